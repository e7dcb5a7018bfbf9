import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { COPY, type LiveSite, startLiveSite } from './site';

/** A page of the test's own, written into the copy: a long text, so that its place on it is seen to be kept. */
const SLUG = 'page-inconnue';
const PATH = `/expertises/${SLUG}.html`;
const FILE = `content/expertises/${SLUG}.mdx`;
const text = `---
# Un essai.
title: Page d’essai
seo_description: "Une page qui n’est là que pour un test, et dont la description a la longueur voulue."
summary: "Une page d’essai."
header-img: "inspiration-5"
---
${readFileSync('lib/mdx/goldens/old-page.mdx', 'utf8')}`;
const SENTENCE = 'Le développeur back-end est à la fois un technicien et un gestionnaire.';

let site: LiveSite;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  site = await startLiveSite({ [FILE]: text });
});
test.afterAll(() => site.stop());

/** Opens a page and waits until it listens: Next drops an update that comes before its router is there. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(site.origin + path, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => Boolean(Reflect.get(Reflect.get(window, 'next') ?? {}, 'router')));
}

const save = (edit: (text: string) => string): void => writeFileSync(path.join(COPY, FILE), edit(text));
const review = (page: Page) => page.getByRole('complementary', { name: 'Relecture' });

/** A mark that loading the page anew would wipe out. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { marked: true }));
const isMarked = (page: Page): Promise<boolean> => page.evaluate(() => 'marked' in window);

test('a saved change, a mistake and its mending show in the open page, which keeps its place', async ({
  page,
}) => {
  await open(page, PATH);
  const article = page.getByRole('article');
  await article.getByText('un technicien et un gestionnaire').scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => window.scrollY);
  expect(place).toBeGreaterThan(1000);
  await mark(page);

  save((before) => before.replace(SENTENCE, 'Cette phrase vient d’être écrite.'));
  await expect(article).toContainText('vient d’être écrite');
  await expect(review(page).getByText('erreur', { exact: true })).toHaveCount(0);

  save((before) => before.replace(SENTENCE, 'Une <kbd>touche dans une phrase.'));
  const line = text.slice(0, text.indexOf(SENTENCE)).split('\n').length;
  await expect(review(page)).toContainText(`${FILE}, ligne ${line} erreur`);
  await expect(review(page)).toContainText('n’est pas refermée dans le même bloc');
  await expect(article).toContainText('touche dans une phrase');

  save((before) => before);
  await expect(article).toContainText('un technicien et un gestionnaire');
  await expect(review(page).getByText('erreur', { exact: true })).toHaveCount(0);
  expect(await page.evaluate(() => window.scrollY)).toBe(place);
  expect(await isMarked(page)).toBe(true);
});

test('a mistake in the front matter leaves the page as it was', async ({ page }) => {
  await open(page, PATH);
  save((before) => before.replace('title: Page', 'title: API : Page'));
  await expect(review(page)).toContainText('ligne 3 erreur');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Page d’essai');
  save((before) => before);
  await expect(review(page).getByText('erreur', { exact: true })).toHaveCount(0);
});

test('site.yml and an image show too', async ({ page }) => {
  await open(page, PATH);
  const yaml = path.join(COPY, 'content/site.yml');
  const call = /(call_to_action:\n +title: ).*/;
  const before = readFileSync('content/site.yml', 'utf8');
  expect(before).toMatch(call);
  writeFileSync(yaml, before.replace(call, '$1"On en parle"'));
  await expect(page.getByRole('heading', { name: /^On en parle/ })).toBeVisible();

  const source = page.locator('main header img');
  const src = await source.getAttribute('src');
  const images = path.join(COPY, 'content/images');
  copyFileSync(path.join(images, 'inspiration-2.svg'), path.join(images, 'inspiration-5.svg'));
  await expect(source).not.toHaveAttribute('src', src ?? '');
});

test('a new file appears in the index, as a draft that is marked', async ({ page }) => {
  await open(page, '/expertises.html');
  const drafts = await page.getByText('Brouillon', { exact: true }).count();
  const file = path.join(COPY, 'content/expertises/brouillon-inconnue.mdx');
  const front =
    'title: "Essai de brouillon"\nseo_description: "x"\nsummary: "Il tient les délais."\ndraft: true';
  writeFileSync(file, `---\n${front}\n---\n## Une section\n`);
  await expect(page.getByRole('main').getByRole('link', { name: 'Essai de brouillon' })).toBeVisible();
  await expect(page.getByText('Brouillon', { exact: true })).toHaveCount(drafts + 1);
  await page.goto(`${site.origin}/expertises/brouillon-inconnue.html`);
  await expect(page.getByText('Brouillon', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Une section' })).toBeVisible();
  rmSync(file);
});

/** What Next itself would show over a page: a dialog of its own, or a count of issues. */
const ofNext = (page: Page) =>
  page
    .locator('nextjs-portal')
    .locator('[role="dialog"], [data-issues-open]')
    .or(page.getByText(/^\d+ Issues?$/));

test('a file whose name can be no address has its page, and is told of there', async ({ page }) => {
  const file = path.join(COPY, 'content/expertises/Ma Page.mdx');
  const front = 'title: "Ma page"\nseo_description: "x"\nsummary: "Une page mal nommée."';
  writeFileSync(file, `---\n${front}\n---\n## Une section\n`);
  await open(page, '/expertises/Ma%20Page.html');
  await expect(page.getByRole('heading', { level: 1, name: 'Ma page' })).toBeVisible();
  await expect(review(page)).toContainText('renommez le fichier « ma-page.mdx »');
  await expect(ofNext(page)).toHaveCount(0);
  rmSync(file);
});

// A tab each: a page that Next loads anew, as it does where a route was just compiled, would break off the way to the next.
for (const missing of [
  '/inconnue.html',
  '/expertises/inconnue.html',
  '/expertises/Ma%20Page.html',
  '/a/b/c',
]) {
  test(`a page that is not there says so in French, and nothing else: ${missing}`, async ({ page }) => {
    await open(page, missing);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas');
    await expect(ofNext(page)).toHaveCount(0);
  });
}

test('a file that is not UTF-8 leaves every other page as it is, and is told of there', async ({ page }) => {
  const file = path.join(COPY, 'content/pages/windows.mdx');
  writeFileSync(file, Buffer.from(`\ufeff${text}`, 'utf16le'));
  await open(page, PATH);
  await expect(review(page)).toContainText('content/pages/windows.mdx');
  save((before) => before.replace(SENTENCE, 'Cette phrase vient d’être écrite.'));
  await expect(page.getByRole('article')).toContainText('vient d’être écrite');
  await expect(ofNext(page)).toHaveCount(0);
  save((before) => before);
  rmSync(file);
});

test('nobody is told of telemetry', () => {
  expect(site.log()).toContain('Local:');
  expect(site.log()).not.toContain('telemetry');
});

test('the editor in the browser is there, and knows the files as they lie there', async ({ page }) => {
  // It is made beside the site, for which nobody waits.
  await expect
    .poll(async () => (await page.request.get(`${site.origin}/admin/site.json`)).status())
    .toBe(200);
  const response = await page.goto(`${site.origin}/admin`);
  expect(new URL(page.url()).pathname).toBe('/admin/');
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('button', { name: 'Travailler avec un dépôt local' })).toBeVisible();
  const printOf = async (): Promise<unknown> => {
    const { isLive, pages } = await (await page.request.get(`${site.origin}/admin/site.json`)).json();
    expect(isLive).toBe(true);
    return pages.find(({ file }: { file: string }) => file === FILE).print;
  };
  const before = await printOf();
  save((written) => `${written}\nUne phrase de plus.\n`);
  await expect.poll(printOf).not.toBe(before);
});
