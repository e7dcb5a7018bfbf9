import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { ask } from '@/tools/hosts/ask';
import { withoutMetaPolicy } from '@/tools/hosts/meta-policy';

const DECODERS = { br: brotliDecompressSync, gzip: gunzipSync };

/**
 * A host that compresses by itself what is compressed already would send a page that no browser can
 * read.
 */
for (const [accepted, address] of [
  ['gzip', '/agence.html'],
  ['gzip, deflate, br, zstd', '/'],
  ['br;q=0, gzip;q=0.5', '/robots.txt'],
  ['br', '/inconnue.html'],
] as const) {
  test(`${address} asked for with « ${accepted} » is compressed once`, async ({ baseURL }) => {
    const { headers, body } = await ask(baseURL ?? '', address, { 'Accept-Encoding': accepted });
    const encoding = headers['content-encoding'];
    const text = (encoding === 'br' || encoding === 'gzip' ? DECODERS[encoding](body) : body).toString();
    const file = { '/': 'index.html', '/inconnue.html': '404.html' }[address as string] ?? address.slice(1);
    expect(withoutMetaPolicy(text)).toBe(withoutMetaPolicy(readFileSync(`out/${file}`, 'utf8')));
    if (encoding !== undefined) expect(accepted.replace('br;q=0', '')).toContain(encoding);
    expect(headers.vary).toMatch(/Accept-Encoding/i);
  });
}
