/**
 * The one place that builds an address. Every page's address ends in `.html`, whatever serves the site, so
 * that the plainest file server serves them and the old site's addresses live on.
 */

/** The slug of the page that stands at the root. */
export const HOME_SLUG = 'accueil';

/** The address of a page of `content/pages`. */
export const pageHref = (slug: string): string => (slug === HOME_SLUG ? '/' : `/${slug}.html`);

/**
 * The slug of a page that stands for none: Next refuses to export a route without a single page
 * (`generateStaticParams`), and a kind may have nothing published. The route answers with its 404, and
 * the build takes the file out again (`tools/builder/finish.ts`).
 */
export const STAND_IN = 'aucune-page';

/** How a route of Next names a page: the last part of its address, `developpeur-back-end.html`. */
export const segmentOf = (slug: string): string => `${slug}.html`;

/** The slug in a route's segment, which Next hands on as the browser wrote it. */
export const slugOf = (segment: string): string => decodeAddress(segment).replace(/\.html$/, '');

/** The same page as plain Markdown, for programs that read: `/expertises/<slug>.md`, `/index.md` at the root. */
export const markdownHref = (path: string): string =>
  path === '/' ? '/index.md' : path.replace(/\.html$/, '.md');

/** A page of a kind's list: `/articles.html`, then `/articles/page-2.html`. */
export const listPageHref = (kind: string, number: number): string =>
  number === 1 ? pageHref(kind) : `/${kind}/page-${number}.html`;

/** How many pages a list has. @param size of one page; all of them on one where there is none. */
export const pageCount = (entries: number, size: number | undefined): number =>
  size === undefined ? Math.min(entries, 1) : Math.ceil(entries / size);

/** Which page of a list a slug names; `null` for one that names none. */
export function listNumber(slug: string): number | null {
  const digits = /^page-(\d+)$/.exec(slug)?.[1];
  return digits === undefined ? null : Number(digits);
}

export const FEED_HREF = '/feed.xml';

/** An address of the site with its origin, as metadata and feeds want it. */
export const absoluteUrl = (siteUrl: string, path: string): string => new URL(path, siteUrl).href;

export const IMAGES_FOLDER = 'content/images';

/** What the build writes down of the images it encoded, by their names in `content/images`. */
export const IMAGES_MANIFEST = '.cache/images/manifest.json';

/** One address, however it was typed: without `.html`, `index`, last slash or capitals. For comparing, not for linking. */
export const comparableHref = (path: string): string =>
  path
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/\.html?$/, '')
    .replace(/\/index$/, '') || '/';

/** One address, however it was written: read as people do, without the slashes that servers leave out. The root is empty. */
export const plainAddress = (address: string): string =>
  decodeAddress(address)
    .normalize('NFC')
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '');

/** An address as people read it, `%C3%A9` as é; as it stands where it cannot be read so. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
