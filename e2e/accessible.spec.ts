import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { documents, lists, richest, site } from './site';

/** WCAG 2.2 AA and the RGAA, as far as a program can tell. */

// A visitor's own style sheet is not held by the site's policy; what a test puts into a page is.
test.use({ bypassCSP: true });

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it stands, one line a finding. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await page.evaluate(
    (): Promise<AxeResults> => Reflect.get(globalThis, 'axe').run(document, { resultTypes: ['violations'] }),
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
  );
}

for (const href of documents) {
  test(`${href} is accessible`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(href);
    await page.evaluate(axe);
    await test.step('axe finds nothing, by day and by night, the menu open too', () =>
      expectNoViolation(page));
    await test.step('headings and landmarks come in order', () => expectOrder(page));
    await test.step('nothing is lost at any width', () => expectNothingCut(page));
    await test.step('text may be spaced out', () => expectRoomForSpacedText(page));
  });
}

async function expectNoViolation(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const viewport of [PHONE, DESKTOP]) {
      const where = `${colorScheme}, ${viewport.width} px`;
      await page.setViewportSize(viewport);
      expect.soft(await violations(page), where).toEqual([]);
      if (viewport !== PHONE) continue;
      await page.getByRole('button', { name: 'Menu' }).click();
      await expect(page.locator('#menu').getByRole('link').first()).toBeVisible();
      expect.soft(await violations(page), `${where}, menu open`).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.locator('#menu')).toBeHidden();
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** And every image is described or decorative. */
async function expectOrder(page: Page): Promise<void> {
  const levels = await page
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
  expect.soft(levels[0]).toBe(1);
  expect.soft(levels.filter((level) => level === 1)).toHaveLength(1);
  for (const [rank, level] of levels.entries())
    expect.soft(level - (levels[rank - 1] ?? 0), `heading ${rank + 1}`).toBeLessThanOrEqual(1);
  for (const landmark of ['main', 'contentinfo', 'banner'] as const)
    await expect.soft(page.getByRole(landmark), landmark).toHaveCount(1);
  const names = await page
    .getByRole('navigation')
    .evaluateAll((all) => all.map((nav) => nav.getAttribute('aria-label')));
  expect.soft(new Set(names).size).toBe(names.length);
  expect.soft(names).not.toContain(null);
  await expect.soft(page.locator('img:not([alt])')).toHaveCount(0);
}

/** 320 px are 1280 px at a zoom of 400 %, 640 px at 200 % (WCAG 1.4.10). */
async function expectNothingCut(page: Page): Promise<void> {
  for (const width of [320, 390, 640, 1280]) {
    await page.setViewportSize({ width, height: 512 });
    expect
      .soft(await page.evaluate(() => document.documentElement.scrollWidth), `width in ${width} px`)
      .toBe(width);
    const cut = await page.locator('h1, h2, h3, p, li, a, button, dt, dd').evaluateAll((all) =>
      all
        .filter(
          (element) => element.checkVisibility() && !element.closest('.sr-only, [href="#contenu"], .scroll'),
        )
        .filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          const style = getComputedStyle(element);
          const isClipped = style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth;
          return isClipped || left < -1 || right > innerWidth + 1;
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect.soft(cut, `cut at ${width} px`).toEqual([]);
  }
}

/** WCAG 1.4.12. The last that is asked of a page: it changes it. */
async function expectRoomForSpacedText(page: Page): Promise<void> {
  await page.setViewportSize(PHONE);
  await page.addStyleTag({
    content:
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
  });
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
}

test('the first tab stop leads past the menu', async ({ page }) => {
  await page.goto(richest.href);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Aller au contenu' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#contenu$/);
  await page.keyboard.press('Tab');
  await expect(
    page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link').first(),
  ).toBeFocused();
});

test('the menu of a phone opens, is walked through and closes with the keyboard, without a script', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    viewport: PHONE,
    javaScriptEnabled: false,
    ...(baseURL !== undefined && { baseURL }),
  });
  const page = await context.newPage();
  await page.goto(richest.href);
  const navigation = page.getByRole('navigation', { name: 'Navigation principale' });
  const menu = navigation.getByRole('button', { name: 'Menu' });
  await menu.focus();
  await expect(navigation.getByRole('link')).toHaveCount(0);
  await page.keyboard.press('Enter');
  // The menu of site.yml, and the contact page.
  await expect(navigation.getByRole('link')).toHaveCount(site.navigation.length + 1);
  for (const link of await navigation.getByRole('link').all()) {
    await page.keyboard.press('Tab');
    await expect(link).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await expect(navigation.getByRole('link')).toHaveCount(0);
  await expect(menu).toBeFocused();
  await context.close();
});

test('a section is reached from the table of contents with the keyboard, on a phone too', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await page.goto(richest.href);
  const contents = page.getByRole('navigation', { name: 'Sommaire' });
  await contents.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const second = await contents.getByRole('link').nth(1).getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => url.hash === second);
  await expect(page.locator(`[id="${second?.slice(1)}"]`)).toBeInViewport();
});

test('wherever the keyboard goes, one sees where it is, and what is pressed is large enough', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [path, viewport] of [
    [richest.href, DESKTOP],
    ['/', PHONE],
    ...lists.map((list) => [list.page.href, DESKTOP] as const),
    ['/contact.html', PHONE],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.goto(path);
    const stops = await page
      .locator('a[href], button, summary, input, textarea, select, [tabindex="0"]')
      .count();
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const isInline =
          getComputedStyle(element).display === 'inline' && element.closest('p, li, dd, td, figcaption');
        return {
          name: element.outerHTML.slice(0, 100),
          isOutlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
          isSeen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
          isLarge: Boolean(isInline) || (box.height >= 24 && box.width >= 24),
        };
      });
      if (!focused) break;
      expect(focused, path).toMatchObject({ isOutlined: true, isSeen: true, isLarge: true });
    }
  }
});

test('in forced colours what can be pressed keeps an edge', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const path of ['/', richest.href]) {
    await page.goto(path);
    for (const button of await page.locator('main .btn, .dusk .btn').all()) {
      const width = await button.evaluate((element) => getComputedStyle(element).borderTopWidth);
      expect(Number.parseFloat(width), path).toBeGreaterThan(0);
    }
  }
});
