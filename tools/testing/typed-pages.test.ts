import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { KINDS } from '@/lib/content/kinds';
import { everyPage } from '@/lib/content/library';
import { loadContent } from '@/lib/content/load';
import { OWN_PAGES, ownPage } from '@/lib/content/own-pages';
import type { Page } from '@/lib/content/page';
import { filesUnder } from '@/tools/files.mjs';
import { typedPages } from './typed-pages';

/** Folders whose tests are read. */
const FOLDERS = ['app', 'components', 'e2e', 'lib', 'migration', 'tools'];

const pages = everyPage(loadContent().pages);
const byName: readonly string[] = Object.values(OWN_PAGES).map(({ slug }) => slug);
const isOwn = (page: Page): boolean =>
  ownPage(page).hasOwnRoute || (page.kind === KINDS.pages.name && byName.includes(page.slug));

const written = new Set(pages.filter((page) => !isOwn(page)).flatMap(({ href, body }) => [href, body.file]));

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || /^e2e\/.*\.ts$/.test(file);

test('no test names a page that is there only because of today’s content', () => {
  const files = FOLDERS.flatMap((folder) => filesUnder(folder).map((name) => path.posix.join(folder, name)));
  const tests = files.filter(isTest);
  expect(tests.length).toBeGreaterThan(50);
  expect(tests.flatMap((file) => typedPages(file, readFileSync(file, 'utf8'), written))).toEqual([]);
});

const CASE = new Set(['/expertises/api.html', 'content/expertises/api.mdx']);
const READING = "import { getEveryPage } from '@/lib/content';\nconst all = getEveryPage();\n";

test.each([
  ['a list in e2e', 'e2e/a.spec.ts', "const PAGES = ['/', '/expertises/api.html'];", 1],
  ['an address with an anchor', 'e2e/a.spec.ts', 'await page.goto(`/expertises/api.html#cas`);', 1],
  ['the file of a page', 'e2e/a.spec.ts', "readFileSync('content/expertises/api.mdx')", 1],
  ['an address in a test that reads the content', 'lib/a.test.ts', `${READING}'/expertises/api.html'`, 1],
  ['a file that a test copies', 'lib/a.test.ts', "cpSync('content/expertises/api.mdx', root)", 1],
  ['a route of its own', 'e2e/a.spec.ts', "await page.goto('/contact.html');", 0],
  ['what is nowhere', 'e2e/a.spec.ts', "await page.goto('/expertises/inconnue.html');", 0],
  ['an address of another site', 'e2e/a.spec.ts', "'https://exemple.fr/expertises/api.html'", 0],
  ['a pattern', 'e2e/a.spec.ts', "{ href_matches: '/*.html' }", 0],
  ['a case of a test’s own', 'lib/a.test.ts', "expect(hrefOf('api')).toBe('/expertises/api.html');", 0],
  ['a case beside the content', 'lib/a.test.ts', `${READING}page({ href: '/expertises/cas.html' })`, 0],
])('%s', (_, file, source, count) => {
  expect(typedPages(file, source, CASE)).toHaveLength(count);
});
