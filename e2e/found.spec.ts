import { expect, type Page, test } from '@playwright/test';
import { z } from 'zod';
import { absoluteUrl, markdownHref } from '@/lib/content/addresses';
import { indexed, lists, pages, site } from './site';

/** How the site is found by search engines, feed readers and programs. The builds under test are no public's. */

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

test('sitemap.xml names every page that may be indexed by its address', { tag: '@content' }, async ({
  page,
}) => {
  const [locations = [], days = []] = await readXml(page, '/sitemap.xml', ['loc', 'lastmod']);
  expect(locations.sort()).toEqual(indexed.map(({ href }) => absoluteUrl(site.url, href)).sort());
  for (const day of days) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(days.length).toBeGreaterThanOrEqual(indexed.filter(({ updated }) => updated !== undefined).length);
});

test('the feed has an entry with id, date and summary for each page of the kinds it tells of', {
  tag: '@content',
}, async ({ page }) => {
  const names = ['feed > id', 'feed > author > name', 'entry > id', 'entry > updated', 'entry > summary'];
  const [id, author, ids = [], days = [], summaries = []] = await readXml(page, '/feed.xml', names);
  expect(id).toEqual([absoluteUrl(site.url, '/feed.xml')]);
  expect(author).toEqual([site.name]);
  const told = lists.flatMap((list) => (list.kind.isInFeed ? list.pages : []));
  expect(ids.sort()).toEqual(told.map(({ href }) => absoluteUrl(site.url, href)).sort());
  expect(days).toHaveLength(ids.length);
  for (const day of days) expect(day).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
  expect(summaries).toHaveLength(ids.length);
});

test('a build that is not the public’s keeps robots away', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toMatch(/^Disallow: \/$/m);
  expect(robots).not.toContain('Sitemap');
});

for (const one of pages) {
  const { href } = one;
  test(`${href} says what it is to who finds it`, async ({ page }) => {
    await page.goto(href);
    const linkOf = (selector: string) => page.locator(selector).getAttribute('href');
    // Next writes the root without its slash, which is the same address.
    expect(new URL((await linkOf('link[rel="canonical"]')) ?? '').href).toBe(absoluteUrl(site.url, href));
    expect(await linkOf('link[type="application/atom+xml"]')).toBe(absoluteUrl(site.url, '/feed.xml'));
    const copy = page.locator('link[type="text/markdown"]');
    expect(await copy.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
      indexed.some((one) => one.href === href) ? [absoluteUrl(site.url, markdownHref(href))] : [],
    );
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
    await test.step('the agency is described once, the way to a page and what it is on each other', async () => {
      expect(await kindsOfData(page)).toEqual(dataOf(one));
    });
    await test.step('it has a picture to be shared with', async () => {
      const content = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute('content');
      const url = new URL((await content('og:image')) ?? '');
      expect([await content('og:image:width'), await content('og:image:height')]).toEqual(['1200', '630']);
      expect(await content('og:image:alt')).not.toBe('');
      await expect(page.locator('meta[name="twitter:image"]')).toHaveAttribute('content', url.href);
      const response = await page.request.get(url.pathname);
      expect(response.headers()['content-type']).toBe('image/jpeg');
      expect((await response.body()).length).toBeLessThanOrEqual(60_000);
    });
  });
}

/** The types of what a page tells machines, in its JSON-LD. */
async function kindsOfData(page: Page): Promise<string[]> {
  const graphs = await page.locator('script[type="application/ld+json"]').allTextContents();
  return graphs.flatMap((text) => GRAPH.parse(JSON.parse(text))['@graph'].map((thing) => thing['@type']));
}

const GRAPH = z.object({ '@graph': z.array(z.object({ '@type': z.string() })) });

/** What the pages of each kind are to machines (schema.org). A page of another kind is the way to it alone. */
const TYPES: Readonly<Record<string, string>> = {
  expertises: 'Service',
  realisations: 'CreativeWork',
  articles: 'BlogPosting',
};

function dataOf({ kind, href }: (typeof pages)[number]): string[] {
  if (href === '/') return ['ProfessionalService', 'WebSite'];
  const type = TYPES[kind];
  return ['BreadcrumbList', ...(type === undefined ? [] : [type])];
}

test('no two pages are shared with the same picture', { tag: '@content' }, async ({ request }) => {
  const pictures = new Set<string>();
  for (const { href } of pages) {
    const html = await (await request.get(href)).text();
    pictures.add(/<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '');
  }
  expect(pictures).not.toContain('');
  expect(pictures.size).toBe(pages.length);
});

test('every page that may be indexed has a Markdown version in which no directive is left', {
  tag: '@content',
}, async ({ request }) => {
  const llms = await (await request.get('/llms.txt')).text();
  for (const { href, title } of indexed) {
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
