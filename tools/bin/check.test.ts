import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let root: string;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'verifier-'));
  cpSync('content', path.join(root, 'content'), { recursive: true });
  cpSync('public/fonts', path.join(root, 'public/fonts'), { recursive: true });
  rmSync(path.join(root, 'content/adresses.txt'));
});
afterAll(() => rmSync(root, { recursive: true }));

const list = (): string => path.join(root, 'content/adresses.txt');

/** Runs the command in a folder of its own, with no more of the environment than it is given. */
function check(args: readonly string[], env: Record<string, string> = {}) {
  const tsx = path.resolve('node_modules/tsx/dist/cli.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, '--tsconfig', path.resolve('tsconfig.json'), path.resolve('tools/bin/check.ts'), ...args],
    { cwd: root, encoding: 'utf8', env: { PATH: process.env.PATH ?? '', NODE_ENV: 'test', ...env } },
  );
  return { status, stdout, stderr };
}

test('in CI the list of addresses is not written, and what it lacks is a warning', () => {
  const { status, stdout } = check([], { CI: 'true' });
  expect(stdout).toContain('l’adresse « /contact.html » n’est pas encore dans la liste');
  expect(status).toBe(0);
  expect(existsSync(list())).toBe(false);
});

test('elsewhere it is kept up to date, and that is said', () => {
  const { status, stdout, stderr } = check(['--format', 'json']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual(expect.any(Array));
  expect(stderr).toContain('content/adresses.txt est mis à jour, joignez-le à votre commit :\n+ /\n');
  expect(stderr).toContain('\n+ /contact.html\n');
  expect(readFileSync(list(), 'utf8')).toContain('\n/contact.html\n');
});

test('an error ends with 1, and GitHub gets annotations by itself', () => {
  const file = 'content/expertises/fautive.mdx';
  writeFileSync(path.join(root, file), 'Du texte.\n');
  const { status, stdout } = check([file], { CI: 'true', GITHUB_ACTIONS: 'true' });
  expect(stdout).toBe(
    `::error file=${file},line=1,col=1,title=entete-absent::la première ligne n’est pas « --- » : commencez le fichier par l’en-tête, entre deux lignes « --- ».\n`,
  );
  expect(status).toBe(1);
  expect(check(['content/pages'], { CI: 'true' }).status).toBe(0);
});

test.each([
  ['content/expertises/absente.mdx', '« content/expertises/absente.mdx » n’existe pas : vérifiez son nom.\n'],
  ['README.md', '« README.md » n’est pas dans « content », le seul dossier que cette commande vérifie.\n'],
  [
    '../ailleurs',
    '« ../ailleurs » n’est pas dans « content », le seul dossier que cette commande vérifie.\n',
  ],
])('a file that cannot be checked is no file without a fault: %s', (file, told) => {
  const { status, stdout, stderr } = check([file]);
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: told });
});

test('what git does not know is said, and the rest checked; a first push starts from nothing', () => {
  const inCi = { CI: 'true' };
  const unknown = check(['content/pages', '--base', 'ailleurs'], inCi);
  expect(unknown.stderr).toBe(
    'git ne connaît pas « ailleurs » : rien n’est comparé avec ce qui était publié.\n',
  );
  expect(unknown.status).toBe(0);
  const first = check(['content/pages', '--base', '0'.repeat(40)], inCi);
  expect({ status: first.status, stderr: first.stderr }).toEqual({ status: 0, stderr: '' });
});

test('where a change is compared with what it starts from, the list of addresses is nobody’s to write', () => {
  const { stdout } = check(['--base', '0'.repeat(40)], { CI: 'true' });
  expect(stdout).not.toContain('adresse-a-noter');
});

test('a format that does not exist', () => {
  const { status, stderr } = check(['--format', 'xml']);
  expect(stderr).toBe('« --format xml » n’existe pas : les formats sont text, json, github, gitlab.\n');
  expect(status).toBe(2);
});
