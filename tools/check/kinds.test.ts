import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkFiles, testPage } from './testing/test-site';

/* What is wrong in a kind's own keys, and between kinds: each a finding at its line. */

beforeEach(() => vi.stubEnv('SITE_TODAY', '2026-11-25'));
afterEach(() => vi.unstubAllEnvs());

/** A page of a kind, with keys of its own, which begin on line 5. */
const page = (name: string, ...keys: readonly string[]): string =>
  testPage(name).replace('---\n## Titre', [...keys, '---', '## Titre'].join('\n'));

const realisation = (...keys: readonly string[]): string =>
  page('realisation', 'secteur: "librairie"', 'annee: 2026', ...keys);
const article = (...keys: readonly string[]): string => page('article', ...keys);

/** What is found beside the addresses that a new page adds. */
const LISTS = {
  'content/pages/realisations.mdx': testPage('realisations'),
  'content/pages/articles.mdx': testPage('articles'),
  'content/expertises/api.mdx': testPage('api'),
  'content/equipe/lea.yml': 'nom: "Léa Marchand"\nrole: "développeuse"\n',
};

const found = (files: Readonly<Record<string, string>>): Promise<string[]> =>
  checkFiles({ ...LISTS, ...files });

describe('bad input gets its line and what to write', () => {
  test.each<[string, Record<string, string>]>([
    ['a slug that does not exist', { 'content/realisations/x.mdx': realisation('expertises: ["apis"]') }],
    [
      'a quote without consent',
      { 'content/realisations/x.mdx': realisation('temoignage: { texte: "Bravo.", nom: "Marc Petit" }') },
    ],
    [
      'a quote whose consent was refused',
      {
        'content/realisations/x.mdx': realisation(
          'temoignage: { texte: "Bravo.", nom: "Marc Petit", accord: false }',
        ),
      },
    ],
    ['a year of five digits', { 'content/realisations/x.mdx': page('x', 'secteur: "a"', 'annee: 20266') }],
    ['a year that is missing', { 'content/realisations/x.mdx': page('x', 'secteur: "a"') }],
    [
      'a result without a source',
      {
        'content/realisations/x.mdx': realisation(
          'resultats:',
          '  - chiffre: "38 %"',
          '    libelle: "de devis en plus"',
        ),
      },
    ],
    ['a site without its scheme', { 'content/realisations/x.mdx': realisation('site: "www.exemple.fr"') }],
    ['a date that is no day', { 'content/articles/x.mdx': article('date: "2026-02-30"') }],
    ['a date that is missing', { 'content/articles/x.mdx': article('expertises: ["api"]') }],
    [
      'an author who is nobody',
      { 'content/articles/x.mdx': article('date: "2026-11-22"', 'auteur: "lea-marchand"') },
    ],
    [
      'an author where there is nobody near',
      { 'content/articles/x.mdx': article('date: "2026-11-22"', 'auteur: "zoe"') },
    ],
    ['two people of one name', { 'content/equipe/lea-2.yml': 'nom: "Léa Marchand"\nrole: "graphiste"\n' }],
    ['a person without a role', { 'content/equipe/paul.yml': 'nom: "Paul Nguyen"\n' }],
    [
      'a portrait that is not there',
      { 'content/equipe/paul.yml': 'nom: "Paul Nguyen"\nrole: "a"\nportrait: "inspiration-55"\n' },
    ],
    [
      'what a template left of a person',
      { 'content/equipe/paul.yml': 'nom: "Paul Nguyen"\nrole: "À écrire : sa fonction"\n' },
    ],
    ['a name that a list keeps for itself', { 'content/articles/page-2.mdx': article('date: "2026-11-22"') }],
    [
      'a link to a page that is dated to come',
      {
        'content/articles/demain.mdx': article('date: "2026-11-26"'),
        'content/expertises/lien.mdx': testPage('lien', 'Lisez [notre article](/articles/demain.html).'),
      },
    ],
    [
      'a link to the list of what is not published yet',
      {
        'content/articles/demain.mdx': article('date: "2026-11-26"'),
        'content/expertises/lien.mdx': testPage('lien', 'Lisez [nos articles](/articles.html).'),
      },
    ],
  ])('%s', async (name, files) => {
    expect(await found(files)).toMatchSnapshot(name);
  });

  test('a list that nothing presents', async () => {
    const { 'content/pages/articles.mdx': _, ...others } = LISTS;
    expect(
      await checkFiles({ ...others, 'content/articles/x.mdx': article('date: "2026-11-22"') }),
    ).toMatchSnapshot();
  });

  test('a menu that leads to a page dated to come', async () => {
    const { readFileSync } = await import('node:fs');
    const site = readFileSync('lib/content/fixtures/site.yml', 'utf8').replace(
      'href: "/expertises.html"',
      'href: "/articles/demain.html"',
    );
    expect(
      await found({ 'content/articles/demain.mdx': article('date: "2026-11-26"'), 'content/site.yml': site }),
    ).toMatchSnapshot();
  });
});

describe('what is no fault', () => {
  test.each<[string, Record<string, string>]>([
    [
      'a réalisation with all its keys',
      {
        'content/realisations/x.mdx': realisation(
          'client: "Les Tilleuls"',
          'expertises: ["api"]',
          'resultats: [{ chiffre: "38 %", libelle: "de devis", source: "caisse, mai 2026" }]',
          'temoignage: { texte: "Bravo.", nom: "Marc Petit", accord: true }',
          'site: "https://www.exemple.fr"',
        ),
      },
    ],
    [
      'an article of today, signed',
      { 'content/articles/x.mdx': article('date: "2026-11-25"', 'auteur: "lea"', 'expertises: ["api"]') },
    ],
    [
      'two articles of one day to come, of which one leads to the other',
      {
        'content/articles/a.mdx': article('date: "2026-12-01"'),
        'content/articles/b.mdx': page('b', 'date: "2026-12-01"').replace(
          '## Titre',
          'Lisez [l’autre article](/articles/a.html).',
        ),
      },
    ],
    ['no réalisation, no article and nobody', { 'content/equipe/lea.yml': LISTS['content/equipe/lea.yml'] }],
  ])('%s', async (_, files) => {
    expect(await found(files)).toEqual([]);
  });
});
