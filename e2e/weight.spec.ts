import { gzipSync } from 'node:zlib';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { ecoGrade, ecoIndex } from '@/tools/bench/eco-index';
import { PAGE_BUDGET } from '@/tools/check/weights';
import { isShipped } from './shipped';
import { documents, kindPages, lists, pages, richest } from './site';

/** Budgets of `docs/performance.md`: bytes, requests and elements, never seconds. */
const PAGE = richest.href;

/** Of a page without its article, gzip. */
const FRAME = 9_700;

/** Pages whose text is as it was delivered, and those without a text of an editor's. */
const delivered = new Set([
  ...pages.filter(({ body }) => isShipped(body.file)).map(({ href }) => href),
  ...['/404.html', '/500.html'],
]);

type Sent = { url: string; type: string; bytes: number };

/** Loads a page with an empty cache and tells what came over the wire, texts as gzip would send them. */
async function load(page: Page, path: string): Promise<Sent[]> {
  const sent: Promise<Sent>[] = [];
  page.on('response', (response) => {
    const entry = async (): Promise<Sent> => {
      const body = await response.body();
      const isText =
        /^(?:document|stylesheet|script)$/.test(response.request().resourceType()) ||
        response.url().endsWith('.svg');
      return {
        url: new URL(response.url()).pathname,
        type: response.request().resourceType(),
        bytes: isText ? gzipSync(body, { level: 9 }).length : body.length,
      };
    };
    sent.push(entry());
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  return Promise.all(sent);
}

test.describe('on a phone, 390 px at two dots a pixel', () => {
  test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });

  for (const path of documents) {
    test(`${path} runs no script, waits for no stylesheet and is within its budget`, async ({ page }) => {
      const sent = await load(page, path);
      await expect(
        page.locator('script:not([type="speculationrules"], [type="application/ld+json"])'),
      ).toHaveCount(0);
      await expect(
        page.locator('link[rel="stylesheet"], link[as="script"], link[rel="modulepreload"]'),
      ).toHaveCount(0);
      await expect(page.locator('[style]')).toHaveCount(0);
      const [elements, inText] = await Promise.all([
        page.locator('*').count(),
        page.locator('article *').count(),
      ]);
      // How much an editor has to say is theirs: what is around such a text is held to half.
      const isOwn = delivered.has(path);
      expect(elements).toBeLessThanOrEqual(
        isOwn ? PAGE_BUDGET.elements : Math.max(PAGE_BUDGET.elements, 150 + inText),
      );

      const of = (wanted: string): Sent[] => sent.filter(({ type }) => type === wanted);
      const bytes = (entries: Sent[]): number => entries.reduce((sum, entry) => sum + entry.bytes, 0);
      const [icon, ...more] = of('other');
      // Once a visit, and after the page: a browser may ask for it or not.
      expect([icon?.url ?? '/icon.svg', ...more]).toEqual(['/icon.svg']);
      // No script, no stylesheet, no second font, nothing else.
      expect(sent.filter(({ type }) => !/^(?:document|font|image|other)$/.test(type))).toEqual([]);
      expect(of('document')).toHaveLength(1);
      expect(of('font').length).toBeLessThanOrEqual(1);
      expect(bytes(of('font'))).toBeLessThanOrEqual(16_000);
      for (const image of of('image')) expect(image.bytes, image.url).toBeLessThanOrEqual(30_000);
      const text = await textBytes(page);
      expect(bytes(of('document'))).toBeLessThanOrEqual(
        isOwn ? PAGE_BUDGET.bytes : Math.max(PAGE_BUDGET.bytes, FRAME + text),
      );
      expect(bytes(sent)).toBeLessThanOrEqual(isOwn ? 60_000 : Math.max(60_000, 46_000 + FRAME + text));
    });
  }

  test('an expertise asks for its page, the font and its header image', async ({ page }) => {
    const types = (await load(page, PAGE)).map(({ type }) => type).filter((type) => type !== 'other');
    expect(types.sort()).toEqual(['document', 'font', 'image']);
  });
});

test('EcoIndex of the longest expertise, with its full foot', async ({ page }) => {
  const sent = await load(page, PAGE);
  const elements = await page.locator('*').count();
  const kilobytes = sent.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  const score = ecoIndex({ elements, requests: sent.length, kilobytes });
  const facts = `${elements} éléments, ${sent.length} requêtes, ${kilobytes.toFixed(1)} ko`;
  console.log(`EcoIndex de ${PAGE} : ${score.toFixed(1)} (${ecoGrade(score)}), ${facts}`);
  expect(score).toBeGreaterThanOrEqual(88);
});

/** What a page's own text weighs, as gzip would send it. */
async function textBytes(page: Page): Promise<number> {
  const text = await page.locator('article').evaluateAll((all) => all.map(({ innerHTML }) => innerHTML));
  return gzipSync(text.join(), { level: 9 }).length;
}

test('an image has its colour while it loads', async ({ page }) => {
  await page.route('**/images/**', (route) => route.abort());
  await page.goto('/');
  const colors = await page
    .locator('main img')
    .evaluateAll((all) => all.map((img) => getComputedStyle(img).backgroundColor));
  expect(colors.length).toBeGreaterThan(1);
  expect(colors).not.toContain('rgba(0, 0, 0, 0)');
});

test('every page has the same one stylesheet, in itself', async ({ request }) => {
  const sheets = new Set<string>();
  for (const path of documents) {
    const styles = (await (await request.get(path)).text()).match(/<style[\s\S]*?<\/style>/g) ?? [];
    expect(styles, path).toHaveLength(1);
    sheets.add(styles[0] ?? '');
  }
  expect(sheets.size).toBe(1);
  for (const sheet of sheets) expect(sheet.replace(/<[^>]*>/g, '').length).toBeLessThanOrEqual(20_000);
});

test('the frame of a page leaves most of the first round trip to its text', async ({ request }) => {
  for (const { href } of kindPages) {
    const html = await (await request.get(href)).text();
    const frame = html.replace(/<article[\s\S]*<\/article>/, '<article></article>');
    expect(frame, href).not.toBe(html);
    expect(gzipSync(frame, { level: 9 }).length, href).toBeLessThanOrEqual(FRAME);
  }
});

test.describe('on a wide screen, 1920 px', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  test('the header image is within its budget', async ({ page }) => {
    const image = (await load(page, PAGE)).filter(({ type }) => type === 'image');
    expect(image).toHaveLength(1);
    expect(image[0]?.url).toMatch(/\.svg$/);
    expect(image[0]?.bytes).toBeLessThanOrEqual(3_000);
  });
});

test('nothing moves while the page loads and is read', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(PAGE, { waitUntil: 'networkidle' });
    for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, 600);
    expect(
      await page.evaluate(() => (globalThis as typeof globalThis & { shifts: number[] }).shifts),
    ).toEqual([]);
  }
});

test('a card’s image and the header of its page are one to the browser', async ({ page }) => {
  const name = (image: Locator) => image.evaluate((img) => getComputedStyle(img).viewTransitionName);
  // What has a date is listed by line, without an image.
  for (const list of lists.filter(({ pages }) => pages.every(({ date }) => date === undefined))) {
    await page.goto(list.page.href);
    const cards = await page.locator('main ul img').all();
    const names = await Promise.all(cards.map(name));
    const first = list.pages.slice(0, list.kind.pageSize);
    expect(names).toEqual(first.map(({ slug }) => `horizon-${slug}`));
  }
  await page.goto(PAGE);
  expect(await name(page.locator('main header img'))).toBe(`horizon-${richest.slug}`);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await name(page.locator('main header img'))).toBe('none');
});

test('the page about to be opened is drawn beforehand: documents of this site alone', async ({ page }) => {
  await page.goto(PAGE);
  const rules = JSON.parse((await page.locator('script[type="speculationrules"]').textContent()) ?? '');
  expect(rules).toEqual({
    prerender: [
      { where: { or: [{ href_matches: '/' }, { href_matches: '/*.html' }] }, eagerness: 'moderate' },
    ],
  });
});

test('pages change without a cut, unless the visitor wants less motion', async ({ page }) => {
  await page.goto(PAGE);
  const inMotionQuery = await page.evaluate(() =>
    [...(document.styleSheets[0]?.cssRules ?? [])]
      .filter((rule) => rule instanceof CSSMediaRule && rule.cssText.includes('@view-transition'))
      .map((rule) => (rule as CSSMediaRule).conditionText),
  );
  expect(inMotionQuery).toEqual(['(prefers-reduced-motion: no-preference)']);
});
