import { expect, test } from '@playwright/test';
import { FACT_NAMES } from '@/lib/content/facts';
import { plain } from './plain';
import { expertises, facts, listedPages, pages, site } from './site';

/** Texts that show a value of site.yml in place of `:site[telephone]`. */
const withFacts = pages.filter(({ body }) => body.text.includes(':site['));

for (const { href, body } of withFacts) {
  test(`${href} shows what it names of site.yml`, async ({ page }) => {
    await page.goto(href);
    const text = plain(await page.locator('main').evaluate((element) => element.textContent ?? ''));
    for (const [, name = ''] of body.text.matchAll(/:site\[([\w.]+)\]/g)) {
      const fact = facts.get(name);
      expect(fact, name).toBeDefined();
      expect(text, name).toContain(plain(fact?.text ?? ''));
    }
    expect(text).not.toContain(':site');
  });
}

test('the law has the site say who owns and who hosts it: all that site.yml knows of them is said on a page', () => {
  const named = new Set(withFacts.flatMap(({ body }) => body.text.match(/(?<=:site\[)[\w.]+(?=\])/g) ?? []));
  // The address of the site is where one reads.
  expect([...named, 'url']).toEqual(expect.arrayContaining([...FACT_NAMES]));
});

test('the foot of every page has the same links, in the order of site.yml', async ({ request }) => {
  const { footer_navigation: links = [], profiles = [] } = site;
  const wanted = [...links.map(({ href }) => href), ...profiles.map(({ url }) => url)];
  expect(wanted.length).toBeGreaterThan(0);
  for (const { href } of pages) {
    const html = await (await request.get(href)).text();
    const [foot = ''] = /<nav aria-label="Pied de page".*?<\/nav>/s.exec(html) ?? [];
    expect(
      [...foot.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, link]) => link),
      href,
    ).toEqual(wanted);
  }
});

test('the home page shows every expertise, in order, under its own texts', async ({ page }) => {
  await page.goto('/');
  const main = page.getByRole('main');
  const cards = main.getByRole('heading', { level: 3 }).getByRole('link');
  expect(await cards.evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual(
    expertises.map(({ href }) => href),
  );
  const copy = await (await page.request.get('/index.md')).text();
  await expect(main.getByRole('heading', { level: 2 })).toHaveCount(copy.match(/^## /gm)?.length ?? 0);
});

test('from each expertise to the next, all are read', async ({ page }) => {
  await page.goto(expertises[0]?.href ?? '');
  for (const [rank, { href }] of expertises.entries()) {
    await expect(page).toHaveURL(new RegExp(`${href}$`));
    const ways = page.getByRole('navigation', { name: 'Autres expertises' });
    const links = await ways.getByRole('link').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(new Set(links).size, href).toBe(links.length);
    expect(links, href).not.toContain(href);
    const previous = expertises[rank - 1];
    const next = expertises[rank + 1];
    if (previous) expect(links[0]).toBe(previous.href);
    if (next)
      await ways
        .getByRole('link')
        .nth(previous ? 1 : 0)
        .click();
  }
});

test('the site map leads to every page', async ({ page }) => {
  await page.goto('/plan-du-site.html');
  const links = page.getByRole('article').getByRole('listitem').getByRole('link');
  const found = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect([...found].sort()).toEqual(listedPages.map(({ href }) => href).sort());
});

for (const { href } of pages.filter(({ body }) => /^\|.*\|$/m.test(body.text))) {
  test(`${href}: a table is scrolled in its own box, with the keyboard too`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(href);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    for (const box of await page.getByRole('group', { name: 'Tableau' }).all()) {
      const hidden = await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      await box.focus();
      await page.keyboard.press('ArrowRight');
      if (hidden > 0)
        await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    }
  });
}
