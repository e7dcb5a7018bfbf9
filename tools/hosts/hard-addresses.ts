import type { Asked } from './asked';

const missing = (path: string): Asked => ({ path, status: 404, file: '404.html' });
const found = (path: string, file: string): Asked => ({ path, status: 200, file });
const leads = (path: string, location: string): Asked => ({ path, status: 301, location });

/**
 * Addresses of every site that some host takes for another than they are: none is a page's, but
 * those that lead to one.
 */
export const HARD_ADDRESSES: readonly Asked[] = [
  // Accents: a letter with one is not the letter without, in one sign or in two.
  ...['/c%C3%B3ntact.html', '/contact%CC%81.html', '/cont%C3%A4ct', '/%C3%A9', '/%E2%80%99.html'].map(
    missing,
  ),
  leads('/%C3%A9/', '/%C3%A9'),

  // Percent signs that stand for themselves.
  ...['/contact%25.html', '/contact.html%2525', '/%2563ontact.html', '/100%25', '/%25C3%25A9.html'].map(
    missing,
  ),

  // Signs of patterns and of configurations.
  ...[
    '/%22contact%22.html',
    "/'contact'.html",
    '/contact%22',
    '/[contact].html',
    '/%5Bcontact%5D.html',
    '/%7Bcontact%7D.html',
    '/(contact).html',
    '/(contact|agence).html',
    '/contact%7Cagence',
    '/$1',
    '/$1.html',
    '/%241.html',
    '/%25%7BREQUEST_URI%7D',
    '/$uri',
    '/contact*.html',
    '/contac.',
    '/contact+.html',
    '/%5Econtact$',
    '/contact.html~',
    '/contact&agence',
    '/:path',
    '/contact@agence.html',
    '/contact%3Fa=b',
    '/contact%23a',
  ].map(missing),

  // What cannot be seen.
  ...['/contact%0A', '/contact.html%0D%0AA:b', '/contact%09.html', '/%C2%A0contact.html', '/contact%7F'].map(
    missing,
  ),

  // Capitals.
  ...['/Contact.html', '/contact.HTML', '/Robots.txt', '/INDEX.HTML'].map(missing),

  // Folders, and names under a file.
  ...[
    '/fonts',
    '/partage',
    '/_next',
    '/_next/static',
    '/contact.html/a',
    '/robots.txt/a.html',
    '/index.html/a',
  ].map(missing),
  leads('/fonts/', '/fonts'),
  leads('/partage/', '/partage'),
  leads('/robots.txt/', '/robots.txt'),
  leads('/index.md/?a=b', '/index.md?a=b'),

  // Without an extension: what content negotiation would make one up for.
  ...[
    '/robots',
    '/sitemap',
    '/feed',
    '/llms',
    '/favicon',
    '/icon',
    '/manifest',
    '/500',
    '/index.htm',
    '/contact.htm',
  ].map(missing),

  // Hidden files, and files that speak to hosts.
  ...[
    '/.htaccess',
    '/.publication.json',
    '/.well-known/inconnu',
    '/expertises/.inconnu',
    '/index.html.br',
    '/a.gz',
  ].map(missing),

  // What a host does not look at.
  found('/?', 'index.html'),
  found('/robots.txt?a=/../b//c/', 'robots.txt'),
  found('/llms.txt?%zz=%00', 'llms.txt'),
  leads('/index?a=/b/', '/?a=/b/'),
  leads('/index.html?a=//b&c=$1', '/?a=//b&c=$1'),
];
