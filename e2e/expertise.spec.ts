import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';

const PATH = '/expertises/developpeur-back-end.html';

const SECTIONS = [
  ['#differences', 'Quel est la différence entre un développeur back-end et un développeur front-end ?'],
  ['#presentation', 'Qu’est-ce qu’un développeur back-end ?'],
  ['#etapes', 'Qu’est ce qu’une API ?'],
  ['#mission', 'Quels sont les missions du développeur back-end ?'],
  ['#profil', 'Qui est le développeur back-end ?'],
] as const;

/** What real kramdown 2.4, set up as Jekyll sets it up, makes of the old site's page. */
const golden = readFileSync('e2e/goldens/developpeur-back-end.html', 'utf8');

/** Words in order, whatever the typographic signs around them. */
const words = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

/** A text with its typographic signs evened out: the pipeline sets them, the editor does not. */
const plain = (text: string): string =>
  text
    .replace(/[’‘]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll('\u2060', '')
    .trim();

/** The text of elements as written in the markup, not as laid out. */
const textOf = (page: Page, selector: string): Promise<string> =>
  page.locator(selector).evaluate((element) => element.textContent ?? '');

test.beforeEach(({ page }) => page.goto(PATH));

test('the article says the words of the old page, in order', async ({ page }) => {
  await page.evaluate((html) => {
    const old = document.createElement('div');
    old.id = 'golden';
    old.innerHTML = html;
    // The hand-written list of links became the table of contents, which is tested beside this.
    old.querySelector('ul:has(a[href="#differences"])')?.remove();
    document.body.append(old);
    for (const anchor of document.querySelectorAll('article .anchor')) anchor.remove();
  }, golden);
  const before = words(await textOf(page, '#golden'));
  expect(before.length).toBeGreaterThan(900);
  expect(words(await textOf(page, 'article'))).toEqual(before);
});

test('headings and lists are those of the old page', async ({ page }) => {
  const article = page.getByRole('article');
  const headings = (level: number) => article.getByRole('heading', { level });
  await expect(headings(2)).toHaveCount(5);
  await expect(headings(3)).toHaveText([
    'Développeur front-end',
    'Développeur back-end',
    'Développeur full-stack',
  ]);
  await expect(article.getByRole('list')).toHaveCount(2);
  await expect(article.getByRole('listitem')).toHaveCount(9);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});

test('the table of contents links to the five sections, which are there', async ({ page }) => {
  const links = page.getByRole('navigation', { name: 'Sommaire' }).getByRole('link');
  const found = await links.evaluateAll((all) =>
    all.map((a) => [a.getAttribute('href'), a.textContent ?? '']),
  );
  expect(found.map(([href, label]) => [href, plain(label ?? '')])).toEqual(
    SECTIONS.map(([href, label]) => [href, plain(label)]),
  );
  for (const [href] of SECTIONS) await expect(page.locator(`h2${href}`)).toHaveCount(1);
  await links.nth(2).click();
  await expect(page.locator('h2#etapes')).toBeInViewport();
});

test('landmarks, breadcrumb, header image and call to action', async ({ page }) => {
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByRole('main')).toHaveCount(1);
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible();
  const trail = page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link');
  await expect(trail).toHaveText(['Accueil', 'Expertises']);
  const image = page.locator('main header img');
  await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await expect(image).toHaveAttribute('alt', '');
  const call = page.getByRole('complementary');
  expect(plain((await call.getByRole('heading').textContent()) ?? '')).toBe(
    'Commençons par la question qui fâche.',
  );
  expect(plain((await call.textContent()) ?? '')).toContain(
    "Vous avez un projet d'API ou des développement back-end",
  );
  await expect(call.getByRole('link').first()).toHaveAttribute('href', '/contact.html');
});

test('metadata comes from the front matter', async ({ page }) => {
  const meta = async (name: string): Promise<string> =>
    plain(
      (await page.locator(`meta[name="${name}"], meta[property="${name}"]`).getAttribute('content')) ?? '',
    );
  const description =
    "Le développeur back-end vous permet d'automatiser, scaller et connecter votre back-office en Python, NodeJS et Ruby.";
  expect(plain(await page.title())).toBe("Développeur Back-end, création d'une API – Agence Inspiration");
  expect(await meta('description')).toBe(description);
  expect(await meta('og:description')).toBe(description);
  expect(await meta('og:title')).toBe("Développeur Back-end, création d'une API");
  expect(await meta('og:locale')).toBe('fr_FR');
  expect(await meta('twitter:card')).toBe('summary_large_image');
  expect(new URL(await meta('og:url')).pathname).toBe(PATH);
  const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
  expect(canonical).toBe(await meta('og:url'));
});

test('the old site’s classes have a style', async ({ page }) => {
  const style = (selector: string, property: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  expect(await style('article .font-primary', 'font-family')).toContain('Bricolage Grotesque');
  expect(await style('article .text-muted', 'color')).toBe('rgb(86, 96, 105)');
  expect(await style('article .text-primary', 'color')).toBe('rgb(179, 64, 26)');
  expect(await style('article h3.h5', 'font-size')).toBe('20px');
});

for (const width of [320, 390, 1280]) {
  test(`nothing is wider than a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}
