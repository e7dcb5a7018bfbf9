import path from 'node:path';
import type { Header, Redirect as NextRedirect, Rewrite } from 'next/dist/lib/load-custom-routes';
import { HASHED_FOLDERS, IMMUTABLE, REVALIDATED, SECURITY_HEADERS } from './headers';
import { differsInCapitals, type Redirect, type Redirects } from './redirects';

/**
 * What Next's own configuration, and so Vercel, is told of addresses: `redirects` of `next.config.ts`.
 * @param folders that have a page of their own, `/admin/`.
 * @param mindsCapitals false on Vercel, where an address that only they tell from its page's would lead to itself for ever.
 */
export function nextRedirects(
  { spellings, moved }: Redirects,
  folders: readonly string[],
  mindsCapitals = true,
): NextRedirect[] {
  const bare = spellings.filter(({ from, to }) => to === `${from}.html`);
  const others = spellings.filter((redirect) => !bare.includes(redirect));
  return [
    ...[...others, ...(mindsCapitals ? moved : moved.filter((one) => !differsInCapitals(one)))].map(
      ({ from, to }) => ({
        source: source(from),
        destination: to,
        permanent: true,
      }),
    ),
    ...withoutExtension(bare),
    // Next lets a slash follow any address it is told of: this one may not be followed by one.
    ...folders.map((folder) => ({
      source: `/:folder(${folder.slice(1, -1)}(?!/))`,
      destination: folder,
      permanent: true,
    })),
    ...withoutLastSlash(folders),
  ];
}

/** A slash at the end is not wanted, but of a folder that has a page. */
function withoutLastSlash(folders: readonly string[]): NextRedirect[] {
  if (folders.length === 0) return [{ source: '/:path+/', destination: '/:path+', permanent: true }];
  const kept = folders.map((folder) => folder.slice(1)).join('|');
  return [
    { source: `/:path((?!(?:${kept})$)[^/]+)/`, destination: '/:path', permanent: true },
    { source: '/:path/:rest+/', destination: '/:path/:rest+', permanent: true },
  ];
}

/** The page of such a folder, which Next does not look for by itself. */
export const nextFolderPages = (folders: readonly string[]): Rewrite[] =>
  folders.map((folder) => ({ source: folder, destination: `${folder}index.html` }));

/** A slash that may stand at the end, in Next's language. */
const LAST_SLASH = '{/}?';

/** Signs that browsers send as they are, though `encodeURI` would not. */
const SENT_AS_THEY_ARE = '[]|^';

/** Next compares with what the browser sent, in which a letter may be percent-encoded in capitals or not. */
const source = (from: string): string =>
  from
    .replace(/[^\x21-\x7e]+|[^\w/.~-]/g, (signs) => {
      const encoded = encodeURI(signs);
      if (encoded === signs) return /[:()*+?]/.test(signs) ? `\\${signs}` : signs;
      const as = new Set([encoded, encoded.toLowerCase()]);
      if (SENT_AS_THEY_ARE.includes(signs)) as.add(`\\${signs}`);
      return as.size === 1 ? encoded : `(${[...as].join('|')})`;
    })
    .concat(LAST_SLASH);

/** Next refuses a pattern of more than 4096 characters, and builds a longer one of what it is given. */
const LONGEST_PATTERN = 2000;

/** As few rules as can be for all of a folder: each is a pattern the server tries on every request. */
function withoutExtension(redirects: readonly Redirect[]): NextRedirect[] {
  const patterns = new Map<string, string[]>();
  for (const { from } of redirects) {
    const folder = path.posix.dirname(from).replace(/\/$/, '');
    const name = path.posix.basename(from);
    const known = patterns.get(folder) ?? [];
    const last = known.at(-1);
    if (last !== undefined && last.length + name.length < LONGEST_PATTERN)
      known[known.length - 1] = `${last}|${name}`;
    else known.push(name);
    patterns.set(folder, known);
  }
  return [...patterns].flatMap(([folder, all]) =>
    all.map((pattern) => ({
      source: `${folder}/:slug(${pattern})${LAST_SLASH}`,
      destination: `${folder}/:slug.html`,
      permanent: true,
    })),
  );
}

/**
 * Stands for the security policy until the pages are finished, which it is made from:
 * `tools/hosts/next-policy.ts` then replaces it.
 * @param folder of the addresses it holds for.
 */
export const policyToCome = (folder: string): string => `content-security-policy-to-come[${folder}]`;

/**
 * `headers` of `next.config.ts`. Next itself says of `_next/static` that it never changes.
 * Of two entries for one address Next and Vercel take the later one's value.
 * @param ownPolicies folders that have another policy than the site's.
 */
export function nextHeaders(ownPolicies: readonly string[]): Header[] {
  const headersOf = (all: Record<string, string>): Header['headers'] =>
    Object.entries(all).map(([key, value]) => ({ key, value }));
  const own = HASHED_FOLDERS.filter((folder) => !folder.startsWith('_next'));
  return [
    {
      source: '/:path*',
      headers: headersOf({
        ...SECURITY_HEADERS,
        'Content-Security-Policy': policyToCome('/'),
        'Cache-Control': REVALIDATED,
      }),
    },
    ...ownPolicies.flatMap((folder) =>
      [folder, `${folder}:path*`].map((source) => ({
        source,
        headers: headersOf({ 'Content-Security-Policy': policyToCome(folder) }),
      })),
    ),
    { source: '/sante', headers: headersOf({ 'Cache-Control': 'no-store' }) },
    { source: `/:folder(${own.join('|')})/:file`, headers: headersOf({ 'Cache-Control': IMMUTABLE }) },
  ];
}
