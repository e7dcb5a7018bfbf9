import { expect, test } from '@playwright/test';
import { findProgram } from '@/tools/bin/programs.mjs';
import type { Engine } from './engines/engine';
import { startFirefox } from './engines/firefox';
import { startWebKit } from './engines/webkit';
import { lists, richest } from './site';

/** What no standard holds two engines to: that they show the site alike. Chromium has every other test. */
const ENGINES: readonly { name: string; start: (program: string) => Promise<Engine> }[] = [
  { name: 'firefox', start: startFirefox },
  { name: 'webkit', start: startWebKit },
];

/** One page of each kind. */
const PAGES = [
  '/',
  ...lists.flatMap(({ page, pages: [first] }) => [page.href, ...(first ? [first.href] : [])]),
  '/contact.html',
  '/agence.html',
  '/404.html',
];

for (const { name, start } of ENGINES) {
  test.describe(name, () => {
    const program = findProgram(name);
    test.skip(program === undefined, `${name} n’est pas là : le site n’y a pas été essayé.`);
    // One browser for all: it is started once.
    test.describe.configure({ mode: 'serial' });
    let engine: Engine | undefined;
    const browser = (): Engine => {
      if (!engine) throw new Error(`${name} was not started.`);
      return engine;
    };
    test.beforeAll(async () => {
      engine = await start(program ?? '');
    });
    test.afterAll(() => engine?.close());

    for (const width of [390, 1280]) {
      test(`no page is wider than a window of some ${width} px, and every drawing shows`, async ({
        baseURL,
      }) => {
        await browser().widen(width);
        for (const path of PAGES) {
          await browser().open(`${baseURL}${path}`);
          const [content, window] = [
            await browser().ask('document.documentElement.scrollWidth'),
            await browser().ask('innerWidth'),
          ].map(Number);
          // A phone's page, or the wide one.
          expect((window ?? 0) < 640).toBe(width === 390);
          expect(content, path).toBeLessThanOrEqual(window ?? 0);
          expect(
            await browser().ask(
              '[...document.images].filter((img) => img.loading !== "lazy").every((img) => img.complete && img.naturalWidth > 0)',
            ),
            path,
          ).toBe(true);
        }
      });
    }

    test('the menu opens, leads on and closes with the keyboard', async ({ baseURL }) => {
      await browser().widen(390);
      await browser().open(`${baseURL}${richest.href}`);
      const isOpen = () => browser().ask('document.querySelector("#menu").matches(":popover-open")');
      await browser().ask('document.querySelector("[popovertarget]").focus()');
      expect(await isOpen()).toBe(false);
      await browser().press('Enter');
      await expect.poll(isOpen).toBe(true);
      await browser().press('Escape');
      await expect.poll(isOpen).toBe(false);
    });

    test('the table of contents leads to its sections', async ({ baseURL }) => {
      await browser().widen(1280);
      await browser().open(`${baseURL}${richest.href}`);
      await browser().ask('document.querySelectorAll(".toc a")[2].focus()');
      expect(await browser().ask('document.activeElement.closest(".toc") !== null')).toBe(true);
      await browser().press('Enter');
      await expect.poll(() => browser().ask('document.querySelector(":target") !== null')).toBe(true);
      await expect
        .poll(async () =>
          Number(await browser().ask('document.querySelector(":target").getBoundingClientRect().top')),
        )
        .toBeLessThan(900);
    });
  });
}
