import { expect, test } from 'vitest';
import { readableAddress } from './readable-address';

test.each(['/', '/contact.html?a=%zz', '/d%C3%A9tail.html', '/a%2Fb'])('%s stays as it is', (url) => {
  expect(readableAddress(url)).toBe(url);
});

test.each([
  ['/%zz?a=%zz', '/%25zz?a=%zz'],
  ['/caf%E9.html', '/caf%25E9.html'],
  ['/100%', '/100%25'],
])('%s becomes an address of no page', (url, mended) => {
  expect(readableAddress(url)).toBe(mended);
});
