import { getPathMatch } from 'next/dist/shared/lib/router/utils/path-match';
import { expect, test } from 'vitest';
import { nextRedirects } from '@/lib/http/next';
import { redirectsOf } from '@/lib/http/redirects';
import { literal, rulesOf } from './patterns';
import { HARD_MOVED } from './testing/hard-moved';

const TARGET = '/agence.html';
const redirects = redirectsOf([{ href: TARGET, redirectFrom: HARD_MOVED.map(encodeURI) }]);

/** Every way in which a browser may send an address. */
const sent = (from: string): string[] => {
  const written = encodeURI(from);
  return [written, written.replace(/%[\dA-F]{2}/g, (byte) => byte.toLowerCase()), `${written}/`];
};

/** Rules as Next itself compares them (server/lib/router-utils/filesystem): a slash may always follow. */
const comparing = (rules: ReturnType<typeof nextRedirects>) =>
  rules.map(({ source, destination }) => ({
    destination,
    match: getPathMatch(source, {
      strict: true,
      removeUnnamedParams: true,
      regexModifier: (regex) => regex.replace(/\$$/, '(?:\\/)?$'),
    }),
  }));

const nextRules = comparing(nextRedirects(redirects, []));

test.each(HARD_MOVED)('Next leads %s on', (from) => {
  for (const address of sent(from))
    expect(nextRules.find(({ match }) => match(address))?.destination, address).toBe(TARGET);
});

test.each(HARD_MOVED)('a pattern of Apache’s and Caddy’s leads %s on, and nothing beside it', (from) => {
  const rules = rulesOf(redirects);
  const targetOf = (address: string) =>
    rules.find(({ pattern }) => new RegExp(`^/${pattern}/?$`).test(address))?.to;
  expect(targetOf(from)).toBe(TARGET);
  expect(targetOf(`${from}x`)).toBeUndefined();
});

test.each([
  ['/admin', '/admin/'],
  ['/admin/', undefined],
  ['/admin/index.html', undefined],
  ['/admin/a/', '/:path/:rest+'],
  ['/administration/', '/:path'],
  ['/a/admin/', '/:path/:rest+'],
])('where a folder has a page, Next leads %s to %s', (address, place) => {
  const rules = comparing(nextRedirects(redirectsOf([]), ['/admin/']));
  expect(rules.find(({ match }) => match(address))?.destination).toBe(place);
});

test('a pattern has no sign that a configuration could read', () => {
  expect(literal(`/a"b$1 $\{c}%{d}#é.html`)).toBe(
    '/a\\x22b\\x241\\x20\\x24\\x7bc\\x7d\\x25\\x7bd\\x7d\\x23é\\x2ehtml',
  );
});

test('ten thousand pages are patterns that a host can compile', () => {
  const pages = Array.from({ length: 10_000 }, (_, nth) => ({
    href: `/expertises/une-page-${nth}.html`,
    redirectFrom: [],
  }));
  const rules = rulesOf(redirectsOf(pages));
  for (const { pattern } of rules) expect(pattern.length).toBeLessThan(4100);
  expect(
    rules
      .map(({ pattern }) => pattern)
      .join('|')
      .match(/une-page-\d+/g),
  ).toHaveLength(10_000);
});
