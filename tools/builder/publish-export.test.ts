import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EXPORT_STAGE } from '@/lib/env';
import { filesUnder } from '../files.mjs';
import { clearStage, publishExport, resumeExport } from './publish-export';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'publish-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const out = (file = ''): string => path.join(root, 'out', file);

function stage(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, EXPORT_STAGE, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

const published = (): Record<string, string> =>
  Object.fromEntries(filesUnder(out()).map((file) => [file, readFileSync(out(file), 'utf8')]));

test('what is published is what was made, and nothing else is left anywhere', () => {
  const first = { 'index.html': 'a', 'expertises/api.html': 'b', 'images/a-0123456789ab-480.avif': 'c' };
  stage(first);
  publishExport(root);
  expect(published()).toEqual(first);
  const second = { 'index.html': 'A', 'agence.html': 'd' };
  stage(second);
  publishExport(root);
  expect(published()).toEqual(second);
  expect(existsSync(out('expertises'))).toBe(false);
  expect(filesUnder(path.join(root, '.cache'))).toEqual([]);
});

test('the folder itself stays, and so does a file that has not changed', () => {
  stage({ 'index.html': 'a', 'agence.html': 'b' });
  publishExport(root);
  const day = new Date('2026-01-01');
  for (const file of ['index.html', 'agence.html']) utimesSync(out(file), day, day);
  const { ino } = statSync(out());
  stage({ 'index.html': 'a', 'agence.html': 'B' });
  publishExport(root);
  expect(statSync(out()).ino).toBe(ino);
  expect(statSync(out('index.html')).mtime).toEqual(day);
  expect(statSync(out('agence.html')).mtime).not.toEqual(day);
});

test('a folder that is a link is filled where it leads', () => {
  mkdirSync(path.join(root, 'www'));
  symlinkSync(path.join(root, 'www'), out());
  stage({ 'index.html': 'a' });
  publishExport(root);
  expect(readFileSync(path.join(root, 'www/index.html'), 'utf8')).toBe('a');
});

test('a file gives way to a folder, and a folder to a file', () => {
  stage({ ancienne: 'a', 'nouvelle/index.html': 'b' });
  publishExport(root);
  const next = { 'ancienne/index.html': 'c', nouvelle: 'd' };
  stage(next);
  publishExport(root);
  expect(published()).toEqual(next);
});

test('what was published when a build was killed, the next one finishes', () => {
  stage({ 'index.html': 'a', 'agence.html': 'a', 'contact.html': 'a' });
  publishExport(root);
  stage({ 'index.html': 'b', 'agence.html': 'b' });
  // Killed after the first page, in the middle of the second.
  renameSync(path.join(root, EXPORT_STAGE), path.join(root, '.cache/export-ready'));
  writeFileSync(out('agence.html'), 'b');
  writeFileSync(out('index.html.7.partial'), '');
  resumeExport(root);
  expect(published()).toEqual({ 'index.html': 'b', 'agence.html': 'b' });
  resumeExport(root);
  expect(published()).toEqual({ 'index.html': 'b', 'agence.html': 'b' });
});

test('what was being made when a build was killed, the next one throws away', () => {
  stage({ 'index.html': 'a' });
  publishExport(root);
  stage({ 'half.html': 'x' });
  resumeExport(root);
  clearStage(root);
  stage({ 'index.html': 'b' });
  publishExport(root);
  expect(published()).toEqual({ 'index.html': 'b' });
});
