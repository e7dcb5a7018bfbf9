import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHistory } from './history';

let folder: string;
let root: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'history-'));
  root = path.join(folder, 'site');
  mkdirSync(path.join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function git(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(
    'git',
    ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  expect(status, stderr).toBe(0);
}

function commit(day: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, name), text);
  git('add', '--all');
  const date = `${day}T12:00:00+0000`;
  process.env.GIT_COMMITTER_DATE = date;
  git('commit', '--quiet', '--date', date, '--message', day);
  delete process.env.GIT_COMMITTER_DATE;
}

const history = (of = root) => Object.fromEntries(readHistory(of, 'content'));

test('each file has the day of the last commit that changed it, whatever its name', () => {
  git('init', '--quiet');
  commit('2026-01-02', { 'content/a.mdx': '1', 'content/été 1.mdx': '1', 'README.md': '1' });
  commit('2026-03-04', { 'content/a.mdx': '2' });
  commit('2026-05-06', { 'README.md': '2' });
  expect(history()).toEqual({ 'content/a.mdx': '2026-03-04', 'content/été 1.mdx': '2026-01-02' });
});

test('a site in a folder of a larger repository', () => {
  mkdirSync(path.join(root, 'web/content'), { recursive: true });
  git('init', '--quiet');
  commit('2026-01-02', { 'web/content/a.mdx': '1', 'content/b.mdx': '1' });
  expect(history(path.join(root, 'web'))).toEqual({ 'content/a.mdx': '2026-01-02' });
});

test('a file changed since, or never committed, has no day', () => {
  git('init', '--quiet');
  commit('2026-01-02', { 'content/a.mdx': '1', 'content/b.mdx': '1' });
  writeFileSync(path.join(root, 'content/a.mdx'), '2');
  writeFileSync(path.join(root, 'content/c.mdx'), '1');
  expect(history()).toEqual({ 'content/b.mdx': '2026-01-02' });
});

test('nothing is known of a shallow clone', () => {
  git('init', '--quiet');
  commit('2026-01-02', { 'content/a.mdx': '1' });
  commit('2026-03-04', { 'content/b.mdx': '1' });
  git('clone', '--quiet', '--depth', '1', `file://${root}`, path.join(folder, 'shallow'));
  git('clone', '--quiet', `file://${root}`, path.join(folder, 'whole'));
  expect(history(path.join(folder, 'shallow'))).toEqual({});
  expect(history(path.join(folder, 'whole'))).toEqual({
    'content/a.mdx': '2026-01-02',
    'content/b.mdx': '2026-03-04',
  });
});

test('nothing is known where there is no commit, or no repository at all', () => {
  expect(history()).toEqual({});
  git('init', '--quiet');
  expect(history()).toEqual({});
});
