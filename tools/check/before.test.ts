import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadContent } from '@/lib/content/load';
import { formatFinding } from '@/lib/findings/finding';
import { readAddressList } from './address-list';
import { checkAddresses } from './addresses';
import { readBefore } from './before';

let root: string;

const git = (...args: string[]): string => {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@exemple.fr', '-c', 'init.defaultBranch=main'];
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status, `${args.join(' ')}\n${stderr}`).toBe(0);
  return stdout.trim();
};

const write = (slug: string, ...keys: string[]): void =>
  writeFileSync(
    path.join(root, `content/expertises/${slug}.mdx`),
    ['---', `title: "${slug}"`, 'summary: "Un résumé."', ...keys, '---', '', 'Du texte.', ''].join('\n'),
  );

const rename = (from: string, to: string): void =>
  renameSync(
    path.join(root, `content/expertises/${from}.mdx`),
    path.join(root, `content/expertises/${to}.mdx`),
  );

const lostSince = (base: string): string[] => {
  const pages = loadContent(root).files;
  const before = readBefore(root, base);
  return checkAddresses(readAddressList(root), pages, pages, before ?? undefined).findings.map(formatFinding);
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'avant-test-'));
  mkdirSync(path.join(root, 'content/expertises'), { recursive: true });
  write('premiere', 'redirect_from: ["/tres-vieille.html"]');
  write('seconde');
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'a');
});
afterEach(() => rmSync(root, { recursive: true }));

test('what did not change has lost nothing, listed or not', () => {
  expect(lostSince('HEAD')).toEqual([]);
});

test('a renamed file is told its line, which keeps what the page had', () => {
  rename('premiere', 'nouvelle');
  git('add', '.');
  expect(lostSince('HEAD')).toMatchInlineSnapshot(`
    [
      "content/expertises/nouvelle.mdx:4:16  erreur  l’adresse « /expertises/premiere.html » a été publiée et n’a plus de page : écrivez dans l’en-tête de content/expertises/nouvelle.mdx « redirect_from: ["/tres-vieille.html", "/expertises/premiere.html"] ».  (adresse-perdue)",
    ]
  `);
  write('nouvelle', 'redirect_from: ["/tres-vieille.html", "/expertises/premiere.html"]');
  expect(lostSince('HEAD')).toEqual([]);
});

test('a line of redirect_from that was taken out is an address that is lost', () => {
  write('premiere');
  expect(lostSince('HEAD')).toMatchInlineSnapshot(`
    [
      "content/expertises/premiere.mdx:1:1  erreur  l’adresse « /tres-vieille.html » a été publiée et n’a plus de page : écrivez dans l’en-tête de content/expertises/premiere.mdx « redirect_from: ["/tres-vieille.html"] ».  (adresse-perdue)",
    ]
  `);
});

test('a deleted page gives its old addresses with its own', () => {
  rmSync(path.join(root, 'content/expertises/premiere.mdx'));
  expect(lostSince('HEAD')).toMatchInlineSnapshot(`
    [
      "content/adresses.txt:1:1  erreur  l’adresse « /tres-vieille.html » a été publiée et n’a plus de page : ajoutez à l’en-tête de la page qui la remplace « redirect_from: ["/tres-vieille.html", "/expertises/premiere.html"] ».  (adresse-perdue)",
      "content/adresses.txt:1:1  erreur  l’adresse « /expertises/premiere.html » a été publiée et n’a plus de page : ajoutez à l’en-tête de la page qui la remplace « redirect_from: ["/tres-vieille.html", "/expertises/premiere.html"] ».  (adresse-perdue)",
    ]
  `);
});

test('a first push has nothing before it, and a commit that nobody knows is not guessed', () => {
  expect(readBefore(root, '0'.repeat(40))?.pages).toEqual([]);
  expect(readBefore(root, '')?.pages).toEqual([]);
  expect(readBefore(root, '1'.repeat(40))).toBeNull();
  expect(readBefore(root, '--output=/tmp/x')).toBeNull();
});

test('a clone of the last commit alone fetches the one that is named', () => {
  const base = git('rev-parse', 'HEAD');
  rename('seconde', 'autre');
  git('add', '.');
  git('commit', '--quiet', '-m', 'b');
  const clone = `${root}-clone`;
  git('clone', '--quiet', '--depth=1', `file://${root}`, clone);
  try {
    const before = readBefore(clone, base);
    expect(before?.pages.map(({ file }) => file)).toContain('content/expertises/seconde.mdx');
    expect(Object.fromEntries(before?.renamed ?? [])).toEqual({
      'content/expertises/seconde.mdx': 'content/expertises/autre.mdx',
    });
    expect(readFileSync(path.join(clone, '.git/shallow'), 'utf8')).toContain(base);
  } finally {
    rmSync(clone, { recursive: true });
  }
});
