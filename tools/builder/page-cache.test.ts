import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Expertise } from '@/lib/content/kinds';
import { type Content, loadContent } from '@/lib/content/load';
import { MANIFEST_FILE } from '@/lib/images/asset';
import { PageCache } from './page-cache';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'gardees-'));
  mkdirSync(path.dirname(path.join(root, MANIFEST_FILE)), { recursive: true });
  writeFileSync(path.join(root, MANIFEST_FILE), '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

const content = loadContent();
const [first, second] = content.expertises;
if (!first || !second) throw new Error('The site has at least two expertises.');

const withPages = (...expertises: Expertise[]): Content => ({ ...content, expertises });

/** An export of these pages: renders what is selected, as `rendered`, and completes the rest. */
function build(of: Content, rendered: string, code = 'code', withRuntime: string[] = []): string[] {
  const kept = new PageCache(root, of, code);
  const selected: string[] = JSON.parse(readFileSync(kept.select(), 'utf8'));
  const out = path.join(root, 'out');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(path.join(out, 'expertises'), { recursive: true });
  for (const slug of selected) writeFileSync(path.join(out, `expertises/${slug}.html`), rendered);
  kept.complete(out, withRuntime);
  for (const { href: address } of of.expertises)
    expect(existsSync(path.join(out, address)), address).toBe(true);
  return selected;
}

const shown = ({ href: address }: Expertise): string => readFileSync(path.join(root, 'out', address), 'utf8');

test('only the page whose text changed is made again; the other is as it was', () => {
  expect(build(withPages(first, second), 'avant')).toEqual([first.slug, second.slug]);
  const edited = { ...second, body: { ...second.body, text: `${second.body.text}\nUn mot.` } };
  expect(build(withPages(first, edited), 'après')).toEqual([second.slug]);
  expect([shown(first), shown(second)]).toEqual(['avant', 'après']);
});

test('a title, the code, an image or the site’s data concern every page', () => {
  const both = [first.slug, second.slug];
  build(withPages(first, second), 'avant');
  expect(build(withPages({ ...first, title: 'Autre' }, second), 'a')).toEqual(both);
  expect(build(withPages(first, second), 'b', 'other code')).toEqual(both);
  writeFileSync(path.join(root, MANIFEST_FILE), '{"a":1}');
  expect(build(withPages(first, second), 'c', 'other code')).toEqual(both);
  const site = content.site && { ...content.site, name: 'Autre agence' };
  expect(build({ ...withPages(first, second), site }, 'd', 'other code')).toEqual(both);
});

test('a page that needs its runtime is never kept', () => {
  const route = second.href;
  build(withPages(first, second), 'avant', 'code', [route]);
  expect(build(withPages(first, second), 'après', 'code', [route])).toEqual([second.slug]);
});
