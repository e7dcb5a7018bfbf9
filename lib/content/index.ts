/** The way into the content: typed values, read once a process, or one error that tells everything. */
import path from 'node:path';
import { ContentError, type Finding, hasErrors, sortFindings } from './diagnostics';
import { type SiteFacts, siteFacts } from './facts';
import { type History, readHistory } from './history';
import { type Body, type Expertise, type Page, parseExpertise, parsePage } from './page';
import { listImages, readFolder } from './read';
import type { Site } from './schema';
import { parseSite } from './site';

export const EXPERTISES_FOLDER = 'content/expertises';
export const PAGES_FOLDER = 'content/pages';

/** Everything in `content/`, drafts included, with all that is wrong in front matter and `site.yml`. */
export type Content = {
  site: Site | null;
  expertises: readonly Expertise[];
  pages: readonly Page[];
  /** The bodies that could be found, valid front matter or not. */
  bodies: readonly Body[];
  /** Names of the original images. */
  images: readonly string[];
  findings: readonly Finding[];
};

/** Reads and validates all of `content/` under a root. Never throws on bad content: it reports. */
export function loadContent(root: string = process.cwd()): Content {
  const images = listImages(root);
  const site = parseSite(root);
  const files = readFolder(root, EXPERTISES_FOLDER, '.mdx');
  const slugs = files.map(({ file }) => path.posix.basename(file, '.mdx'));
  const expertises = files.map((raw) => parseExpertise(raw, images, slugs));
  const pages = readFolder(root, PAGES_FOLDER, '.mdx').map((raw) => parsePage(raw, images));
  const all = [...expertises, ...pages];
  return {
    site: site.value,
    expertises: expertises.flatMap(({ value }) => value ?? []).sort(byOrderThenTitle),
    pages: pages.flatMap(({ value }) => value ?? []),
    bodies: all.flatMap(({ body }) => body ?? []),
    images,
    findings: sortFindings([...site.findings, ...all.flatMap(({ findings }) => findings)]),
  };
}

const byOrderThenTitle = (a: Expertise, b: Expertise): number =>
  a.order === b.order ? a.title.localeCompare(b.title, 'fr') : a.order - b.order;

let loaded: Content | undefined;

/** The content of this site; in development read anew each time, so that a saved file shows. */
function content(): Content {
  if (loaded && process.env.NODE_ENV === 'production') return loaded;
  loaded = loadContent();
  if (hasErrors(loaded.findings)) {
    const { findings } = loaded;
    loaded = undefined;
    throw new ContentError(findings);
  }
  return loaded;
}

/** Drafts are seen while writing, and nowhere else. */
const isShown = ({ draft }: Page): boolean => !draft || process.env.NODE_ENV === 'development';

/** @throws ContentError where the content has errors. */
export function getSite(): Site {
  const { site, findings } = content();
  if (!site) throw new ContentError(findings);
  return site;
}

/** What of the site's own data a text may show. @throws ContentError */
export const getSiteFacts = (): SiteFacts => siteFacts(getSite());

/** The published expertises in their order. @throws ContentError */
export const getExpertises = (): readonly Expertise[] => content().expertises.filter(isShown);

/** `null` means only "there is no such page". @throws ContentError */
export const getExpertise = (slug: string): Expertise | null =>
  getExpertises().find((expertise) => expertise.slug === slug) ?? null;

/** The published pages that are not expertises. @throws ContentError */
export const getPages = (): readonly Page[] => content().pages.filter(isShown);

/** `null` means only "there is no such page". @throws ContentError */
export const getPage = (slug: string): Page | null => getPages().find((page) => page.slug === slug) ?? null;

let history: History | undefined;

/**
 * The day a page's text last changed, `2026-11-22`: what its editors say, else what git knows. `undefined` where
 * nobody does.
 */
export function getLastChange({ updated, body }: Page): string | undefined {
  history ??= readHistory(process.cwd(), 'content');
  return updated ?? history.get(body.file);
}

export type { Finding } from './diagnostics';
export type { Body, Expertise, Page } from './page';
export type { Site } from './schema';
