import { expect, test } from 'vitest';
import { splitTitle } from './titles';

test.each([
  ['API et intégrations\u00a0: faire travailler', 'API et intégrations', 'Faire travailler'],
  ['Développeur Back-end, création d’une API', 'Développeur Back-end', 'Création d’une API'],
  [
    'Application mobile\u00a0: en faut-il une, et laquelle\u202f?',
    'Application mobile',
    'En faut-il une, et laquelle\u202f?',
  ],
  ['Ce site, de Jekyll à des pages', 'Ce site, de Jekyll à des pages', ''],
  ['UX/UI design', 'UX/UI design', ''],
])('%s', (title, name, rest) => expect(splitTitle(title)).toEqual({ name, rest }));
