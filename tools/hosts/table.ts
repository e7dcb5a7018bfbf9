import type { Redirect } from '@/lib/http/redirects';
import type { Asked } from './asked';
import { HARD_ADDRESSES } from './hard-addresses';

const is = (path: string, file: string): Asked => ({ path, status: 200, file });
const leads = (path: string, location: string): Asked => ({ path, status: 301, location });
const isMissing = (path: string): Asked => ({ path, status: 404, file: '404.html' });
const isRefused = (path: string): Asked => ({ ...isMissing(path), refusedEarly: true });

const fileOf = (page: string): string => (page === '/' ? 'index.html' : page.slice(1));

/** One page, under every spelling of its address. */
function spellings(page: string): Asked[] {
  const file = fileOf(page);
  const bare = page.replace(/\.html$/, '');
  return [
    is(page, file),
    is(`${page}?utm_source=lettre&nom=%C3%A9t%C3%A9`, file),
    ...(page === '/'
      ? []
      : [
          leads(bare, page),
          leads(`${bare}?a=b&c=%C3%A9`, `${page}?a=b&c=%C3%A9`),
          leads(`${page}/`, page),
          leads(`${bare}/`, page),
          isMissing(`${page}.html`),
          isMissing(page.toUpperCase()),
          isMissing(bare.toUpperCase()),
        ]),
  ];
}

/** An old address, as browsers write it: percent-encoded in capitals, or not. */
function old({ from, to }: Redirect): Asked[] {
  const written = encodeURI(from);
  const small = written.replace(/%[\dA-F]{2}/g, (byte) => byte.toLowerCase());
  return [
    leads(written, to),
    leads(`${small}?a=b`, `${to}?a=b`),
    leads(`${written}/`, to),
    leads(`${written}/?a=b`, `${to}?a=b`),
  ];
}

/**
 * All that is asked. Every address but the pages' own needs a server that knows rules.
 * @param pages addresses of the pages, the root among them.
 * @param moved old addresses.
 * @param page one of a list.
 */
export function addressTable(pages: readonly string[], moved: readonly Redirect[], page: string): Asked[] {
  const led = new Set(moved.flatMap(({ from }) => [from, encodeURI(from), `${encodeURI(from)}/`]));
  const name = page.slice('/expertises/'.length);
  const letter = `%${name.charCodeAt(1).toString(16)}`;
  return [
    // An old address may be one that is nothing by itself: `/CONTACT`, `/images`.
    ...[...pages.flatMap(spellings), ...OTHERS, ...ENCODED].filter(({ path }) => !led.has(path)),
    ...moved.flatMap(old),
    ...HARD_ADDRESSES.filter(({ path }) => !led.has(path)),

    // Percent-encoding: a letter is that letter, a slash is no slash, an accent is not the letter
    // without.
    is(`/expertises/${name[0]}${letter}${name.slice(2)}`, page.slice(1)),
    isMissing(`/expertises/${name[0]}%C3%A9${name.slice(2)}`),
    isRefused(`/expertises%2F${name}`),
    leads(`/expertises//${name}`, page),
    is(page.replace('.html', '.md'), page.slice(1).replace('.html', '.md')),
  ];
}

/** What is asked of every site. */
const OTHERS: readonly Asked[] = [
  // The root's other names.
  ...['/index', '/index.html', '/index.html?a=b', '/index/', '/accueil', '/accueil.html'].map((path) =>
    leads(path, `/${path.includes('?') ? '?a=b' : ''}`),
  ),

  // Signs that are no part of a name.
  isMissing('/contact.html%20'),
  isRefused('/contact.html%00'),
  isMissing('/contact.html;a'),
  // No UTF-8: Latin-1 of older days, and what is no encoding at all.
  isMissing('/caf%E9.html'),
  ...['/expertises/%zz.html', '/100%'].map(isRefused),

  // What a host names for itself.
  ...['/404', '/404.html', '/_not-found', '/_not-found.html', '/_error'].map(isMissing),
  { path: '/500.html', status: 500, file: '500.html' },
  ...[
    '/_redirects',
    '/_headers',
    '/contact.html.gz',
    '/contact.html.br',
    '/contact.html.txt',
    '/index.txt',
  ].map(isMissing),

  // Slashes.
  leads('//contact.html', '/contact.html'),
  leads('/inconnue/', '/inconnue'),
  leads('/images/', '/images'),
  isMissing('/images'),
  isMissing('/expertises/index.html'),

  // Ways out of the folder.
  is('/expertises/../contact.html', 'contact.html'),
  ...[
    '/../package.json',
    '/../../etc/passwd',
    '/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/..%2f..%2fetc/passwd',
    '/..%5c..%5cetc/passwd',
    '/expertises/..%2f..%2fpackage.json',
  ].map(isRefused),
  ...['/.env', '/.git/config', '/package.json'].map(isMissing),

  // What was never there.
  ...['/inconnue', '/inconnue.html', '/expertises/inconnue', '/expertises/inconnue.html', '/favicon.ico'].map(
    isMissing,
  ),

  // What is no page.
  is('/robots.txt', 'robots.txt'),
  is('/sitemap.xml', 'sitemap.xml'),
  is('/feed.xml', 'feed.xml'),
  is('/llms.txt', 'llms.txt'),
  is('/manifest.webmanifest', 'manifest.webmanifest'),
  is('/index.md', 'index.md'),
  is('/favicon.png', 'favicon.png'),
  is('/icon.svg', 'icon.svg'),
];

/** Percent-encoding that is not needed says the same as none (RFC 3986, 6.2.2.2); once more encoded, it says something else. */
const ENCODED: readonly Asked[] = [
  is('/%63ontact.html', 'contact.html'),
  is('/contact%2ehtml?a=%63', 'contact.html'),
  is('/contact%2Ehtml', 'contact.html'),
  is('/%66eed.xml', 'feed.xml'),
  is('/robots%2etxt', 'robots.txt'),
  is('/%69ndex.md', 'index.md'),
  is('/expertises/%2e%2e/contact.html', 'contact.html'),
  leads('/%63ontact', '/contact.html'),
  leads('/%63ontact%2Ehtml/', '/contact.html'),
  leads('/%69ndex%2ehtml', '/'),
  ...['/%2563ontact.html', '/contact%252ehtml', '/%5Fnot-found', '/%2egit/config'].map(isMissing),
  // Folders of the source, by their names there.
  ...['/%5Bpage%5D', '/[page]', '/%5Bpage%5D.html', '/expertises/%5bslug%5d', '/expertises/[slug]'].map(
    isMissing,
  ),
];
