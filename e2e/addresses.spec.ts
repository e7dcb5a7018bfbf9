import { expect, test } from '@playwright/test';

const PAGES = ['/', '/expertises.html', '/contact.html', '/expertises/developpeur-back-end.html'];

for (const path of PAGES) {
  test(`${path} is there`, async ({ request }) => {
    const response = await request.get(path, { maxRedirects: 0 });
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toContain('text/html');
  });
}

for (const path of [
  '/inconnue',
  '/inconnue.html',
  '/expertises/inconnue',
  '/expertises/inconnue.html',
  '/expertises/developpeur-back-end.html.html',
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

test('every internal link and anchor of every page leads somewhere', async ({ page, request }) => {
  const seen = new Set<string>();
  const queue = ['/'];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(200);
    const hrefs = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    for (const href of hrefs) {
      if (/^(?:mailto|tel):/.test(href)) continue;
      expect(href, `on ${path}`).toMatch(/^[/#]/);
      const [target = '', anchor] = href.split('#');
      if (anchor !== undefined && target === '') {
        await expect(page.locator(`[id="${decodeURIComponent(anchor)}"]`), `${path}${href}`).toHaveCount(1);
      } else {
        expect(target, `on ${path}`).toMatch(/^\/$|\.html$/);
        queue.push(target);
      }
    }
    for (const src of await page
      .locator('img')
      .evaluateAll((all) => all.map((img) => img.getAttribute('src') ?? ''))) {
      expect((await request.get(src)).status(), src).toBe(200);
    }
  }
  expect([...seen].sort()).toEqual([...PAGES].sort());
});
