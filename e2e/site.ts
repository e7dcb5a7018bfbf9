import { getBeside, getEveryPage, getLibrary, getSite, getSiteFacts } from '@/lib/content';
import type { Beside } from '@/lib/content/beside';
import { KINDS, LISTED_KINDS, type PageKind } from '@/lib/content/kinds';
import { furtherListPages, indexedPages, listPageOf, pagesOfKind } from '@/lib/content/library';
import type { Page } from '@/lib/content/page';

/*
 * What tests ask of the site follows from its content: every list of pages they walk through comes from here, so that an editor
 * who adds a page has it tested, and one who takes a page away breaks no test.
 */

const library = getLibrary();

export const site = getSite();
export const facts = getSiteFacts();

/** Every published page, of every kind. */
export const pages: readonly Page[] = getEveryPage();

/** What visitors and machines are led to: all but the page that thanks for a message. */
export const indexed: readonly Page[] = indexedPages(library);

/** Pages of a kind that has a list. */
export const kindPages: readonly Page[] = pages.filter(({ kind }) => kind !== KINDS.pages.name);

/** A kind with its pages and the page that lists them. */
type List = { kind: PageKind; page: Page; pages: readonly Page[] };

/** The lists that there are: a kind of which nothing is published has none. */
export const lists: readonly List[] = LISTED_KINDS.flatMap((kind) => {
  const page = listPageOf(library, kind.name);
  return page ? [{ kind, page, pages: pagesOfKind(library, kind.name) }] : [];
});

/** The second page of a long list and those after it. */
export const furtherLists: readonly string[] = furtherListPages(library);

/** Every document that the site shows somebody: pages, lists, and what stands in for one that is not there or failed. */
export const documents: readonly string[] = [
  ...pages.map(({ href }) => href),
  ...furtherLists,
  '/404.html',
  '/500.html',
];

/** What a page shows beside its text. */
export const besideOf = (page: Page): Beside => getBeside(page);

const bySize = (a: Page, b: Page): number => b.body.text.length - a.body.text.length;
const [most = pages[0]] = kindPages.toSorted(bySize);
if (!most) throw new Error('content/ holds no page to test');

/** The page of a list with most to say: sections, neighbours, a call. For questions that one page answers for all. */
export const richest: Page = most;
