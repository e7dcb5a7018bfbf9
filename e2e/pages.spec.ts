import { expect, test } from '@playwright/test';
import { pageHref } from '@/lib/content/addresses';
import { FACT_NAMES } from '@/lib/content/facts';
import { OWN_PAGES } from '@/lib/content/own-pages';
import { plain } from './plain';
import { besideOf, facts, indexed, lists, pages, site } from './site';

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

test('the foot of every page has the same links: services, and what the law asks for', async ({
  request,
}) => {
  const { footer_navigation: links = [], profiles = [] } = site;
  const services = lists.find(({ kind }) => kind.name === 'expertises')?.pages ?? [];
  const wanted = [...[...services, ...links].map(({ href }) => href), ...profiles.map(({ url }) => url)];
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

test('the home page shows the first pages of every list, in order, under its own texts', async ({ page }) => {
  await page.goto('/');
  const main = page.getByRole('main');
  const cards = main.getByRole('heading', { level: 3 }).getByRole('link');
  const shown = lists.flatMap(({ kind, pages: all }) => all.slice(0, kind.homeSize));
  expect(await cards.evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual(
    shown.map(({ href }) => href),
  );
  const copy = await (await page.request.get('/index.md')).text();
  await expect(main.getByRole('heading', { level: 2 })).toHaveCount(copy.match(/^## /gm)?.length ?? 0);
});

for (const { kind, pages: all } of lists) {
  const { neighbours } = kind;
  if (!neighbours) continue;
  test(`from each page of ${kind.name} to the next, all are read`, async ({ page }) => {
    await page.goto(all[0]?.href ?? '');
    for (const [rank, one] of all.entries()) {
      const { href } = one;
      await expect(page).toHaveURL(href);
      const ways = page.getByRole('navigation', { name: neighbours.label });
      const links = await ways
        .getByRole('link')
        .evaluateAll((found) => found.map((a) => a.getAttribute('href')));
      expect(new Set(links).size, href).toBe(links.length);
      expect(links, href).not.toContain(href);
      const [previous, next] = [all[rank - 1], all[rank + 1]];
      const beside = [previous, next].flatMap((near) => near?.href ?? []);
      expect(links.slice(0, beside.length), href).toEqual(beside);
      const sections = besideOf(one).sections.flatMap((section) => section.pages.map((other) => other.href));
      expect(links.slice(beside.length), href).toEqual(sections);
      if (next)
        await ways
          .getByRole('link')
          .nth(beside.length - 1)
          .click();
    }
  });
}

test('the site map leads to every page', async ({ page }) => {
  await page.goto(pageHref(OWN_PAGES.siteMap.slug));
  const links = page.getByRole('article').getByRole('listitem').getByRole('link');
  const found = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect([...found].sort()).toEqual(indexed.map(({ href }) => href).sort());
});

for (const { href } of pages.filter(({ body }) => /^\|.*\|$/m.test(body.text))) {
  test(`${href}: a table is scrolled in its own box, with the keyboard too`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(href);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    for (const box of await page.getByRole('group', { name: /^Tableau : / }).all()) {
      const hidden = await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      await box.focus();
      await page.keyboard.press('ArrowRight');
      if (hidden > 0)
        await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    }
  });
}
