/**
 * The one place that builds an address. Every page's address ends in `.html`, whatever serves the site, so
 * that the plainest file server serves them and the old site's addresses live on.
 */

/** The slug of the page that stands at the root. */
export const HOME_SLUG = 'accueil';

export const expertiseHref = (slug: string): string => `/expertises/${slug}.html`;

export const pageHref = (slug: string): string => (slug === HOME_SLUG ? '/' : `/${slug}.html`);

/** How a route of Next names a page: the last part of its address, `developpeur-back-end.html`. */
export const segmentOf = (slug: string): string => `${slug}.html`;

/** The slug in a route's segment. */
export const slugOf = (segment: string): string => segment.replace(/\.html$/, '');

/** The same page as plain Markdown, for programs that read: `/expertises/<slug>.md`, `/index.md` at the root. */
export const markdownHref = (path: string): string =>
  path === '/' ? '/index.md' : path.replace(/\.html$/, '.md');

export const FEED_HREF = '/feed.xml';

/** An address of the site with its origin, as metadata and feeds want it. */
export const absoluteUrl = (siteUrl: string, path: string): string => new URL(path, siteUrl).href;

export const EXPERTISES_FOLDER = 'content/expertises';
export const PAGES_FOLDER = 'content/pages';
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
