import { comparableHref } from '@/lib/content/addresses';
import { FEED_TYPE, HASHED_FOLDERS, IMMUTABLE, SECURITY_HEADERS } from '@/lib/http/headers';
import type { Redirect, Redirects } from '@/lib/http/redirects';
import type { Policies } from './policy';

/*
 * `_redirects` and `_headers`: Netlify's files, which Cloudflare reads too, but not in every word.
 */

/**
 * An old address is told twice. Netlify follows the first line, whose « ! » wins over our refresh
 * page, which it would serve otherwise; Cloudflare drops that line, whose status it does not know,
 * and follows the second, over files too. Other spellings of a page's address never get the « ! »,
 * those from the old site neither: Netlify takes `/contact`, `/contact/` and `/contact.html` for
 * one, and a forced redirect among them would have no end.
 */
export function redirectsFile({ spellings, moved }: Redirects, folders: readonly string[]): string {
  const line = ({ from, to }: Redirect, status: string): string => `${encodeURI(from)} ${to} ${status}`;
  const writable = moved.filter(({ from }) => !PATTERN.test(from));
  return [
    // Cloudflare's plain handling of HTML, the only one that keeps `.html`, knows no index either.
    '/ /index.html 200',
    ...folders.flatMap((folder) => [
      `${folder} ${folder}index.html 200`,
      `${folder.slice(0, -1)} ${folder} 301`,
    ]),
    ...spellings.map((redirect) => line(redirect, '301')),
    ...writable.flatMap((redirect) => [
      ...(comparableHref(redirect.from) === comparableHref(redirect.to) ? [] : [line(redirect, '301!')]),
      line(redirect, '301'),
      // Cloudflare minds a last slash, with which old addresses were often written.
      line({ ...redirect, from: `${redirect.from}/` }, '301'),
    ]),
    '',
  ].join('\n');
}

/** Both hosts read these as placeholders: such an old address has its refresh page alone. */
const PATTERN = /[:*]/;

/**
 * No rule for a header stands beside another for it that matches the same address: both hosts would
 * join the two.
 */
export function headersFile(policies: Policies): string {
  const block = (path: string, headers: Record<string, string>): string =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const rules: (readonly [string, Record<string, string>])[] = [
    ['/*', SECURITY_HEADERS],
    ...policyRules(policies).map(([path, policy]) => [path, { 'Content-Security-Policy': policy }] as const),
    ...HASHED_FOLDERS.map((folder) => [`/${folder}/*`, { 'Cache-Control': IMMUTABLE }] as const),
    ['/feed.xml', { 'Content-Type': FEED_TYPE }],
  ];
  const byPath = new Map<string, Record<string, string>>();
  for (const [path, headers] of rules) byPath.set(path, { ...byPath.get(path), ...headers });
  return [...[...byPath].map((rule) => block(...rule)), ''].join('\n\n');
}

/**
 * A folder's own policy cannot take the place of one that holds for all. Beside one, the site's
 * holds for its pages alone, by their extension, and a folder's page is asked for by the folder's
 * address. A page that says « not found » then has its `<meta>`.
 */
const policyRules = ({ site, own }: Policies): (readonly [string, string])[] =>
  own.size === 0
    ? [['/*', site]]
    : [
        ['/', site],
        ['/*.html', site],
        ...[...own].map(([folder, policy]) => [`${folder}*`, policy] as const),
      ];
