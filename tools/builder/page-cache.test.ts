import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { everyPage, type Library } from '@/lib/content/library';
import { OWN_PAGES } from '@/lib/content/own-pages';
import type { Page } from '@/lib/content/page';
import { TEST_SITE, testLibrary, testPage } from '@/lib/content/testing/library';
import { MANIFEST_FILE } from '@/lib/images/asset';
import { PageCache } from './page-cache';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'gardees-'));
  mkdirSync(path.dirname(path.join(root, MANIFEST_FILE)), { recursive: true });
  writeFileSync(path.join(root, MANIFEST_FILE), '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

const first = testPage('expertises', 'premiere', { order: 1 });
const second = testPage('expertises', 'seconde', { order: 2 });

/** An export of this library: renders what is selected, as `rendered`, and completes the rest. */
function build(
  library: Library,
  rendered: string,
  { code = 'code', codeAfter = code, withRuntime = [], history = new Map() }: Partial<Build> = {},
): string[] {
  const digests = [code, codeAfter];
  const kept = new PageCache(root, library, () => digests.shift() ?? codeAfter, history);
  const selected: string[] = JSON.parse(readFileSync(kept.select().file, 'utf8'));
  const out = path.join(root, 'out');
  rmSync(out, { recursive: true, force: true });
  for (const href of selected) {
    mkdirSync(path.dirname(path.join(out, href)), { recursive: true });
    writeFileSync(path.join(out, href), rendered);
  }
  kept.complete(out, withRuntime);
  for (const { href } of everyPage(library.pages)) expect(existsSync(path.join(out, href)), href).toBe(true);
  return selected;
}

type Build = { code: string; codeAfter: string; withRuntime: string[]; history: Map<string, string> };

const shown = ({ href }: Page): string => readFileSync(path.join(root, 'out', href), 'utf8');

test('only the page whose text changed is made again; the other is as it was', () => {
  expect(build(testLibrary(first, second), 'avant')).toEqual([first.href, second.href]);
  const edited = { ...second, body: { ...second.body, text: `${second.body.text}\nUn mot.` } };
  expect(build(testLibrary(first, edited), 'après')).toEqual([second.href]);
  expect([shown(first), shown(second)]).toEqual(['avant', 'après']);
});

test('a title, the code, an image or the site’s data concern every page', () => {
  const both = [first.href, second.href];
  build(testLibrary(first, second), 'avant');
  expect(build(testLibrary({ ...first, title: 'Autre' }, second), 'a')).toEqual(both);
  expect(build(testLibrary(first, second), 'b', { code: 'other code' })).toEqual(both);
  writeFileSync(path.join(root, MANIFEST_FILE), '{"a":1}');
  expect(build(testLibrary(first, second), 'c', { code: 'other code' })).toEqual(both);
  const site = { ...TEST_SITE, name: 'Autre agence' };
  expect(build({ ...testLibrary(first, second), site }, 'd', { code: 'other code' })).toEqual(both);
});

test('an added article concerns its neighbour and the site’s own pages; an added expertise, all, whose foot names it', () => {
  const articles = [1, 2, 3].map((nth) => testPage('articles', `a-${nth}`, { date: `2026-01-0${nth}` }));
  const siteMap = testPage('pages', OWN_PAGES.siteMap.slug);
  build(testLibrary(first, second, siteMap, ...articles), 'avant');
  const added = testPage('articles', 'a-4', { date: '2026-01-04' });
  const newest = articles[2];
  const after = testLibrary(first, second, siteMap, ...articles, added);
  expect(build(after, 'après').sort()).toEqual([added.href, newest?.href, siteMap.href].sort());
  const third = testPage('expertises', 'troisieme', { order: 3 });
  const all = testLibrary(first, second, third, siteMap, ...articles, added);
  expect(build(all, 'après').length).toBe(everyPage(all.pages).length);
});

test('what a page showed before is not kept for ever', () => {
  const files = (): number =>
    readdirSync(path.join(root, '.cache/pages'), { recursive: true }).filter((name) =>
      String(name).endsWith('.html'),
    ).length;
  build(testLibrary(first, second), 'avant');
  const edited = { ...second, body: { ...second.body, text: 'Un autre.' } };
  build(testLibrary(first, edited), 'après');
  expect(files()).toBe(2);
});

test('what was rendered while code was saved is not kept, also where it was put back', () => {
  build(testLibrary(first, second), 'avant', { codeAfter: 'saved meanwhile' });
  expect(build(testLibrary(first, second), 'après')).toEqual([first.href, second.href]);
  expect(shown(first)).toBe('après');
});

test('a page that needs its runtime is never kept', () => {
  const route = second.href;
  build(testLibrary(first, second), 'avant', { withRuntime: [route] });
  expect(build(testLibrary(first, second), 'après', { withRuntime: [route] })).toEqual([second.href]);
});

test('a page that tells machines another day of change is made again', () => {
  build(testLibrary(first, second), 'avant');
  const history = new Map([[second.body.file, '2026-11-25']]);
  expect(build(testLibrary(first, second), 'après', { history })).toEqual([second.href]);
});

test('where all is kept nothing is rendered, and all is there', () => {
  build(testLibrary(first, second), 'avant');
  expect(build(testLibrary(first, second), 'après')).toEqual([]);
  expect([shown(first), shown(second)]).toEqual(['avant', 'avant']);
});
