import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { getEveryPage } from '@/lib/content';

/** WCAG 2.2 AA and the RGAA, as far as a program can tell. */

// A visitor's own style sheet is not held by the site's policy; what a test puts into a page is.
test.use({ bypassCSP: true });

const PATHS = [...getEveryPage().map(({ href }) => href), '/404.html', '/500.html'];
const EXPERTISE = '/expertises/developpeur-back-end.html';
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it stands, one line a finding. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(
    (): Promise<AxeResults> => Reflect.get(globalThis, 'axe').run(document, { resultTypes: ['violations'] }),
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [PHONE, DESKTOP]) {
    test(`axe finds nothing, ${colorScheme}, ${viewport.width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize(viewport);
      for (const path of PATHS) {
        await page.goto(path);
        expect(await violations(page), path).toEqual([]);
        const menu = page.getByRole('button', { name: 'Menu' });
        if (viewport !== PHONE) continue;
        await menu.click();
        await expect(page.getByRole('link', { name: 'Expertises', exact: true }).first()).toBeVisible();
        expect(await violations(page), `${path}, menu open`).toEqual([]);
      }
    });
  }
}

test('nothing is lost at 320 px, which is 1280 px at a zoom of 400 %, nor at 640 px, 200 %', async ({
  page,
}) => {
  for (const width of [320, 640]) {
    await page.setViewportSize({ width, height: 512 });
    for (const path of PATHS) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(width);
      const cut = await page.locator('h1, h2, h3, p, li, a, button, dt, dd').evaluateAll((all) =>
        all
          .filter(
            (element) =>
              element.checkVisibility() && !element.closest('.sr-only, [href="#contenu"], .scroll'),
          )
          .filter((element) => {
            const { left, right } = element.getBoundingClientRect();
            const style = getComputedStyle(element);
            const isClipped = style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth;
            return isClipped || left < -1 || right > innerWidth + 1;
          })
          .map((element) => element.outerHTML.slice(0, 120)),
      );
      expect(cut, `${path} at ${width} px`).toEqual([]);
    }
  }
});

test('text may be spaced out without being cut (WCAG 1.4.12)', async ({ page }) => {
  await page.setViewportSize(PHONE);
  for (const path of PATHS) {
    await page.goto(path);
    await page.addStyleTag({
      content:
        '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(PHONE.width);
  }
});

test('headings and landmarks come in order, and every image is described or decorative', async ({ page }) => {
  for (const path of PATHS) {
    await page.goto(path);
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
    expect(levels[0], path).toBe(1);
    expect(
      levels.filter((level) => level === 1),
      path,
    ).toHaveLength(1);
    for (const [rank, level] of levels.entries())
      expect(level - (levels[rank - 1] ?? 0), `${path}, heading ${rank + 1}`).toBeLessThanOrEqual(1);
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('contentinfo')).toHaveCount(1);
    await expect(page.getByRole('banner'), path).toHaveCount(1);
    const names = await page
      .getByRole('navigation')
      .evaluateAll((all) => all.map((nav) => nav.getAttribute('aria-label')));
    expect(new Set(names).size, path).toBe(names.length);
    expect(names).not.toContain(null);
    await expect(page.locator('img:not([alt])'), path).toHaveCount(0);
  }
});

test('the first tab stop leads past the menu', async ({ page }) => {
  await page.goto(EXPERTISE);
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
  await page.goto(EXPERTISE);
  const navigation = page.getByRole('navigation', { name: 'Navigation principale' });
  const menu = navigation.getByRole('button', { name: 'Menu' });
  await menu.focus();
  await expect(navigation.getByRole('link')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(navigation.getByRole('link')).toHaveCount(3);
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
  await page.goto(EXPERTISE);
  const contents = page.getByRole('navigation', { name: 'Sommaire' });
  await contents.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#presentation$/);
  await expect(page.locator('#presentation')).toBeInViewport();
});

test('wherever the keyboard goes, one sees where it is, and what is pressed is large enough', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [path, viewport] of [
    [EXPERTISE, DESKTOP],
    ['/', PHONE],
    ['/expertises.html', DESKTOP],
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
          isLarge: Boolean(isInline) || (box.height >= 24 && box.width >= 24) || element.matches('.anchor'),
        };
      });
      if (!focused) break;
      expect(focused, path).toMatchObject({ isOutlined: true, isSeen: true, isLarge: true });
    }
  }
});

test('in forced colours what can be pressed keeps an edge', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const path of ['/', EXPERTISE]) {
    await page.goto(path);
    for (const button of await page.locator('main .btn, .dusk .btn').all()) {
      const width = await button.evaluate((element) => getComputedStyle(element).borderTopWidth);
      expect(Number.parseFloat(width), path).toBeGreaterThan(0);
    }
  }
});
