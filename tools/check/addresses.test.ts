import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHead } from '@/lib/content/head';
import { formatFinding } from '@/lib/findings/finding';
import { ADDRESSES_FILE, checkAddresses, unlistedAddresses, updateAddresses } from './addresses';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'adresses-'));
  mkdirSync(path.join(root, 'content'));
});
afterEach(() => rmSync(root, { recursive: true }));

const head = (slug: string, data: object = {}) =>
  readHead(`content/expertises/${slug}.mdx`, `/expertises/${slug}.html`, data);

const write = (...lines: string[]): void =>
  writeFileSync(path.join(root, ADDRESSES_FILE), ['# Une liste.', ...lines, ''].join('\n'));

const check = (heads: ReturnType<typeof head>[]) => {
  const { findings, changes } = checkAddresses(root, heads);
  return { found: findings.map(formatFinding), ...changes };
};

const git = (...args: string[]): void => {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@exemple.fr', '-c', 'init.defaultBranch=main'];
  expect(spawnSync('git', [...identity, ...args], { cwd: root }).status, args.join(' ')).toBe(0);
};

test('a published page is noted, a draft is not', () => {
  const { found, missing, unpublished } = check([head('a'), head('b', { draft: true })]);
  expect({ found, missing, unpublished }).toEqual({
    found: [],
    missing: ['/expertises/a.html'],
    unpublished: [],
  });
  updateAddresses(root, { missing, unpublished });
  expect(readFileSync(path.join(root, ADDRESSES_FILE), 'utf8')).toMatch(
    /^#.*\n#.*\n\/expertises\/a\.html\n$/,
  );
  expect(check([head('a')])).toEqual({ found: [], missing: [], unpublished: [] });
});

test('where the list must not be written, what it lacks is told', () => {
  const found = unlistedAddresses({ missing: ['/a.html'], unpublished: [] });
  expect(found.map(formatFinding)).toMatchInlineSnapshot(`
    [
      "content/adresses.txt:1:1  attention  l’adresse « /a.html » n’est pas encore dans la liste : lancez « npm run check » chez vous et joignez ce fichier à votre commit.  (adresse-a-noter)",
    ]
  `);
});

test('a renamed page is an error that shows the line to add', () => {
  write('/expertises/ancien-nom.html');
  expect(check([head('nouveau-nom', { redirect_from: ['/x.html'] })]).found).toMatchInlineSnapshot(`
    [
      "content/adresses.txt:2:1  erreur  l’adresse « /expertises/ancien-nom.html » a été publiée et n’a plus de page : si content/expertises/nouveau-nom.mdx la remplace, écrivez dans son en-tête « redirect_from: ["/x.html", "/expertises/ancien-nom.html"] ».  (adresse-perdue)",
    ]
  `);
  expect(check([head('nouveau-nom', { redirect_from: ['/expertises/ancien-nom.html'] })]).found).toEqual([]);
});

test('so is a page that was removed', () => {
  write('/expertises/a.html', '/expertises/b.html');
  expect(check([head('a')]).found).toMatchInlineSnapshot(`
    [
      "content/adresses.txt:3:1  erreur  l’adresse « /expertises/b.html » a été publiée et n’a plus de page : ajoutez à l’en-tête de la page qui la remplace « redirect_from: ["/expertises/b.html"] ».  (adresse-perdue)",
    ]
  `);
});

test('and a page that is a draft again', () => {
  write('/expertises/a.html');
  expect(check([head('a', { draft: true })]).found).toMatchInlineSnapshot(`
    [
      "content/adresses.txt:2:1  erreur  l’adresse « /expertises/a.html » a été publiée et n’a plus de page, car c’est un brouillon maintenant : effacez « draft: true », ou ajoutez à l’en-tête de la page qui la remplace « redirect_from: ["/expertises/a.html"] ».  (adresse-perdue)",
    ]
  `);
});

test('what was noted and never committed may be renamed freely', () => {
  write('/expertises/a.html');
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'a');
  write('/expertises/a.html', '/expertises/b.html');
  const { found, missing, unpublished } = check([head('c')]);
  expect(found).toHaveLength(1);
  expect({ missing, unpublished }).toEqual({
    missing: ['/expertises/c.html'],
    unpublished: ['/expertises/b.html'],
  });
});
