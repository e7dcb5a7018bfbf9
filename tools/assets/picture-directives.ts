/**
 * Takes the pictures of the editors' manual: each directive's example, in the built site's own style. Run after
 * `npm run export`: `npx tsx tools/assets/picture-directives.ts`.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { getSiteFacts } from '@/lib/content';
import { getImage } from '@/lib/images';
import { singleAddress } from '@/lib/images/asset';
import { DIRECTIVES } from '@/lib/mdx/directives';
import { renderBody } from '@/lib/mdx/render';
import { findProgram } from '@/tools/bin/programs.mjs';
import { renderBodyHtml } from '@/tools/check/render-html';

const FOLDER = 'docs/redaction';
/** An address that answers with the files of `out/`, so that the page finds its font. */
const ORIGIN = 'http://site.invalid';
const PAGE = '/expertises/developpeur-back-end.html';
/** Stands in for the image that an example names. */
const IMAGE = `data:image/svg+xml;base64,${readFileSync(`public${singleAddress(getImage('inspiration-6.svg'))}`).toString('base64')}`;

const executablePath = findProgram('chromium');
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage({ viewport: { width: 560, height: 400 }, locale: 'fr-FR' });
await page.route(`${ORIGIN}/**`, (route) =>
  route.fulfill({ path: `out${new URL(route.request().url()).pathname}` }),
);
mkdirSync(FOLDER, { recursive: true });

for (const [name, { example }] of Object.entries(DIRECTIVES)) {
  const text = `${example}\n`;
  const { html } = await renderBodyHtml({ path: `${name}.mdx`, text }, [], getSiteFacts());
  const { toc } = await renderBody({ file: `${name}.mdx`, text, draft: false }, getSiteFacts());
  await page.goto(`${ORIGIN}${PAGE}`);
  await page.evaluate(
    ({ html, image, labels }) => {
      const list = document.querySelector('.toc ol');
      const article = document.querySelector('article');
      if (!list || !article) throw new Error('The page has no table of contents, or no text.');
      const isText = html.trim() !== '';
      const shown = isText ? article : list;
      if (isText) article.innerHTML = html;
      for (const [rank, item] of [...list.children].entries()) {
        const label = labels[rank];
        if (label === undefined) item.remove();
        else item.querySelector('a')?.replaceChildren(label);
      }
      for (const img of article.querySelectorAll('img')) img.src = image;
      document.body.replaceChildren(shown);
      document.body.style.padding = '1.5rem';
      if (isText) shown.classList.add('prose');
    },
    { html, image: IMAGE, labels: toc.map(({ label }) => label) },
  );
  await page.evaluate(() => document.fonts.ready);
  await page.locator('body').screenshot({ path: `${FOLDER}/${name}.png` });
}
await browser.close();
