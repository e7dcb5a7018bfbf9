import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { SiteFacts } from '@/lib/content/facts';
import { formatFinding } from '@/lib/findings/finding';
import { renderBody } from '@/lib/mdx/render';
import { checkBody } from './text';

/*
 * One folder a case: `input.mdx` (a body without front matter), `output.html`, and what the check says of it in
 * `messages.txt`. `UPDATE=1 npx vitest run tools/check/fixtures` writes the last two anew: read the difference.
 */
const FOLDER = 'tools/check/fixtures';

const FACTS: SiteFacts = new Map([
  ['name', { text: 'Agence' }],
  ['telephone', { text: '01 99 00 12 34', href: 'tel:+33199001234' }],
]);

test.each(readdirSync(FOLDER))('%s', async (name) => {
  const place = (file: string): string => path.join(FOLDER, name, file);
  const body = { file: 'input.mdx', text: readFileSync(place('input.mdx'), 'utf8'), draft: false };
  const { content, toc } = await renderBody(body, FACTS);
  const html = renderToStaticMarkup(content).replaceAll(/<link rel="preload"[^>]*>/g, '');
  const entries = toc.length > 0 ? `<!-- sommaire : ${JSON.stringify(toc)} -->\n` : '';
  const output = `${entries}${html}\n`;
  const messages = checkBody(body, { images: ['equipe.jpg'], facts: FACTS }).map(
    (found) => `${formatFinding(found)}\n`,
  );
  if (process.env.UPDATE) {
    writeFileSync(place('output.html'), output);
    writeFileSync(place('messages.txt'), messages.join(''));
  }
  expect(output).toBe(readFileSync(place('output.html'), 'utf8'));
  expect(messages.join('')).toBe(readFileSync(place('messages.txt'), 'utf8'));
});
