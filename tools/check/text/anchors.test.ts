import { expect, test } from 'vitest';
import { checkBody } from '.';

test('an anchor that every page has around its text is told, whether it was written or comes of a heading', () => {
  const text = '## Du contenu\n::attr{#contenu}\n\nUn texte.\n\n## Menu\n\nUn autre.\n';
  const findings = checkBody({ file: 'page.mdx', text, draft: false }, { images: [], facts: null });
  expect(findings.map(({ line, rule, message }) => `${line} ${rule} ${message}`)).toEqual([
    '1 ancre-en-double l’ancre « contenu » est déjà celle d’un bloc autour du texte : donnez-en une autre à ce bloc, par « ::attr{#autre-ancre} » sur la ligne d’après.',
    '6 ancre-en-double l’ancre « menu » est déjà celle d’un bloc autour du texte : donnez-en une autre à ce bloc, par « ::attr{#autre-ancre} » sur la ligne d’après.',
  ]);
});
