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
  copyFileSync(path.join(images, 'inspiration-2.png'), path.join(images, 'inspiration-5.png'));
  await expect(source).not.toHaveAttribute('src', src ?? '');
});

test('a new file appears in the index, as a draft that is marked', async ({ page }) => {
  await open(page, '/expertises.html');
  const drafts = await page.getByText('Brouillon', { exact: true }).count();
  const file = path.join(COPY, 'content/expertises/brouillon-inconnue.mdx');
  const front =
    'title: "Essai de brouillon"\nseo_description: "x"\nsummary: "Il tient les délais."\ndraft: true';
  writeFileSync(file, `---\n${front}\n---\n## Une section\n`);
  await expect(page.getByRole('link', { name: 'Essai de brouillon' })).toBeVisible();
  await expect(page.getByText('Brouillon', { exact: true })).toHaveCount(drafts + 1);
  await page.goto(`${site.origin}/expertises/brouillon-inconnue.html`);
  await expect(page.getByText('Brouillon', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Une section' })).toBeVisible();
  rmSync(file);
});
