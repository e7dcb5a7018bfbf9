import { expect, type Page, test } from '@playwright/test';
import { getEveryPage, getPages, getSite, getSiteFacts } from '@/lib/content';
import { FACT_NAMES } from '@/lib/content/facts';

/** A text with its typographic signs evened out: the pipeline sets them, the editor does not. */
const plain = (text: string): string =>
  text
    .replace(/[’‘]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

const textOf = async (page: Page, selector: string): Promise<string> =>
  plain(await page.locator(selector).evaluate((element) => element.textContent ?? ''));

test('the legal notice says all that site.yml knows of the owner', async ({ page }) => {
  await page.goto('/mentions-legales.html');
  const notice = await textOf(page, 'article');
  const facts = getSiteFacts();
  for (const name of FACT_NAMES.filter((name) => name !== 'url')) {
    const fact = facts.get(name);
    expect(fact, name).toBeDefined();
    expect(notice, name).toContain(plain(fact?.text ?? ''));
  }
  expect(notice).not.toContain(':site');
});

test('the foot of every page has the same links: services, the agency, what the law asks for', async ({
  page,
}) => {
  const { navigation, footer_navigation: links = [], profiles = [] } = getSite();
  const wanted = [
    ...getPages('expertises').map(({ href }) => href),
    ...navigation.map(({ href }) => href),
    ...profiles.map(({ url }) => url),
    ...links.map(({ href }) => href),
  ];
  expect(wanted.length).toBeGreaterThan(0);
  for (const { href } of getEveryPage()) {
    await page.goto(href);
    const found = page.getByRole('navigation', { name: 'Pied de page' }).getByRole('link');
    expect(await found.evaluateAll((all) => all.map((a) => a.getAttribute('href'))), href).toEqual(wanted);
  }
});

test('the home page shows every expertise, in order, under its own texts', async ({ page }) => {
  await page.goto('/');
  const main = page.getByRole('main');
  const cards = main.getByRole('heading', { level: 3 }).getByRole('link');
  expect(await cards.evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual(
    getPages('expertises').map(({ href }) => href),
  );
  await expect(main.getByRole('heading', { level: 2 })).toHaveCount(3);
});

test('from each expertise to the next, all are read', async ({ page }) => {
  const expertises = getPages('expertises');
  await page.goto(expertises[0]?.href ?? '');
  for (const [rank, { href }] of expertises.entries()) {
    await expect(page).toHaveURL(new RegExp(`${href}$`));
    const ways = page.getByRole('navigation', { name: 'Autres expertises' });
    const links = await ways.getByRole('link').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(new Set(links).size, href).toBe(links.length);
    expect(links, href).not.toContain(href);
    const previous = expertises[rank - 1];
    const next = expertises[rank + 1];
    const neighbour = (label: string) =>
      ways.getByRole('listitem').filter({ hasText: label }).getByRole('link');
    if (previous) await expect(neighbour('Précédente')).toHaveAttribute('href', previous.href);
    if (next) await neighbour('Suivante').click();
  }
});

test('the site map leads to every page', async ({ page }) => {
  await page.goto('/plan-du-site.html');
  const links = page.getByRole('article').getByRole('listitem').getByRole('link');
  const found = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  // The page that thanks for a message is met after one, never in a list.
  const pages = getEveryPage().filter(({ slug }) => slug !== 'merci');
  expect([...found].sort()).toEqual(pages.map(({ href }) => href).sort());
});

test('a wide table is scrolled in its own box, with the keyboard too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/expertises/application-mobile.html');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const box = page.getByRole('group', { name: /^Tableau : / });
  await box.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});
