import { HOME_SLUG, plainAddress } from '../content/addresses';
import type { Page } from '../content/page';

/** An address that leads elsewhere for good. Paths as people read them: not percent-encoded, no query, no last slash. */
export type Redirect = { from: string; to: string };

/** All that a host must know to lose no visitor. A chain cannot be: every `to` is the address of a page, no `from` is. */
export type Redirects = {
  /** Other spellings of a page's address: without `.html`, `/index`. */
  spellings: readonly Redirect[];
  /** Addresses of the old site, from `redirect_from`. */
  moved: readonly Redirect[];
};

/** @param pages every published page. */
export function redirectsOf(pages: readonly Pick<Page, 'href' | 'redirectFrom'>[]): Redirects {
  const home = ['/index', '/index.html', `/${HOME_SLUG}`, `/${HOME_SLUG}.html`];
  const others = pages.filter(({ href }) => href !== '/');
  const spellings = new Map([
    ...home.map((from) => [from, '/'] as const),
    ...others.map(({ href }) => [href.replace(/\.html$/, ''), href] as const),
  ]);
  const moved = new Map(
    pages.flatMap(({ href, redirectFrom }) =>
      redirectFrom.map((from) => [plainAddress(from), href] as const),
    ),
  );
  // A host may refuse to be told twice.
  for (const from of spellings.keys()) moved.delete(from);
  return { spellings: listed(spellings), moved: listed(moved) };
}

/** Only capitals tell the old address from the page's: `/Contact.html`. */
export const differsInCapitals = ({ from, to }: Redirect): boolean => from.toLowerCase() === to.toLowerCase();

const listed = (redirects: ReadonlyMap<string, string>): Redirect[] =>
  [...redirects].map(([from, to]) => ({ from, to }));
