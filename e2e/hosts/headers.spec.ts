import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { ask } from '@/tools/hosts/ask';
import { documents } from '../site';

type Violation = { directive: string; blocked: string };

for (const path of [...documents, '/inconnue.html']) {
  test(`${path} keeps to its own security policy`, async ({ page }) => {
    await page.addInitScript(() => {
      const violations: Violation[] = [];
      Object.assign(globalThis, { violations });
      addEventListener('securitypolicyviolation', ({ effectiveDirective: directive, blockedURI: blocked }) =>
        violations.push({ directive, blocked }),
      );
    });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (/content.security.policy|refused to/i.test(message.text())) complaints.push(message.text());
    });
    const response = await page.goto(path);
    const policy = response?.headers()['content-security-policy'] ?? '';
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toMatch(/unsafe-|\*|https?:/);
    expect(policy.match(/'sha256-/g)).toHaveLength(2);
    // What is lazy comes when it is near.
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await page.waitForLoadState('networkidle');
    expect(
      await page.evaluate(() => (globalThis as unknown as { violations: Violation[] }).violations),
    ).toEqual([]);
    expect(complaints).toEqual([]);
    // The style that is let through is the page's own: without it, the font would be the browser's.
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).not.toMatch(/^"?Times/);
  });
}

test('the policy refuses a style and a script that are not of the site', async ({ page }) => {
  await page.goto('/contact.html');
  const refused = await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.head.append(style);
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.head.append(script);
    document.body.setAttribute('style', 'opacity: 0');
    const { display, opacity } = getComputedStyle(document.body);
    return { display, opacity, ran: 'ran' in globalThis };
  });
  expect(refused).toEqual({ display: expect.not.stringMatching('none'), opacity: '1', ran: false });
});

// A redirect shows nothing, and Next sends it without them.
for (const path of ['/', '/contact.html', '/inconnue.html', '/robots.txt', '/favicon.png']) {
  test(`${path} carries the security headers, and does not say what serves it`, async ({ baseURL }) => {
    const { headers } = await ask(baseURL ?? '', path);
    expect(headers['strict-transport-security']).toBe('max-age=63072000');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers.server ?? '').not.toMatch(/\d/);
  });
}

/** A file of a folder of the export, its name found while the test runs: where nothing is built, tests can still be listed. */
const fileIn = (folder: string, extension: string) => (): string => {
  const name = readdirSync(`out/${folder}`).find((file) => file.endsWith(`.${extension}`));
  return `/${folder}/${name}`;
};
const FONT = fileIn('fonts', 'woff2');
const DRAWING = fileIn('images', 'svg');

for (const [what, address, type] of [
  ['the root', () => '/', 'text/html; charset=utf-8'],
  ['a page', () => '/contact.html', 'text/html; charset=utf-8'],
  ['what is not there', () => '/inconnue.html', 'text/html; charset=utf-8'],
  ['the feed', () => '/feed.xml', 'application/atom+xml; charset=utf-8'],
  ['llms.txt', () => '/llms.txt', 'text/plain; charset=utf-8'],
  ['a page as Markdown', () => '/index.md', 'text/markdown; charset=utf-8'],
  ['the site map', () => '/sitemap.xml', 'application/xml'],
  ['the manifest', () => '/manifest.webmanifest', 'application/manifest+json'],
  ['the icon', () => '/icon.svg', 'image/svg+xml'],
  ['a font', FONT, 'font/woff2'],
  ['a drawing', DRAWING, 'image/svg+xml'],
  ['a sharing picture', fileIn('partage', 'jpg'), 'image/jpeg'],
] as const) {
  test(`${what} is ${type}`, async ({ baseURL }) => {
    const { headers } = await ask(baseURL ?? '', address());
    // A charset beside a type that has one of its own does no harm.
    expect(
      headers['content-type']?.toLowerCase().replace(/^((?:application\/(?!atom)|image\/svg).*);.*/, '$1'),
    ).toBe(type);
  });
}

for (const [what, address] of [
  ['a font', FONT],
  ['a drawing', DRAWING],
  ['a sharing picture', fileIn('partage', 'jpg')],
] as const) {
  test(`${what} never changes`, async ({ baseURL }) => {
    const { headers } = await ask(baseURL ?? '', address());
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });
}

test('a page is asked for again, and told in a few bytes that it has not changed', async ({ baseURL }) => {
  const first = await ask(baseURL ?? '', '/contact.html');
  expect(first.headers['cache-control']).toBe('max-age=0, must-revalidate');
  const again = await ask(baseURL ?? '', '/contact.html', { 'If-None-Match': first.headers.etag ?? '' });
  expect(again.status).toBe(304);
  expect(again.body).toHaveLength(0);
});

test('an image that is not there may be there tomorrow', async ({ baseURL }) => {
  const { status, headers } = await ask(baseURL ?? '', '/images/inconnue.avif');
  expect(status).toBe(404);
  expect(headers['cache-control']).toContain('no-store');
});

test('a page comes compressed to who can read that', async ({ baseURL }) => {
  const { headers } = await ask(baseURL ?? '', '/contact.html', { 'Accept-Encoding': 'gzip' });
  expect(headers['content-encoding']).toBe('gzip');
  expect(headers.vary).toMatch(/Accept-Encoding/i);
});

test('what is sent compressed was compressed once, by the build', async ({ baseURL }, { project }) => {
  const page = 'expertises/developpeur-back-end.html';
  const built = project.name === 'server' ? `.next/server/app/${page}.html.gz` : `out/${page}.gz`;
  const { body } = await ask(baseURL ?? '', `/${page}`, { 'Accept-Encoding': 'gzip' });
  expect(body.equals(readFileSync(built))).toBe(true);
});
