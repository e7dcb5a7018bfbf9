import { expect, test } from 'vitest';
import { testLibrary, testPage } from '@/lib/content/testing/library';
import { affectedPages } from './affected-pages';

const list = testPage('pages', 'expertises');
const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((slug, order) => testPage('expertises', slug, { order }));
const about = {
  ...testPage('pages', 'a-propos'),
  body: { file: 'content/pages/a-propos.mdx', text: '![Vue](vue.jpg)', draft: false },
};
const library = testLibrary(testPage('pages', 'accueil'), list, about, ...all);
const affected = (...files: string[]) => affectedPages(files, library)?.map(({ href }) => href);

test('a page, and those that show its title: lists, neighbours, what leads to it', () => {
  // Of « b »: the home page and the list; before and after it; those that advise it next.
  expect(affected('content/expertises/b.mdx')).toEqual([
    '/',
    '/expertises.html',
    '/expertises/a.html',
    '/expertises/b.html',
    '/expertises/c.html',
    '/expertises/e.html',
    '/expertises/f.html',
    '/expertises/g.html',
  ]);
  expect(affected('content/pages/a-propos.mdx')).toEqual(['/a-propos.html']);
});

test('an image is of the pages that show it, in their head or in their text', () => {
  expect(affected('content/images/vue.jpg')).toEqual(['/a-propos.html']);
  expect(affected('content/images/inspiration-5.png')).toHaveLength(10);
});

test('lists that only the check reads concern no page', () => {
  expect(affected('content/adresses.txt', 'content/mots.txt')).toEqual([]);
});

test.each(['content/site.yml', 'content/expertises/partie.mdx', 'lib/env.ts', 'content/images/neuve.jpg'])(
  '%s may concern any page',
  (file) => {
    expect(affected('content/pages/a-propos.mdx', file)).toBeUndefined();
  },
);
