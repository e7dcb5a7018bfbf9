import { comparableHref } from '@/lib/content/addresses';
import { FEED_TYPE, HASHED_FOLDERS, IMMUTABLE, SECURITY_HEADERS } from '@/lib/http/headers';
import type { Redirect, Redirects } from '@/lib/http/redirects';

/*
 * `_redirects` and `_headers`: Netlify's files, which Cloudflare reads too, but not in every word.
 */

/**
 * An old address is told twice. Netlify follows the first line, whose « ! » wins over our refresh page, which it would serve otherwise;
 * Cloudflare drops that line, whose status it does not know, and follows the second, over files too. Other spellings of a page's address
 * never get the « ! », those from the old site neither: Netlify takes `/contact`, `/contact/` and `/contact.html` for one, and a forced
 * redirect among them would have no end.
 */
export function redirectsFile({ spellings, moved }: Redirects): string {
  const line = ({ from, to }: Redirect, status: string): string => `${encodeURI(from)} ${to} ${status}`;
  const writable = moved.filter(({ from }) => !PATTERN.test(from));
  return [
    // Cloudflare's plain handling of HTML, the only one that keeps `.html`, knows no index either.
    '/ /index.html 200',
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

/** No rule for a file's own caching stands beside another that matches it: both hosts would join the two. */
export function headersFile(policy: string): string {
  const block = (path: string, headers: Record<string, string>): string =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return [
    block('/*', { ...SECURITY_HEADERS, 'Content-Security-Policy': policy }),
    ...HASHED_FOLDERS.map((folder) => block(`/${folder}/*`, { 'Cache-Control': IMMUTABLE })),
    block('/feed.xml', { 'Content-Type': FEED_TYPE }),
    '',
  ].join('\n\n');
}
