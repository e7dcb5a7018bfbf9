import { markdownHref, type PageFile, plainAddress, redirectsOf } from '@/migration/site';

/** What an address of the new site answers with. */
export type Answer = 'page' | 'redirect' | 'file';

/** Answers by address, as people read addresses: `/expertises/<slug>.html`, `/feed.xml`. */
export type KnownAddresses = ReadonlyMap<string, Answer>;

/**
 * The addresses there are: published pages with their Markdown copies, files, and what leads to a
 * page (`lib/http/redirects.ts`).
 */
export function knownAddresses(all: readonly PageFile[], files: ReadonlySet<string>): KnownAddresses {
  const pages = all
    .filter(({ draft }) => !draft)
    .map(({ href, redirectFrom }) => ({
      href,
      redirectFrom: redirectFrom.map((redirect) => redirect.address),
    }));
  const { spellings, moved } = redirectsOf(pages);
  const as = (addresses: readonly string[], answer: Answer): [string, Answer][] =>
    addresses.map((address) => [plainAddress(address), answer]);
  const from = [...spellings, ...moved].map((redirect) => redirect.from);
  const hrefs = pages.map(({ href }) => href);
  // The last one counts: a page is never hidden by a redirect.
  return new Map([
    ...as(from, 'redirect'),
    ...as([...files, ...hrefs.map(markdownHref)], 'file'),
    ...as(hrefs, 'page'),
  ]);
}

/**
 * What the server answers at a path; capitals count, a last slash does not. `undefined` where it
 * answers 404.
 */
export const answerAt = (path: string, known: KnownAddresses): Answer | undefined =>
  known.get(plainAddress(path));
