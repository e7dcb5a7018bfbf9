import { expect, test } from '@playwright/test';
import { ask } from '@/tools/hosts/ask';
import { OWN_FOLDER } from './hard-site';

const { address, page, file } = OWN_FOLDER;

test('a folder has a page and a policy of its own, and what is not there the site’s', async ({ baseURL }) => {
  const asked = (path: string) => ask(baseURL ?? '', path);
  const policyAt = async (path: string): Promise<unknown> =>
    (await asked(path)).headers['content-security-policy'];
  const site = await policyAt('/');
  const own = await policyAt(address);
  expect(site).toMatch(/^default-src 'none'; .*sha256-/);
  expect(own).toMatch(/^default-src 'none'; script-src 'self'; .*api\.github\.com/);
  for (const path of [address, `${address}?a=b`, `${address}index.html`]) {
    const { status, headers, body } = await asked(path);
    expect([status, body.toString()], path).toEqual([200, page]);
    expect(headers['content-type'], path).toMatch(/^text\/html; charset=utf-8$/i);
    expect(headers['content-security-policy'], path).toBe(own);
    expect(headers['x-content-type-options'], path).toBe('nosniff');
  }
  expect(await policyAt(file)).toBe(own);
  expect(await policyAt(`${address}inconnu.html`)).toBe(site);
});

test('its address ends in a slash, and leads there without', async ({ baseURL }) => {
  const bare = address.slice(0, -1);
  for (const [path, place] of [
    [bare, address],
    [`${bare}?a=b`, `${address}?a=b`],
    [`${address}/`, address],
    [`/${address}`, address],
  ] as const) {
    const { status, headers } = await ask(baseURL ?? '', path);
    expect([status, new URL(headers.location ?? '', baseURL).href], path).toEqual([
      301,
      new URL(place, baseURL).href,
    ]);
  }
});
