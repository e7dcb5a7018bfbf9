import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTestSite, testPage } from '@/tools/check/testing/test-site';

/** A copy of the project's own code, with a small site in it and the packages of this one. */
let root: string;

beforeAll(() => {
  root = makeTestSite({ 'content/pages/fautive.mdx': testPage('x', '##Collé') });
  for (const place of ['lib', 'tools', 'package.json', 'package-lock.json', 'tsconfig.json']) {
    cpSync(place, path.join(root, place), { recursive: true });
  }
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
});
afterAll(() => rmSync(root, { recursive: true }));

const at = (file: string): string => path.join(root, file);
const TOLD =
  'content/pages/fautive.mdx:6:1  erreur  ces « # » ne font pas un titre sans une espace ordinaire derrière eux : écrivez « ## Collé ».  (reste-de-syntaxe)';

/** Runs the command as `npm run check` does; `options` are Node's. */
function check(args: readonly string[] = [], options: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...options, at('tools/bin/check.mjs'), ...args],
    { cwd: root, encoding: 'utf8', env: { PATH: process.env.PATH ?? '', NODE_ENV: 'test', CI: 'true' } },
  );
  return { status, stdout, stderr };
}

const made = (): string => readFileSync(at('.cache/check/made-from.json'), 'utf8');

test('the check from one file says what the check says', () => {
  const { status, stdout } = check(['--format', 'text', 'content/pages/fautive.mdx']);
  expect(stdout).toContain(TOLD);
  expect(status).toBe(1);
});

test('it is made once, and anew when a file it is made from has changed', () => {
  check();
  const before = made();
  const bundle = at('.cache/check/check.mjs');
  utimesSync(bundle, 1, 1);
  check();
  expect(made()).toBe(before);
  const rules = at('lib/findings/rules.ts');
  writeFileSync(rules, `${readFileSync(rules, 'utf8')}// Changed.\n`);
  expect(check().stdout).toContain(TOLD);
  expect(made()).not.toBe(before);
});

test('packed, it runs where no package is installed', () => {
  expect(check(['--pack']).status).toBe(0);
  rmSync(at('node_modules'));
  rmSync(at('.cache/images'), { recursive: true, force: true });
  const { status, stdout, stderr } = check(['--format', 'github']);
  expect(stderr).toBe('');
  expect(stdout).toContain('::error file=content/pages/fautive.mdx,line=6,col=1,title=reste-de-syntaxe::');
  expect(status).toBe(1);
});

test('where neither it nor the packages are there, it says what to do', () => {
  rmSync(at('.cache'), { recursive: true });
  mkdirSync(at('.cache'));
  expect(check()).toEqual({
    status: 1,
    stdout: '',
    stderr: 'Il manque des paquets : lancez « npm ci », puis recommencez.\n',
  });
});
