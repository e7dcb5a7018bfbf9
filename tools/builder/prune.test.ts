import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesUnder } from '../files.mjs';
import { compressFiles } from './compress';
import { pruneExport } from './prune';

let out: string;

const write = (files: Record<string, string>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(out, name)), { recursive: true });
    writeFileSync(path.join(out, name), text);
  }
};

beforeEach(() => {
  out = mkdtempSync(path.join(tmpdir(), 'out-'));
});
afterEach(() => rmSync(out, { recursive: true }));

test('payloads, inner names and chunks that nothing refers to are taken out', () => {
  write({
    'index.html': '<p>sans script</p>',
    'index.txt': 'payload',
    'robots.txt': 'User-agent: *',
    '.well-known/security.txt': 'Contact: mailto:a@exemple.fr',
    'a/__next._tree.txt': 'payload',
    '_not-found.html': '<p>404</p>',
    '404.html': '<p>404</p>',
    '_next/static/chunks/old.js': '1',
    'avec.html': '<script src="/_next/static/chunks/main.js"></script>',
    '_next/static/chunks/main.js': 'load("static/chunks/lazy.js")',
    '_next/static/chunks/lazy.js': '2',
    'images/a.jpg': 'jpg',
  });
  pruneExport(out, ['.well-known/security.txt']);
  expect(filesUnder(out)).toEqual([
    '.well-known/security.txt',
    '404.html',
    '_next/static/chunks/lazy.js',
    '_next/static/chunks/main.js',
    'avec.html',
    'images/a.jpg',
    'index.html',
    'robots.txt',
  ]);
  expect(existsSync(path.join(out, 'a'))).toBe(false);
});

test('text files get compressed copies that say the same, made again only when the text changed', async () => {
  const cache = path.join(out, '../', `${path.basename(out)}-cache`);
  write({ 'a.html': '<p>a</p>'.repeat(100), 'b.css': 'p{}', 'c.jpg': 'jpg' });
  expect(await compressFiles(out, cache)).toBe(4);
  expect(brotliDecompressSync(readFileSync(path.join(out, 'a.html.br'))).toString()).toBe(
    '<p>a</p>'.repeat(100),
  );
  expect(gunzipSync(readFileSync(path.join(out, 'b.css.gz'))).toString()).toBe('p{}');
  expect(existsSync(path.join(out, 'c.jpg.br'))).toBe(false);
  expect(await compressFiles(out, cache)).toBe(0);
  write({ 'b.css': 'p{color:red}' });
  expect(await compressFiles(out, cache)).toBe(2);
  rmSync(cache, { recursive: true });
});
