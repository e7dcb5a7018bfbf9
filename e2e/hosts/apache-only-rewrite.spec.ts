import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { ask } from '@/tools/hosts/ask';

/** OpenLiteSpeed reads the rules of mod_rewrite and nothing else of the file. */
test('pages are sent as they lie, redirects lead on', async ({ baseURL }) => {
  const page = await ask(baseURL ?? '', '/agence.html', { 'Accept-Encoding': 'br, gzip' });
  // Compressed, it would come without the header that says so.
  expect(page.body.equals(readFileSync('out/agence.html'))).toBe(true);
  for (const [from, to] of [
    ['/agence?a=b', '/agence.html?a=b'],
    ['/nos-expertises', '/expertises.html'],
    ['/agence.html/', '/agence.html'],
    ['/%C3%A9t%C3%A9/d%C3%A9j%C3%A0-vu.html', '/agence.html'],
  ] as const) {
    const { status, headers } = await ask(baseURL ?? '', from);
    expect([status, headers.location]).toEqual([301, `${baseURL}${to}`]);
  }
  expect((await ask(baseURL ?? '', '/.htaccess')).status).toBe(404);
  expect((await ask(baseURL ?? '', '/expertises/')).headers.location).toBe(`${baseURL}/expertises.html`);
});
