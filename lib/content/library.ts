import { listPageHref, pageCount } from './addresses';
import { type Pages, sortedPages } from './content';
import { longDate } from './dates';
import { KINDS, type KindName, LISTED_KINDS } from './kinds';
import { ownPage } from './own-pages';
import type { Page } from './page';
import { publicationOf } from './publication';
import type { Site } from './site-schema';
import type { Snapshot } from './snapshot';

/** What of the content is shown, as every output and every list has it. */
export type Library = Omit<Snapshot, 'site'> & { site: Site };

/** When, and for whom. */
type Moment = {
  /** The day in Paris, `2026-11-22`. */
  today: string;
  /** Somebody is writing: drafts and pages dated to come are there too. */
  isWriting: boolean;
};

/**
 * What is published of the content. Links of menu and foot that lead to the list of an empty kind are
 * left out with that list.
 */
export function libraryOf({ pages, data }: Snapshot, site: Site, { today, isWriting }: Moment): Library {
  const shown = isWriting
    ? everyPage(pages).map((page) => marked(page, today))
    : everyPage(pages).filter((page) => publicationOf(page, today) === 'published');
  const kept = withoutEmptyLists(shown);
  const gone = new Set(shown.filter((page) => !kept.includes(page)).map(({ href }) => href));
  const links = (of: Site['navigation']): Site['navigation'] => of.filter(({ href }) => !gone.has(href));
  return {
    site: {
      ...site,
      navigation: links(site.navigation),
      ...(site.footer_navigation && { footer_navigation: links(site.footer_navigation) }),
    },
    pages: sortedPages(kept),
    data,
  };
}

/** A page with why the public does not see it, for who writes it. */
function marked(page: Page, today: string): Page {
  if (page.draft) return { ...page, mark: 'Brouillon' };
  return page.date !== undefined && publicationOf(page, today) === 'scheduled'
    ? { ...page, mark: `Paraît le ${longDate(page.date)}` }
    : page;
}

/**
 * Pages that are shown, less the lists of kinds of which nothing is: an empty list is no page to show.
 */
export function withoutEmptyLists<T extends { kind: string; slug: string }>(shown: readonly T[]): T[] {
  const kinds = new Set(shown.map(({ kind }) => kind));
  const empty = LISTED_KINDS.flatMap(({ name }) => (kinds.has(name) ? [] : [name]));
  return shown.filter(({ kind, slug }) => kind !== KINDS.pages.name || !empty.includes(slug));
}

/** Every page there is, of every kind. */
export const everyPage = (pages: Pages): readonly Page[] => Object.values<readonly Page[]>(pages).flat();

/** What search engines and other machines are told of. */
export const indexedPages = ({ pages }: Library): readonly Page[] =>
  everyPage(pages).filter((page) => ownPage(page).isIndexed);

/** The page that lists a kind; `undefined` where none of it is published. */
export const listPageOf = ({ pages }: Library, kind: string): Page | undefined =>
  pages.pages.find(({ slug }) => slug === kind);

/** The pages of a kind, by the kind's name. */
export function pagesOfKind({ pages }: Pick<Library, 'pages'>, name: string): readonly Page[] {
  return Object.hasOwn(pages, name) ? pages[name as KindName] : [];
}

/** Addresses of the further pages of long lists: `/articles/page-2.html`. */
export const furtherListPages = ({ pages }: Pick<Library, 'pages'>): string[] =>
  Object.values(KINDS).flatMap(({ name, pageSize }) => {
    const count = pageCount(pagesOfKind({ pages }, name).length, pageSize);
    return Array.from({ length: Math.max(count - 1, 0) }, (_, nth) => listPageHref(name, nth + 2));
  });
