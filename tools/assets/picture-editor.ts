/**
 * Takes the pictures of the browser editor for the editors' manual, on the site's own content. Run after `npm run export`:
 * `npx tsx tools/assets/picture-editor.ts`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findProgram } from '@/tools/bin/programs.mjs';
import { checkContent } from '@/tools/check';
import { makeDigest } from '@/tools/editor/digest';
import { ADMIN_CACHE, makeAdmin } from '@/tools/editor/make-admin';
import { filesUnder } from '@/tools/files.mjs';
import { chooseFolder, fillFolder } from '@/tools/testing/browser-folder';

const FOLDER = 'docs/redaction';
/** An address that no server answers at: a folder is offered at this name alone. */
const ORIGIN = 'http://localhost';
const PAGE = 'developpeur-back-end';

const root = process.cwd();
await makeAdmin(root);
const digest = makeDigest(root, await checkContent(root), true);

const executablePath = findProgram('chromium');
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' });
await page.route(`${ORIGIN}/**`, (route) => {
  const { pathname } = new URL(route.request().url());
  if (pathname === '/admin/site.json') return route.fulfill({ json: digest });
  const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  return route.fulfill({
    path: name.startsWith('/admin/') ? path.join(ADMIN_CACHE, name.slice('/admin'.length)) : `out${name}`,
  });
});
/** Goes to a place of the editor by its address. */
const openPlace = (hash: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

await chooseFolder(page);
await page.goto(`${ORIGIN}/admin/`);
const files = filesUnder('content').map((file) => `content/${file}`);
await fillFolder(page, Object.fromEntries(files.map((file) => [file, readFileSync(file)])));
await page.getByRole('button', { name: 'Travailler avec un dépôt local' }).click();
await page.getByRole('grid').or(page.getByRole('listbox')).first().waitFor();
await openPlace('#/collections/expertises');
await page.getByText('Développeur').first().waitFor();
await page.screenshot({ path: `${FOLDER}/editeur-liste.png` });

await openPlace(`#/collections/expertises/entries/${PAGE}`);
const text = page.getByRole('textbox', { name: 'Texte' });
await text.fill(`##Une section de plus\n\n${await text.inputValue()}`);
await page.frameLocator('iframe').first().getByRole('button', { name: 'Corriger' }).waitFor();
await text.scrollIntoViewIfNeeded();
await page.screenshot({ path: `${FOLDER}/editeur.png` });
await browser.close();
