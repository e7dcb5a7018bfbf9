import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changedFiles } from './changed-files';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'change-'));
  mkdirSync(path.join(root, 'content'));
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(path.join(root, 'content', name), text);

function git(...args: string[]): void {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@exemple.fr', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

function commit(): void {
  git('add', '.');
  git('commit', '--quiet', '--message', 'x');
}

test('what a branch changed since it left, and what is not committed', () => {
  git('init', '--quiet', '--initial-branch', 'main');
  for (const name of ['a', 'b', 'c', 'd']) write(name, '1');
  write('.gitignore', 'ignoree');
  commit();
  expect(changedFiles(root)).toEqual([]);
  git('switch', '--quiet', '--create', 'textes');
  write('a', '2');
  rmSync(path.join(root, 'content/d'));
  commit();
  git('switch', '--quiet', 'main');
  write('c', 'meanwhile');
  commit();
  git('switch', '--quiet', 'textes');
  write('b', '2');
  write('été', '1');
  write('ignoree', '1');
  expect(changedFiles(root)).toEqual(['content/a', 'content/b', 'content/d', 'content/été']);
});

test('without a history nobody knows', () => {
  expect(changedFiles(root)).toBeNull();
});
