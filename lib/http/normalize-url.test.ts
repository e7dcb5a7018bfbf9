import { expect, test } from 'vitest';
import { normalizeUrl } from './normalize-url';

test.each([
  '/',
  '/contact.html?a=%zz',
  '/d%C3%A9tail.html',
  '/a%2Fb',
  '/%2563ontact.html',
  '/a[b]|c',
  '/a?b?c',
  '/a.rsc.html',
])('%s stays as it is', (url) => {
  expect(normalizeUrl(url)).toBe(url);
});

test.each([
  ['/%63ontact.html', '/contact.html'],
  ['/contact%2ehtml?a=%63', '/contact.html?a=%63'],
  ['/%41%5A%61%7a%30%39%2D%2E%5F%7E', '/AZaz09-._~'],
  ['/%2e%2E/package.json', '/../package.json'],
])('%s is written without needless encoding', (url, plain) => {
  expect(normalizeUrl(url)).toBe(plain);
});

test.each([
  ['/%zz?a=%zz', '/%25zz?a=%zz'],
  ['/caf%E9.html', '/caf%25E9.html'],
  ['/%63af%E9.html', '/caf%25E9.html'],
  ['/100%', '/100%25'],
])('%s cannot be read, and becomes an address of no page', (url, mended) => {
  expect(normalizeUrl(url)).toBe(mended);
});

test.each([
  ['/%5Bpage%5D', '/%255Bpage%255D'],
  ['/[page]?a=[b]', '/%255Bpage%255D?a=[b]'],
  ['/expertises/%5bslug%5D/', '/expertises/%255bslug%255D/'],
  ['/[[...all]]/x', '/%255B%255B%252E%252E%252Eall%255D%255D/x'],
  ['/_global-error', '/%255Fglobal-error'],
  ['/%5Fglobal-error?a', '/%255Fglobal-error?a'],
  ['/contact.html.rsc', '/contact.html%252Ersc'],
  ['/index%2Ersc', '/index%252Ersc'],
])('%s is Next’s own, and becomes an address of no page', (url, mended) => {
  expect(normalizeUrl(url)).toBe(mended);
});

test.each([
  ['http://exemple.fr/%63ontact.html?a=b', '/contact.html?a=b'],
  ['HTTP://exemple.fr:80', '/'],
  ['http://exemple.fr?a', '/?a'],
  ['*', '/*'],
  ['/agence.html?a#b', '/agence.html?a'],
  ['/agence.html#b?a', '/agence.html'],
])('of %s the path counts', (url, path) => {
  expect(normalizeUrl(url)).toBe(path);
});
