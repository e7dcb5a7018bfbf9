import { expect, type Page, test } from '@playwright/test';
import { getEveryPage, getPages, getSite } from '@/lib/content';
import { absoluteUrl, markdownHref } from '@/lib/content/addresses';

/** How the site is found by search engines, feed readers and programs. The builds under test are no public's. */

const site = getSite();
const all = getEveryPage();

/** The texts of elements of an XML document, read by the browser's own parser. */
async function readXml(page: Page, path: string, names: readonly string[]): Promise<string[][]> {
  const source = await (await page.request.get(path)).text();
  return page.evaluate(
    ([text = '', ...wanted]) => {
      const xml = new DOMParser().parseFromString(text, 'application/xml');
      const errors = [...xml.querySelectorAll('parsererror')].map((error) => error.textContent ?? '');
      if (errors.length > 0) throw new Error(errors.join());
      return wanted.map((name) => [...xml.querySelectorAll(name)].map((found) => found.textContent ?? ''));
    },
    [source, ...names],
  );
}

test('sitemap.xml names every page by its address', async ({ page }) => {
  const [locations = [], days = []] = await readXml(page, '/sitemap.xml', ['loc', 'lastmod']);
  expect(locations.sort()).toEqual(all.map(({ href }) => absoluteUrl(site.url, href)).sort());
  for (const day of days) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(days.length).toBeGreaterThanOrEqual(all.filter(({ updated }) => updated !== undefined).length);
});

test('the feed has an entry with id, date and summary for each expertise', async ({ page }) => {
  const names = ['feed > id', 'feed > author > name', 'entry > id', 'entry > updated', 'entry > summary'];
  const [id, author, ids = [], days = [], summaries = []] = await readXml(page, '/feed.xml', names);
  expect(id).toEqual([absoluteUrl(site.url, '/feed.xml')]);
  expect(author).toEqual([site.name]);
  expect(ids.sort()).toEqual(
    getPages('expertises')
      .map(({ href }) => absoluteUrl(site.url, href))
      .sort(),
  );
  expect(days).toHaveLength(ids.length);
  for (const day of days) expect(day).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
  expect(summaries).toHaveLength(ids.length);
});

test('a build that is not the public’s keeps robots away', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toMatch(/^Disallow: \/$/m);
  expect(robots).not.toContain('Sitemap');
});

test('every page has its canonical address, its feed, its Markdown, and is not indexed', async ({ page }) => {
  for (const { href } of all) {
    await page.goto(href);
    const linkOf = (selector: string) => page.locator(selector).getAttribute('href');
    // Next writes the root without its slash, which is the same address.
    expect(new URL((await linkOf('link[rel="canonical"]')) ?? '').href).toBe(absoluteUrl(site.url, href));
    expect(await linkOf('link[type="application/atom+xml"]')).toBe(absoluteUrl(site.url, '/feed.xml'));
    expect(await linkOf('link[type="text/markdown"]')).toBe(absoluteUrl(site.url, markdownHref(href)));
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  }
});

test('every page has a Markdown version in which no directive is left', async ({ request }) => {
  const llms = await (await request.get('/llms.txt')).text();
  for (const { href, title } of all) {
    const address = markdownHref(href);
    const response = await request.get(address);
    expect(response.status(), address).toBe(200);
    expect(response.headers()['content-type'], address).toContain('text/markdown');
    const text = await response.text();
    expect(text.startsWith(`# ${title}\n`), address).toBe(true);
    expect(text, address).not.toMatch(/^:{2,}|:(?:attr|span|site)[[{]|\{[.#]/m);
    expect(llms).toContain(`](${absoluteUrl(site.url, address)})`);
  }
});

test('the agency is described once, a service and the way to it on each expertise', async ({ page }) => {
  const kinds = async (path: string): Promise<string[]> => {
    await page.goto(path);
    const scripts = page.locator('script[type="application/ld+json"]');
    return (await scripts.allTextContents()).flatMap((text) =>
      [...text.matchAll(/\{"@type":"(ProfessionalService|WebSite|BreadcrumbList|Service)"/g)].map(
        ([, kind = '']) => kind,
      ),
    );
  };
  for (const { href } of getPages('pages'))
    expect(await kinds(href), href).toEqual(href === '/' ? ['ProfessionalService', 'WebSite'] : []);
  for (const { href } of getPages('expertises'))
    expect(await kinds(href), href).toEqual(['BreadcrumbList', 'Service']);
});

test('every page has a picture of its own to be shared with', async ({ page, request }) => {
  const pictures = new Set<string>();
  for (const { href } of all) {
    await page.goto(href);
    const content = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute('content');
    const url = new URL((await content('og:image')) ?? '');
    expect([await content('og:image:width'), await content('og:image:height')]).toEqual(['1200', '630']);
    expect(await content('og:image:alt'), href).not.toBe('');
    await expect(page.locator('meta[name="twitter:image"]')).toHaveAttribute('content', url.href);
    const response = await request.get(url.pathname);
    expect(response.headers()['content-type'], href).toBe('image/jpeg');
    expect((await response.body()).length, href).toBeLessThanOrEqual(60_000);
    pictures.add(url.pathname);
  }
  expect(pictures.size).toBe(all.length);
});

test('icons and manifest are there, and are what they say', async ({ page, request }) => {
  await page.goto('/');
  const links = page.locator('link[rel="icon"], link[rel="apple-touch-icon"]');
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.sort()).toEqual(['/apple-touch-icon.png', '/favicon.png', '/icon.svg']);
  const address = (await page.locator('link[rel="manifest"]').getAttribute('href')) ?? '';
  const manifest = await (await request.get(address)).json();
  expect(manifest).toMatchObject({ name: site.name, lang: 'fr', start_url: '/' });
  const icons: { src: string; sizes?: string }[] = manifest.icons;
  for (const src of [...hrefs, ...icons.map((icon) => icon.src)])
    expect((await request.get(src)).status(), src).toBe(200);
  const sizeOf = (src: string) =>
    page.evaluate(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
  for (const { src, sizes } of icons.filter(({ src }) => src.endsWith('.png')))
    expect(await sizeOf(src), src).toBe(sizes);
});
