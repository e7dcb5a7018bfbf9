import { expect, test } from '@playwright/test';
import { documents, furtherLists, indexed, pages, richest } from './site';

const shown = [...pages.map(({ href }) => href), ...furtherLists];

for (const href of shown) {
  test(`${href} is there`, async ({ request }) => {
    const response = await request.get(href, { maxRedirects: 0 });
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toContain('text/html');
  });
}

for (const path of [
  '/inconnue',
  '/inconnue.html',
  '/expertises/inconnue',
  '/expertises/inconnue.html',
  `${richest.href}.html`,
  '/contact.html.html',
]) {
  test(`${path} is not, and the answer is a French page`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    expect(response?.request().redirectedFrom()).toBeNull();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas');
    await expect(page.getByRole('main').getByRole('link')).toHaveCount(3);
  });
}

test('the page for a failure is French, asks not to be indexed and leads on', async ({ page }) => {
  await page.goto('/500.html');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Le site a eu un problème');
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(2);
  await expect(page.locator('meta[name="robots"]').first()).toHaveAttribute('content', /noindex/);
});

for (const href of documents) {
  test(`${href}: every internal link, anchor and image leads somewhere`, async ({ page, request }) => {
    await page.goto(href);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    for (const link of new Set(links)) {
      if (/^(?:mailto|tel|https):/.test(link)) continue;
      expect(link).toMatch(/^(?:\/|\/[^?#]+\.html|)(?:#.+)?$/);
      const [target, anchor] = link.split('#');
      const response = await request.get(target || href, { maxRedirects: 0 });
      expect(response.status(), link).toBe(200);
      if (anchor !== undefined)
        expect(await response.text(), link).toContain(` id="${decodeURIComponent(anchor)}"`);
    }
    const images = await page
      .locator('img')
      .evaluateAll((all) => all.map((img) => img.getAttribute('src') ?? ''));
    for (const src of new Set(images)) expect((await request.get(src)).status(), src).toBe(200);
  });
}

test('every page is reached from the home page', { tag: '@content' }, async ({ request }) => {
  const reached = new Set<string>();
  const queue = ['/'];
  for (let href = queue.pop(); href !== undefined; href = queue.pop()) {
    if (reached.has(href)) continue;
    reached.add(href);
    const html = await (await request.get(href)).text();
    queue.push(...[...html.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)].map(([, link = '']) => link));
  }
  expect([...reached].sort()).toEqual([...indexed.map(({ href }) => href), ...furtherLists].sort());
});
