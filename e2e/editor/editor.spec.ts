import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import { TEST_IMAGE } from '@/tools/check/testing/test-site';
import { API, FILES } from './content';
import { chooseFolder, fillFolder, readFolder } from './folder';

const FILE = 'content/expertises/api.mdx';

/** What a console says that is nobody's fault: Sveltia's own preview warns of itself. */
const KNOWN_WORDS = /allow-scripts and allow-same-origin/;

let said: string[];
let outside: string[];

test.beforeEach(async ({ page, baseURL }) => {
  said = [];
  outside = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !KNOWN_WORDS.test(message.text()))
      said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') && !/^(?:blob|data):/.test(request.url()))
      outside.push(request.url());
  });
  await chooseFolder(page);
  await page.goto('/admin/');
  await fillFolder(page, FILES);
  await page.getByRole('button', { name: 'Travailler avec un dépôt local' }).click();
  await expect(page.getByRole('grid').or(page.getByRole('listbox')).first()).toBeVisible();
});

test.afterEach(() => {
  expect(said).toEqual([]);
  expect(outside).toEqual([]);
});

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await expect(page.getByRole('button', { name: 'Enregistrer', exact: true })).toBeVisible();
}

const openPage = (page: Page, slug: string) => open(page, `#/collections/expertises/entries/${slug}`);
const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
const text = (page: Page) => page.getByRole('textbox', { name: 'Texte' });
const findings = (page: Page): FrameLocator => page.frameLocator('iframe').first();
const shown = (page: Page): FrameLocator => findings(page).frameLocator('iframe[title="Aperçu de la page"]');

/** The lines of a file that are not as they were. */
async function changed(page: Page, file = FILE): Promise<string[]> {
  const before = String(FILES[file] ?? '').split('\n');
  return (await readFolder(page))[file]?.split('\n').filter((line) => !before.includes(line)) ?? ['(gone)'];
}

test('one edited field is one changed line', async ({ page }) => {
  await openPage(page, 'api');
  await page.getByRole('textbox', { name: /^Résumé/ }).fill('Autre chose.');
  await save(page);
  await expect.poll(() => changed(page)).toEqual(['summary: "Autre chose."   # à revoir']);
});
