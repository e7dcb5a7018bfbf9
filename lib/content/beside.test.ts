import { expect, test } from 'vitest';
import { besideText } from './beside';
import { testLibrary, testPage } from './testing/library';

const expertise = (slug: string, related: readonly string[] = []) =>
  testPage('expertises', slug, { title: slug, related });

const slugs = (of: string, all: readonly ReturnType<typeof expertise>[]) => {
  const found = all.find(({ slug }) => slug === of);
  if (!found) throw new Error(of);
  const { previous, next, sections } = besideText(found, testLibrary(...all));
  const related = sections.find(({ id }) => id === 'a-lire-aussi')?.pages ?? [];
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

test('an expertise shows what was made and written of it, and these show the expertise', () => {
  const api = expertise('api');
  const work = testPage('realisations', 'librairie', { secteur: 'livres', annee: 2026, expertises: ['api'] });
  const article = testPage('articles', 'poids', { date: '2026-11-22', expertises: ['api'] });
  const library = testLibrary(api, work, article);
  const sections = (page: Parameters<typeof besideText>[0]) =>
    besideText(page, library).sections.map(({ title, pages }) => [title, pages.map(({ slug }) => slug)]);
  expect(sections(api)).toEqual([
    ['Ce que nous en avons fait', ['librairie']],
    ['Nous en avons écrit', ['poids']],
  ]);
  expect(sections(work)).toEqual([['Expertises', ['api']]]);
  expect(sections(article)).toEqual([['Expertises', ['api']]]);
});

test('the home page shows each list, the long ones in part, and none that is empty', () => {
  const lists = ['accueil', 'expertises', 'articles'].map((slug) => testPage('pages', slug, { title: slug }));
  const articles = ['2026-01-01', '2026-04-01', '2026-02-01', '2026-03-01'].map((date) =>
    testPage('articles', `le-${date}`, { date }),
  );
  const library = testLibrary(...lists, expertise('api'), ...articles);
  const [home] = lists;
  if (!home) throw new Error('The first page is the home page.');
  const { trail, sections } = besideText(home, library);
  expect(trail).toEqual([]);
  expect(sections.map(({ href, pages }) => [href, pages.map(({ slug }) => slug)])).toEqual([
    ['/expertises.html', ['api']],
    ['/articles.html', ['le-2026-04-01', 'le-2026-03-01', 'le-2026-02-01']],
  ]);
});

test('the way to a page leads over the list it stands in', () => {
  const article = testPage('articles', 'poids', { date: '2026-11-22' });
  const library = testLibrary(testPage('pages', 'articles'), article);
  expect(besideText(article, library).trail).toEqual([
    { label: 'Accueil', href: '/' },
    { label: 'Articles', href: '/articles.html' },
  ]);
});
