import type { Redirect, Rewrite } from 'next/dist/lib/load-custom-routes';
import { getExpertises, getPages } from '../content';
import { HOME_SLUG } from '../content/addresses';

/*
 * The App Router knows no `.html`: inside Next a page is `/contact`, outside `/contact.html`. A static export writes
 * the file of that name by itself; a server needs these rules. Why there is no loop: Next applies redirects to the
 * address that was asked for, never to what a rewrite made of it.
 */

export const serverRewrites = (): Rewrite[] => [{ source: '/:path*.html', destination: '/:path*' }];

/** The form without `.html` of each page that exists; of any other, there is nothing to say but 404. */
export function serverRedirects(): Redirect[] {
  const pages = getPages()
    .map(({ slug }) => slug)
    .filter((slug) => slug !== HOME_SLUG);
  const expertises = getExpertises().map(({ slug }) => slug);
  return [
    { source: `/:slug(index|index.html|${HOME_SLUG}|${HOME_SLUG}.html)`, destination: '/', permanent: true },
    ...withoutExtension('', pages),
    ...withoutExtension('/expertises', expertises),
  ];
}

/** Next refuses a pattern of more than 4096 characters, and builds a longer one of what it is given. */
const LONGEST_PATTERN = 2000;

/** As few rules as can be for all of a folder: each is a pattern the server tries on every request. */
function withoutExtension(folder: string, slugs: readonly string[]): Redirect[] {
  const patterns: string[] = [];
  for (const slug of slugs) {
    const last = patterns.at(-1);
    if (last !== undefined && last.length + slug.length < LONGEST_PATTERN) {
      patterns[patterns.length - 1] = `${last}|${slug}`;
    } else patterns.push(slug);
  }
  return patterns.map((pattern) => ({
    source: `${folder}/:slug(${pattern})`,
    destination: `${folder}/:slug.html`,
    permanent: true,
  }));
}
