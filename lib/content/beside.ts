import { HOME_SLUG, pageHref } from './addresses';
import { kindOf, LISTED_KINDS } from './kinds';
import { type Library, listPageOf, pagesOfKind } from './library';
import { OWN_PAGES, ownPage } from './own-pages';
import type { Page } from './page';
import { splitTitle } from './titles';

/*
 * What a page shows beside its text, as data: the route, the JSON-LD and the Markdown copy all render
 * this, so that none of them says another thing. A page of a kind shows nothing else of other pages: an
 * export renders it again when this has changed (`tools/builder/page-cache.ts`).
 */

/** A page above another, by the name it goes by there. */
export type Crumb = { label: string; href: string };

/** Pages under a heading. */
export type Section = {
  /** Anchor of the heading. */
  id: string;
  title: string;
  /** A sentence under the heading. */
  summary?: string;
  /** The page that lists all of them. */
  href?: string;
  pages: readonly Page[];
};

export type Beside = {
  /** The way from the home page, which has none itself, to the page above this one. */
  trail: readonly Crumb[];
  previous: Page | undefined;
  next: Page | undefined;
  /** Pages under headings, in the order they are shown; none of them is empty. */
  sections: readonly Section[];
};

/** What stands beside the text of a page. */
export function besideText(page: Page, library: Library): Beside {
  const neighbours = neighboursOf(page, library);
  return { ...neighbours, trail: trailTo(page, library), sections: sectionsOf(page, library, neighbours) };
}

function trailTo(page: Page, library: Library): Crumb[] {
  if (page.href === pageHref(HOME_SLUG)) return [];
  const list = page.kind === 'pages' ? undefined : listPageOf(library, page.kind);
  const home = { label: 'Accueil', href: pageHref(HOME_SLUG) };
  return list ? [home, { label: capitalised(kindOf(page).words.many), href: list.href }] : [home];
}

/** The foot of every page names so many expertises; the list of all of them has the rest. */
const MOST_NAMED = 8;

/** The expertises that the foot of every page names; `list` is the address of the others, where there are any. */
export type Foot = { expertises: readonly Crumb[]; list: string | undefined };

/** What the foot of every page shows of other pages. */
export function footOf(library: Library): Foot {
  const all = library.pages.expertises;
  return {
    expertises: all.slice(0, MOST_NAMED).map(({ title, href }) => ({ label: splitTitle(title).name, href })),
    list: all.length > MOST_NAMED ? listPageOf(library, 'expertises')?.href : undefined,
  };
}

type Neighbours = Pick<Beside, 'previous' | 'next'>;

/** The pages beside one in its kind's order; none for what stands in no list. */
function neighboursOf(page: Page, library: Library): Neighbours {
  if (!kindOf(page).neighbours) return { previous: undefined, next: undefined };
  const all = pagesOfKind(library, page.kind);
  const rank = all.findIndex(({ slug }) => slug === page.slug);
  return { previous: all[rank - 1], next: all[rank + 1] };
}

function sectionsOf(page: Page, library: Library, neighbours: Neighbours): Section[] {
  const sections =
    page.kind === 'pages'
      ? listsOn(page, library)
      : [...referrersOf(page, library), ...referredBy(page, library), relatedTo(page, library, neighbours)];
  return sections.filter(({ pages }) => pages.length > 0);
}

/** The lists that the home page, the page of a list and the site map show. */
function listsOn({ slug }: Page, library: Library): Section[] {
  return LISTED_KINDS.flatMap((kind) => {
    const list = listPageOf(library, kind.name);
    if (!list) return [];
    const { title, summary, href } = list;
    const pages = pagesOfKind(library, kind.name);
    const section = { id: kind.name, title, summary, href, pages };
    if (slug === OWN_PAGES.home.slug) return [{ ...section, pages: pages.slice(0, kind.homeSize) }];
    return slug === OWN_PAGES.siteMap.slug || slug === kind.name ? [section] : [];
  });
}

/** The pages of other kinds that refer to this one: « Ce que nous en avons fait ». */
function referrersOf(page: Page, library: Library): Section[] {
  return LISTED_KINDS.flatMap((kind) => {
    const { name, asReferrer: shown } = kind;
    if (!shown || kind.references[shown.key] !== page.kind) return [];
    const pages = pagesOfKind(library, name).filter(({ references }) =>
      references[shown.key]?.includes(page.slug),
    );
    return [{ id: name, title: shown.title, pages }];
  });
}

/** The pages of other kinds that this one names. */
function referredBy(page: Page, library: Library): Section[] {
  return Object.entries(kindOf(page).references).flatMap(([key, name]) => {
    const target = LISTED_KINDS.find((kind) => kind.name === name);
    if (!target || name === page.kind) return [];
    const named = page.references[key] ?? [];
    const pages = pagesOfKind(library, name).filter(({ slug }) => named.includes(slug));
    return [{ id: name, title: capitalised(target.words.many), pages }];
  });
}

/** So many pages are shown to be read next. */
export const MOST_RELATED = 3;

/**
 * Pages of its kind to read next, for a kind whose editors choose them. Where they chose none that is
 * published and not a neighbour already, those that come next in the list stand in, from the end on to
 * its beginning.
 */
function relatedTo(page: Page, library: Library, { previous, next }: Neighbours): Section {
  const kind = kindOf(page);
  const key = Object.keys(kind.references).find((name) => kind.references[name] === kind.name);
  const section = { id: 'a-lire-aussi', title: 'À lire aussi' };
  if (key === undefined) return { ...section, pages: [] };
  const all = pagesOfKind(library, page.kind);
  const isOther = ({ slug }: Page): boolean => ![page, previous, next].some((known) => known?.slug === slug);
  const chosen = (page.references[key] ?? []).flatMap((slug) => all.find((one) => one.slug === slug) ?? []);
  const rank = all.findIndex(({ slug }) => slug === page.slug);
  const following = [...all.slice(rank + 1), ...all.slice(0, Math.max(rank, 0))];
  const related = chosen.filter(isOther);
  const pages = related.length > 0 ? related : following.filter(isOther);
  return { ...section, pages: pages.slice(0, MOST_RELATED) };
}

/**
 * The pages of `content/pages` as a visitor meets them: home, menu, contact, foot; at last what none
 * of these names. What is not to be indexed stands on no list.
 */
export function pagesInOrder({ site, pages }: Library): Page[] {
  const { navigation, footer_navigation: foot = [] } = site;
  const met = [
    pageHref(HOME_SLUG),
    ...navigation.map(({ href }) => href),
    pageHref(OWN_PAGES.contact.slug),
    ...foot.map(({ href }) => href),
  ];
  const rank = ({ href }: Page): number => (met.includes(href) ? met.indexOf(href) : met.length);
  return pages.pages.filter((page) => ownPage(page).isIndexed).toSorted((a, b) => rank(a) - rank(b));
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
