import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testFile } from '@/lib/content/testing/library';
import { formatFinding } from '@/lib/findings/finding';
import { checkWeights, noteWeights } from './weights';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'poids-'));
  mkdirSync(path.join(root, 'articles'));
});
afterEach(() => rmSync(root, { recursive: true }));

const FRONT = { title: 'T', seo_description: 'D', summary: 'R', date: '2026-11-22' };
const article = (text: string) => testFile('articles', 'long', FRONT, text);

/** The findings of a page that was exported as this HTML. */
function found(html: string, now = article('Texte.')): string[] {
  const { page } = article('Texte.');
  if (!page) throw new Error('The page is valid.');
  writeFileSync(path.join(root, page.href), html);
  noteWeights(root, root, [page]);
  return checkWeights(root, [now]).map(formatFinding);
}

/** Text that gzip cannot make smaller. */
const noise = Array.from({ length: 4000 }, (_, nth) => ((nth * 7919) % 99_991).toString(36)).join(' ');

test('a page over its budget is told with its figures, and stops nothing', () => {
  expect(found(`<p>${noise}</p>${'<b></b>'.repeat(300)}`)).toMatchInlineSnapshot(`
    [
      "content/articles/long.mdx:2:10  avertissement  la page a 301 éléments, plus que les 300 du budget : partagez-la en deux, ou raccourcissez-la.  (page-lourde)",
    ]
  `);
});

test('a page within it is not, nor what its scripts and styles hold', () => {
  expect(found(`<style>${'<b>'.repeat(400)}</style>${'<b></b>'.repeat(299)}`)).toEqual([]);
});

test('a text that was changed since is not judged by what it was', () => {
  expect(found('<b></b>'.repeat(301), article('Un autre texte.'))).toEqual([]);
});
