import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PageFile } from '@/lib/content/page-file';
import { testFile } from '@/lib/content/testing/library';
import { formatFinding } from '@/lib/findings/finding';
import { readAddressList, updateAddresses } from './address-list';
import { ADDRESSES_FILE, checkAddresses, unlistedAddresses } from './addresses';
import { publishedFiles } from './whole-site';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'adresses-'));
  mkdirSync(path.join(root, 'content'));
});
afterEach(() => rmSync(root, { recursive: true }));

const expertise = (slug: string, front: object = {}) => testFile('expertises', slug, front);

const write = (...lines: string[]): void =>
  writeFileSync(path.join(root, ADDRESSES_FILE), ['# Une liste.', ...lines, ''].join('\n'));

const check = (pages: PageFile[]) => {
  const { findings, changes } = checkAddresses(
    readAddressList(root),
    pages,
    publishedFiles(pages, '2026-11-25'),
  );
  return { found: findings.map(formatFinding), ...changes };
};

const git = (...args: string[]): void => {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@exemple.fr', '-c', 'init.defaultBranch=main'];
  expect(spawnSync('git', [...identity, ...args], { cwd: root }).status, args.join(' ')).toBe(0);
};

test('a published page is noted, a draft is not', () => {
  const { found, missing, unpublished } = check([expertise('a'), expertise('b', { draft: true })]);
  expect({ found, missing, unpublished }).toEqual({
    found: [],
    missing: ['/expertises/a.html'],
    unpublished: [],
  });
  updateAddresses(root, { missing, unpublished });
  expect(readFileSync(path.join(root, ADDRESSES_FILE), 'utf8')).toMatch(
    /^#.*\n#.*\n\/expertises\/a\.html\n$/,
  );
  expect(check([expertise('a')])).toEqual({ found: [], missing: [], unpublished: [] });
});

test('where the list must not be written, what it lacks is told', () => {
  const found = unlistedAddresses({ missing: ['/a.html'], unpublished: [] });
  expect(found.map(formatFinding)).toMatchInlineSnapshot(`
    [
      "content/adresses.txt:1:1  avertissement  l’adresse « /a.html » n’est pas encore dans la liste : lancez « npm run check » chez vous et joignez ce fichier à votre commit.  (adresse-a-noter)",
    ]
  `);
});

test('a renamed page is an error that shows the line to add', () => {
  write('/expertises/ancien-nom.html');
  expect(check([expertise('nouveau-nom', { redirect_from: ['/x.html'] })]).found).toMatchInlineSnapshot(`
    [
      "content/expertises/nouveau-nom.mdx:2:18  erreur  l’adresse « /expertises/ancien-nom.html » a été publiée et n’a plus de page : si content/expertises/nouveau-nom.mdx la remplace, écrivez dans son en-tête « redirect_from: ["/x.html", "/expertises/ancien-nom.html"] ».  (adresse-perdue)",
    ]
  `);
  expect(check([expertise('nouveau-nom', { redirect_from: ['/expertises/ancien-nom.html'] })]).found).toEqual(
    [],
  );
});

test('so is a page that was removed', () => {
  write('/expertises/a.html', '/expertises/b.html');
  expect(check([expertise('a')]).found).toMatchInlineSnapshot(`
    [
      "content/adresses.txt:3:1  erreur  l’adresse « /expertises/b.html » a été publiée et n’a plus de page : ajoutez à l’en-tête de la page qui la remplace « redirect_from: ["/expertises/b.html"] ».  (adresse-perdue)",
    ]
  `);
});

test('and a page that is a draft again', () => {
  write('/expertises/a.html');
  expect(check([expertise('a', { draft: true })]).found).toMatchInlineSnapshot(`
    [
      "content/expertises/a.mdx:2:10  erreur  l’adresse « /expertises/a.html » a été publiée et n’a plus de page, car c’est un brouillon maintenant : effacez « draft: true », ou ajoutez à l’en-tête de la page qui la remplace « redirect_from: ["/expertises/a.html"] ».  (adresse-perdue)",
    ]
  `);
});

test('what was noted and never committed may be renamed freely', () => {
  write('/expertises/a.html');
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'a');
  write('/expertises/a.html', '/expertises/b.html');
  const { found, missing, unpublished } = check([expertise('c')]);
  expect(found).toHaveLength(1);
  expect({ missing, unpublished }).toEqual({
    missing: ['/expertises/c.html'],
    unpublished: ['/expertises/b.html'],
  });
});

test('an address is noted on the day its page is published, not before', () => {
  const article = testFile('articles', 'a', { date: '2026-12-01' });
  const on = (day: string) =>
    checkAddresses(readAddressList(root), [article], publishedFiles([article], day)).changes.missing;
  expect(on('2026-11-30')).toEqual([]);
  expect(on('2026-12-01')).toEqual(['/articles/a.html']);
});

test('a published page that is dated to come again is an error that names the day', () => {
  write('/articles/a.html');
  expect(check([testFile('articles', 'a', { date: '2026-12-01' })]).found).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:2:9  erreur  l’adresse « /articles/a.html » a été publiée et n’a plus de page, car elle est datée du 2026-12-01 maintenant : remettez la date d’avant, ou ajoutez à l’en-tête de la page qui la remplace « redirect_from: ["/articles/a.html"] ».  (adresse-perdue)",
    ]
  `);
});

test('so is the list of a kind of which nothing is published any more', () => {
  write('/articles.html');
  expect(check([testFile('pages', 'articles')]).found).toMatchInlineSnapshot(`
    [
      "content/pages/articles.mdx:1:1  erreur  l’adresse « /articles.html » a été publiée et n’a plus de page, car plus aucune page de cette liste n’est publiée : publiez-en une, ou ajoutez à l’en-tête de la page qui la remplace « redirect_from: ["/articles.html"] ».  (adresse-perdue)",
    ]
  `);
});
