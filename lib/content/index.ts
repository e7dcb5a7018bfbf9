/** The way into the content: typed values, read once a process, or one error that tells everything. */
import { isWriting, today } from '../env';
import { ContentError, hasErrors } from '../findings/finding';
import { type Beside, besideText, type Foot, footOf } from './beside';
import { type Content, sortedPages } from './content';
import { type SiteFacts, siteFacts } from './facts';
import { type History, readHistory } from './history';
import type { KindName, PageOf } from './kinds';
import { everyPage, type Library, libraryOf } from './library';
import { loadContent } from './load';
import type { Page } from './page';
import { readSnapshot, type Snapshot } from './snapshot';

let loaded: Snapshot | undefined;
let library: Library | undefined;

/** What is shown of this site's content: read once; while somebody writes, read anew each time. */
export function getLibrary(): Library {
  if (library && !isWriting()) return library;
  loaded = isWriting() ? keepLastGood(loadContent(), loaded) : (readSnapshot() ?? loadSound());
  const { site } = loaded;
  // Only while somebody writes: what is wrong with it stands in the report.
  if (!site) throw new ContentError(loadContent().findings);
  library = libraryOf(loaded, site, { today: today(), isWriting: isWriting() });
  return library;
}

function loadSound(): Content {
  const fresh = loadContent();
  if (hasErrors(fresh.findings)) throw new ContentError(fresh.findings);
  return fresh;
}

/**
 * A page whose front matter has a mistake stays as it was when it last had none: what is wrong is
 * shown in the page (`app/live.tsx`), which would otherwise be gone.
 */
function keepLastGood(fresh: Content, before: Snapshot | undefined): Snapshot {
  const broken = new Set(fresh.findings.flatMap(({ level, file }) => (level === 'error' ? [file] : [])));
  const kept = before ? everyPage(before.pages).filter(({ body }) => broken.has(body.file)) : [];
  const sound = everyPage(fresh.pages).filter(
    ({ body }) => !kept.some((page) => page.body.file === body.file),
  );
  return {
    site: fresh.site ?? before?.site ?? null,
    pages: sortedPages([...sound, ...kept]),
    data: fresh.data,
  };
}

/** @throws ContentError where the content has errors, as all below. */
export const getSite = (): Library['site'] => getLibrary().site;

/** What of the site's own data a text may show. */
export const getSiteFacts = (): SiteFacts => siteFacts(getSite());

/** The published pages of a kind in their order. */
export const getPages = <K extends KindName>(kind: K): readonly PageOf<K>[] => getLibrary().pages[kind];

/** `null` means only "there is no such page". */
export const getPage = <K extends KindName>(kind: K, slug: string): PageOf<K> | null =>
  getPages(kind).find((page) => page.slug === slug) ?? null;

/** Every published page, of every kind. */
export const getEveryPage = (): readonly Page[] => everyPage(getLibrary().pages);

/** What stands beside the text of a page. */
export const getBeside = (page: Page): Beside => besideText(page, getLibrary());

/** What the foot of every page shows of other pages. */
export const getFoot = (): Foot => footOf(getLibrary());

let history: History | undefined;

/**
 * The day a page's text last changed, `2026-11-22`: what its editors say, else what git knows.
 * `undefined` where nobody does.
 */
export function getLastChange({ updated, body }: Page): string | undefined {
  history ??= readHistory(process.cwd(), 'content');
  return updated ?? history.get(body.file);
}
