import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MANIFEST_FILE } from '@/lib/images/asset';
import { BRAND_SHEET } from '@/lib/images/brand';
import { Compilation } from './compilation';

let root: string;

function write(file: string, text = ''): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

const isThere = (file: string): boolean => existsSync(path.join(root, file));

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'compilation-'));
  write(BRAND_SHEET, 'a { color: red }');
  write(MANIFEST_FILE, '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

test('what was compiled counts for the same code, brand and images, and for no other', () => {
  const compilation = new Compilation(root, () => ['code', 'static']);
  expect(compilation.isThere()).toBe(false);
  compilation.note();
  expect(compilation.isThere()).toBe(true);
  expect(new Compilation(root, () => ['code', 'static']).isThere()).toBe(true);
  expect(new Compilation(root, () => ['other code', 'static']).isThere()).toBe(false);
  expect(new Compilation(root, () => ['code', 'server']).isThere()).toBe(false);
});

test.each([
  ['the brand', BRAND_SHEET, 'a { color: blue }'],
  ['an image, by whose name Tailwind may make a rule', MANIFEST_FILE, '{"underline":{"kind":"drawing"}}'],
])('what was compiled does not count where something else is known of %s', (_, file, text) => {
  new Compilation(root, () => ['code']).note();
  write(file, text);
  expect(new Compilation(root, () => ['code']).isThere()).toBe(false);
});

test('what was compiled while a file was saved does not count, neither for the file as it is nor as it was', () => {
  let code = 'code';
  const madeFrom = () => [code];
  const compilation = new Compilation(root, madeFrom);
  code = 'other code';
  compilation.note();
  expect(new Compilation(root, madeFrom).isThere()).toBe(false);
  code = 'code';
  expect(new Compilation(root, madeFrom).isThere()).toBe(false);
});

test('before pages are rendered again nothing of the last ones is left, and a build that fails leaves nothing to go on with', () => {
  const compilation = new Compilation(root, () => ['code']);
  compilation.note();
  const rendered = [
    'expertises/a.html.html',
    'expertises/a.html.meta',
    'expertises/a.html.rsc',
    'feed.xml.body',
  ];
  const compiled = ['expertises.html/page.js', 'feed.xml/route.js', 'page_client-reference-manifest.js'];
  for (const file of [...rendered, ...compiled]) write(`.next/server/app/${file}`);
  write('.next/prerender-manifest.json', '{}');
  compilation.forgetPages();
  expect(rendered.filter((file) => isThere(`.next/server/app/${file}`))).toEqual([]);
  expect(compiled.filter((file) => !isThere(`.next/server/app/${file}`))).toEqual([]);
  expect(isThere('.next/prerender-manifest.json')).toBe(false);
  expect(compilation.isThere()).toBe(false);
});

test('nothing was built before', () => {
  new Compilation(root, () => ['code']).forgetPages();
  expect(isThere('.next')).toBe(false);
});
