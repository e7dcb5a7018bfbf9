import { expect, test } from '@playwright/test';
import { PAGES } from './site-pages';

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

test('the page for a failure is French, asks not to be indexed and leads on', async ({ page }) => {
  await page.goto('/500.html');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Le site a eu un problème');
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(3);
  await expect(page.locator('meta[name="robots"]').first()).toHaveAttribute('content', /noindex/);
});

test('every internal link and anchor of every page leads somewhere', async ({ page, request }) => {
  /** The ids of each page that was read. */
  const seen = new Map<string, Set<string>>();
  const anchors: { path: string; id: string; from: string }[] = [];
  const queue = ['/'];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(200);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size, `ids of ${path}`).toBe(ids.length);
    seen.set(path, new Set(ids));
    const hrefs = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    for (const href of hrefs) {
      if (/^(?:mailto|tel|https):/.test(href)) continue;
      expect(href, `on ${path}`).toMatch(/^[/#]/);
      const [target, anchor] = href.startsWith('#') ? [path, href.slice(1)] : href.split('#');
      expect(target, `on ${path}`).toMatch(/^\/$|\.html$/);
      queue.push(target ?? '');
      if (anchor !== undefined)
        anchors.push({ path: target ?? '', id: decodeURIComponent(anchor), from: path });
    }
    for (const src of await page
      .locator('img')
      .evaluateAll((all) => all.map((img) => img.getAttribute('src') ?? ''))) {
      expect((await request.get(src)).status(), src).toBe(200);
    }
  }
  for (const { path, id, from } of anchors) {
    expect(seen.get(path)?.has(id), `${path}#${id}, on ${from}`).toBe(true);
  }
  expect([...seen.keys()].sort()).toEqual([...PAGES].sort());
});
