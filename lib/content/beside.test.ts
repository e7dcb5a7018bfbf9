import { expect, test } from 'vitest';
import { neighboursOf } from './neighbours';
import type { Expertise } from './page';

const expertise = (slug: string, related: readonly string[] = []): Expertise => ({
  slug,
  href: `/expertises/${slug}.html`,
  title: slug,
  description: slug,
  summary: slug,
  header: { image: 'inspiration-5.png', alt: '' },
  redirectFrom: [],
  draft: false,
  body: { file: `${slug}.mdx`, text: '', draft: false },
  order: 1,
  related,
});

const slugs = (of: string, all: readonly Expertise[]) => {
  const found = all.find(({ slug }) => slug === of);
  if (!found) throw new Error(of);
  const { previous, next, related } = neighboursOf(found, all);
  return [previous?.slug, next?.slug, related.map(({ slug }) => slug)];
};

test('the editors’ choice, in their order, without the neighbours and what is not published', () => {
  const all = [
    expertise('a'),
    expertise('b', ['d', 'a', 'brouillon', 'e']),
    ...['c', 'd', 'e'].map((slug) => expertise(slug)),
  ];
  expect(slugs('b', all)).toEqual(['a', 'c', ['d', 'e']]);
});

test('without a choice, those that come next, from the end on to the beginning', () => {
  const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((slug) => expertise(slug));
  expect(slugs('e', all)).toEqual(['d', 'f', ['a', 'b', 'c']]);
  expect(slugs('a', all)).toEqual([undefined, 'b', ['c', 'd', 'e']]);
  expect(slugs('f', all)).toEqual(['e', undefined, ['a', 'b', 'c']]);
});

test('a choice of neighbours alone is no choice', () => {
  const all = [expertise('a', ['b']), expertise('b'), expertise('c')];
  expect(slugs('a', all)).toEqual([undefined, 'b', ['c']]);
  expect(slugs('b', all)).toEqual(['a', 'c', []]);
});
