import { expect, type Page, test } from '@playwright/test';
import { getSite } from '@/lib/content';
import { pageHref } from '@/lib/content/addresses';
import { OWN_PAGES } from '@/lib/content/own-pages';
import { readableTelephone } from '@/lib/content/telephone';
import { documents, lists, pages } from './site';

/** What was seen to be wrong with the look of a page, as far as a program can see it. */

const PATHS = documents;
const [list] = lists;
if (!list) throw new Error('The site has a list.');
/** The longest page of the first list. */
const EXPERTISE =
  list.pages.toSorted((a, b) => b.body.text.length - a.body.text.length)[0]?.href ?? list.page.href;
const LIST = list.page.href;
/** A page whose text has a table. */
const WITH_TABLE = pages.find(({ body }) => /^\|.+\|$/m.test(body.text))?.href;
const PHONE = { width: 390, height: 844 };

// What a test puts into a page is not held by the site's policy.
test.use({ bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } });

const pageWidth = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

/** Widths at which the page was seen to be wider than the window, and what the text was enlarged to. */
const WINDOWS = [
  { width: 320, text: 100 },
  { width: 390, text: 175 },
  { width: 390, text: 200 },
  // 1280 px at a zoom of 200 %, and the header's old natural width.
  { width: 640, text: 100 },
  { width: 700, text: 100 },
  { width: 760, text: 100 },
  { width: 1024, text: 100 },
  { width: 1280, text: 200 },
  { width: 2560, text: 100 },
] as const;

for (const path of PATHS) {
  test(`${path} looks right on windows of any width`, async ({ page }) => {
    await page.goto(path);
    await test.step('a heading is read as what it says', () => expectReadHeadings(page));
    await test.step('a line of text has 80 characters at most', () => expectShortLines(page));
    await test.step('a mail address is broken after its @ or not at all', () => expectWholeAddresses(page));
    await test.step('what stands side by side leaves no hole in its last row', () => expectFullRows(page));
    await test.step('on a phone a way to write is never more than a screen and a half away', () =>
      expectWayToWrite(page));
    await test.step('it is never wider than its window', () => expectRoom(page));
  });
}

async function expectReadHeadings(page: Page): Promise<void> {
  for (const heading of await page.getByRole('article').getByRole('heading').all()) {
    expect((await heading.textContent())?.trim()).not.toMatch(/^#|Lien vers/);
    await expect(heading.getByRole('link')).toHaveCount(0);
  }
}

async function expectWayToWrite(page: Page): Promise<void> {
  await page.setViewportSize(PHONE);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += PHONE.height / 2) {
    const far = await page.evaluate(
      ([top, screen]) => {
        scrollTo(0, top ?? 0);
        const ways = [...document.querySelectorAll('a[href="/contact.html"], a[href^="mailto:"], form')];
        const distances = ways
          .filter((way) => way.checkVisibility())
          .map((way) => way.getBoundingClientRect())
          .map(({ top: from, bottom: to }) => Math.max(0, from - innerHeight, -to));
        return Math.min(...distances) / (screen ?? 1);
      },
      [y, PHONE.height],
    );
    expect(far, `at ${y} px`).toBeLessThanOrEqual(1.5);
  }
}

async function expectShortLines(page: Page): Promise<void> {
  for (const width of [390, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    const longest = await page.locator('main p, main li').evaluateAll((all) => {
      const lines = all.flatMap((element) => {
        const range = document.createRange();
        const counts = new Map<number, number>();
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          for (let at = 0; at < (node.textContent?.length ?? 0); at += 1) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const line = Math.round(range.getBoundingClientRect().bottom / 8);
            counts.set(line, (counts.get(line) ?? 0) + 1);
          }
        }
        return [...counts.values()];
      });
      return Math.max(0, ...lines);
    });
    expect(longest, `${width} px`).toBeLessThanOrEqual(80);
  }
}

async function expectWholeAddresses(page: Page): Promise<void> {
  for (const width of [320, 390, 768]) {
    await page.setViewportSize({ width, height: 800 });
    // The element between two texts is where a line may end.
    const lines = await page.getByRole('link', { name: getSite().email, exact: true }).evaluateAll((all) =>
      all
        .filter((a) => a.checkVisibility())
        .flatMap((a) => [...a.childNodes].filter((node) => node instanceof Text))
        .map((text) => {
          const range = document.createRange();
          range.selectNode(text);
          return range.getClientRects().length;
        }),
    );
    expect(Math.max(1, ...lines), `${width} px`).toBe(1);
  }
}

async function expectFullRows(page: Page): Promise<void> {
  for (const width of [390, 640, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const missing = await page
      .locator('.panels > ul, nav.frame > ul')
      .evaluateAll((all) =>
        all.map(
          (list) =>
            list.getBoundingClientRect().right - (list.lastElementChild?.getBoundingClientRect().right ?? 0),
        ),
      );
    for (const room of missing) expect(room, `${width} px`).toBeLessThanOrEqual(1);
  }
}

/** The last that is asked of a page: it changes it. */
async function expectRoom(page: Page): Promise<void> {
  const sheet = await page.addStyleTag({ content: ':root {}' });
  for (const { width, text } of WINDOWS) {
    const where = `${width} px, text at ${text} %`;
    await page.setViewportSize({ width, height: 800 });
    await sheet.evaluate((element, size) => {
      element.textContent = `:root { font-size: ${size}% }`;
    }, text);
    expect(await pageWidth(page), where).toBeLessThanOrEqual(width);
    // A word that has no room is split in the middle: no heading and no button may be.
    const split = await page
      .locator('h1, h2, h3, .btn')
      .evaluateAll((all) =>
        all
          .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
          .map((element) => element.textContent),
      );
    expect(split, where).toEqual([]);
  }
}

/** In characters: an agency's name that has room beside « Menu » on the narrowest of phones. */
const SHORT_NAME = 18;

test('the bar at the top is one line on a phone, where the name leaves room for it', async ({ page }) => {
  for (const width of getSite().name.length > SHORT_NAME ? [390] : [320, 360, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(EXPERTISE);
    const bar = page.getByRole('banner').first();
    expect((await bar.boundingBox())?.height, String(width)).toBeLessThanOrEqual(80);
  }
});

test('the bar at the top stays one line from 640 px on, and shows the way to write', async ({ page }) => {
  for (const width of [640, 680, 740, 800, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(EXPERTISE);
    const bar = page.getByRole('banner').first();
    expect((await bar.boundingBox())?.height, String(width)).toBeLessThanOrEqual(90);
    await expect(bar.getByRole('link', { name: getSite().call_to_action.button })).toBeInViewport();
  }
});

test('the bar of a phone is low, and hides nothing that has the focus', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(EXPERTISE);
  const bar = page.locator('main > p').last();
  expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(56);
  const stops = await page.locator('main a[href], main summary').count();
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const hidden = await page.evaluate(() => {
      const focused = document.activeElement;
      const low = document.querySelector('main > p:last-child');
      if (!focused || !low || low.contains(focused) || !focused.closest('main')) return false;
      return focused.getBoundingClientRect().bottom > low.getBoundingClientRect().top + 1;
    });
    expect(hidden, `stop ${stop}`).toBe(false);
  }
});

test('the page one is on is marked in the menu, and so is the list above it', async ({ page }) => {
  const marked = () =>
    page
      .getByRole('banner')
      .first()
      .locator('[aria-current]')
      .evaluateAll((all) => all.map((a) => `${a.getAttribute('href')} ${a.getAttribute('aria-current')}`));
  await page.goto(LIST);
  expect(await marked()).toEqual([`${LIST} page`]);
  await page.goto(EXPERTISE);
  expect(await marked()).toEqual([`${LIST} true`]);
  await page.goto(pageHref(OWN_PAGES.siteMap.slug));
  expect(await marked()).toEqual([]);
  await page.goto('/contact.html');
  expect(new Set(await marked())).toEqual(new Set(['/contact.html page']));
});

test('what is wider than a phone says so, and is named after its columns', async ({ page }) => {
  await page.setViewportSize(PHONE);
  test.skip(WITH_TABLE === undefined, 'no page has a table');
  await page.goto(WITH_TABLE ?? '/');
  const tables = await page.getByRole('article').locator('table').all();
  expect(tables.length).toBeGreaterThan(0);
  for (const table of tables) {
    const columns = await table.locator('tr').first().locator('th, td').count();
    const box = table.locator('xpath=..');
    if (columns < 3) continue;
    await expect(box).toHaveAccessibleName(/^Tableau : .+, .+/);
    await expect(box.locator('xpath=following-sibling::p[1]')).toHaveText(
      `← Faites glisser le tableau : ${columns} colonnes →`,
    );
    await expect(box.locator('xpath=following-sibling::p[1]')).toBeVisible();
  }
});

/** Relative luminance of a computed colour (WCAG 2.2). */
const LUMINANCE = `(colour) => {
  const [r, g, b] = colour.match(/[\\d.]+/g).map(Number).map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}`;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`grounds that meet are told apart, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    for (const selector of ['.dusk', '.steps']) {
      const ratio = await page.locator(selector).evaluate((element, source) => {
        // biome-ignore lint/security/noGlobalEval: the test's own function, in the page.
        const luminance = eval(source) as (colour: string) => number;
        const [a, b] = [element, document.body].map((one) =>
          luminance(getComputedStyle(one).backgroundColor),
        );
        return (Math.max(a ?? 0, b ?? 0) + 0.05) / (Math.min(a ?? 0, b ?? 0) + 0.05);
      }, LUMINANCE);
      expect(ratio, selector).toBeGreaterThanOrEqual(1.25);
    }
  });
}

test('by night drawings are another, on paper they are those of the day', async ({ page }) => {
  const shown = () => page.locator('main header img').evaluate((img: HTMLImageElement) => img.currentSrc);
  await page.goto(EXPERTISE);
  expect(await shown()).toMatch(/\/inspiration-5-[0-9a-f]{12}\.svg$/);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(shown).toMatch(/\/inspiration-5-nuit-[0-9a-f]{12}\.svg$/);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await expect.poll(shown).toMatch(/\/inspiration-5-[0-9a-f]{12}\.svg$/);
});

test('nothing that has the focus does nothing: beside the text the list of sections has no switch', async ({
  page,
}) => {
  await page.goto(EXPERTISE);
  await expect(page.locator('summary')).toBeHidden();
  const contents = page.getByRole('navigation', { name: 'Sommaire' });
  await expect(contents.getByRole('link').first()).toBeVisible();
  await page.setViewportSize(PHONE);
  await expect(page.locator('summary')).toBeVisible();
  await expect(contents.getByRole('link').first()).toBeHidden();
});

test('no compound word is broken, and it is found as it is written', async ({ page }) => {
  for (const path of ['/', EXPERTISE, LIST, '/contact.html']) {
    await page.goto(path);
    // At wider ones « sur-mesure », « En faut-il une ? » and « écrivez-nous » came to a line’s end.
    for (const width of [320, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      const broken = await page
        .locator('h1, h2, h3, .btn, article :is(a, strong), section > .lead')
        .evaluateAll((all) =>
          all.flatMap((element) => {
            const range = document.createRange();
            const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            const found: string[] = [];
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              for (const { 0: word, index } of (node.textContent ?? '').matchAll(
                /[\p{L}\p{N}]+(?:-\u2060?[\p{L}\p{N}]+)+/gu,
              )) {
                range.setStart(node, index);
                range.setEnd(node, index + word.length);
                if (range.getClientRects().length > 1) found.push(word);
              }
            }
            return found;
          }),
        );
      expect(broken, `${path}, ${width} px`).toEqual([]);
    }
  }
  await page.goto(EXPERTISE);
  expect(
    await page.evaluate(() =>
      Reflect.apply(Reflect.get(window, 'find'), window, ['Développeur Back-end, création']),
    ),
  ).toBe(true);
});

test('on paper: how to reach the agency, whole addresses, no button', async ({ page }) => {
  const { url, telephone, email } = getSite();
  await page.emulateMedia({ media: 'print' });
  for (const path of [EXPERTISE, '/agence.html', '/']) {
    await page.goto(path);
    const foot = page.getByRole('contentinfo');
    await expect(foot).toContainText(readableTelephone(telephone));
    expect((await foot.textContent())?.replaceAll('\u2060', '')).toContain(email);
    await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeHidden();
    const shown = await page
      .locator('main a[href^="/"], .dusk a.btn')
      .evaluateAll((all) =>
        all
          .filter((a) => a.checkVisibility())
          .map((a) => [
            a.getAttribute('href') ?? '',
            getComputedStyle(a, '::after').content.replaceAll('"', '').replaceAll(' ', ''),
          ]),
      );
    for (const [href, content] of shown) expect(content, path).toBe(`(${url}${href})`);
    // An address is small print, beside a title too; and all that begins a line begins it at one edge.
    const fonts = await page
      .locator('main a[href^="/"]')
      .evaluateAll((all) => all.map((a) => getComputedStyle(a, '::after').fontFamily));
    expect(new Set(fonts), path).toEqual(new Set(['sans-serif']));
    const edges = await page
      .locator('h1, article > h2, main > section h2')
      .evaluateAll((all) =>
        all.filter((h) => h.checkVisibility()).map((h) => h.getBoundingClientRect().left),
      );
    expect(new Set(edges), path).toEqual(new Set([0]));
    const filled = await page
      .locator('.btn')
      .evaluateAll(
        (all) =>
          all.filter((a) => a.checkVisibility() && getComputedStyle(a).backgroundColor !== 'rgba(0, 0, 0, 0)')
            .length,
      );
    expect(filled, path).toBe(0);
  }
});
