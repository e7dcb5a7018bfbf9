import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyWhole, filesUnder, hasDigest, writeWhole } from './files.mjs';

let folder: string;
const place = (name: string): string => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('files are told in order, links to files too, and nothing that cannot be read as one', () => {
  mkdirSync(place('b/c'), { recursive: true });
  mkdirSync(place('a.html'));
  for (const name of ['z.txt', 'b/c/d.txt', '.well-known']) writeFileSync(place(name), '');
  symlinkSync(place('z.txt'), place('link.txt'));
  symlinkSync(place('nowhere'), place('dangling'));
  symlinkSync(place('loop'), place('loop'));
  symlinkSync(folder, place('around'));
  spawnSync('mkfifo', [place('pipe')]);
  expect(filesUnder(folder)).toEqual(['.well-known', 'b/c/d.txt', 'link.txt', 'z.txt']);
  expect(filesUnder(place('absent'))).toEqual([]);
});

test('a file is written and copied whole, and nothing is left beside it', () => {
  writeWhole(place('new/a.txt'), 'a');
  copyWhole(place('new/a.txt'), place('other/b.txt'));
  writeWhole(place('new/a.txt'), 'changed');
  expect([readFileSync(place('new/a.txt'), 'utf8'), readFileSync(place('other/b.txt'), 'utf8')]).toEqual([
    'changed',
    'a',
  ]);
  expect(filesUnder(folder)).toEqual(['new/a.txt', 'other/b.txt']);
});

test.each([
  ['photo-0123456789ab-480.avif', true],
  ['agence-0123456789ab.jpg', true],
  ['photo-2026.jpg', false],
  ['plan.pdf', false],
])('%s was made by a build: %s', (name, made) => {
  expect(hasDigest(name)).toBe(made);
});
