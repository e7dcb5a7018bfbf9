import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '@/tools/check';
import { makeTestSite } from '@/tools/check/testing/test-site';
import { filesUnder } from '@/tools/files.mjs';
import { publishAdmin } from './publish-admin';

const REDACTION = { redaction: { depot: 'agence/site', branche: 'main' } };

let root: string;
beforeEach(() => {
  root = makeTestSite();
  // What the editor is made of.
  for (const name of ['node_modules', 'lib', 'tools', 'components', 'package.json', 'tsconfig.json'])
    symlinkSync(path.resolve(name), path.join(root, name));
});
afterEach(() => rmSync(root, { recursive: true }));

const laid = (): string[] => filesUnder(path.join(root, 'public/admin'));
const publish = async (site: typeof REDACTION | object): Promise<void> =>
  publishAdmin(root, site, await checkContent(root));

test('a site that names its repository has the editor, and no other a byte of it', async () => {
  await publish({});
  expect(laid()).toEqual([]);
  await publish(REDACTION);
  expect(laid()).toEqual(expect.arrayContaining(['index.html', 'redaction.js', 'site.json']));
  expect(JSON.parse(readFileSync(path.join(root, 'public/admin/site.json'), 'utf8')).isLive).toBe(false);
  await publish({});
  expect(existsSync(path.join(root, 'public/admin'))).toBe(false);
});

test('what is bundled asks nobody but its own site and GitHub, and nothing of Node', async () => {
  await publish(REDACTION);
  const scripts = laid().filter((name) => name.endsWith('.js'));
  const texts = scripts.map((name) => readFileSync(path.join(root, 'public/admin', name), 'utf8'));
  expect(scripts.length).toBeGreaterThan(3);
  for (const text of texts) expect(text).not.toMatch(/cdn\.jsdelivr|githubstatus\.com\/api|from"node:/);
  const { files } = JSON.parse(readFileSync(path.join(root, '.cache/admin-made-from.json'), 'utf8'));
  // By their real places, which the folder above only links to.
  expect((files as string[]).some((file) => file.endsWith('tools/check/whole-site.ts'))).toBe(true);
  for (const file of files as string[]) {
    expect(readFileSync(path.join(root, file), 'utf8'), file).not.toMatch(
      /from 'node:|\bBuffer\.|\bprocess\./,
    );
  }
});

test('somebody else’s folder stays, and stops the build', async () => {
  mkdirSync(path.join(root, 'public/admin'));
  writeFileSync(path.join(root, 'public/admin/index.html'), 'à moi');
  await publish({});
  expect(readFileSync(path.join(root, 'public/admin/index.html'), 'utf8')).toBe('à moi');
  await expect(publish(REDACTION)).rejects.toThrow(
    'public/admin est déjà là, et n’est pas l’éditeur du site',
  );
  expect(laid()).toEqual(['index.html']);
});
