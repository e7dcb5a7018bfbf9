/** The way into the content: typed values, read once a process, or one error that tells everything. */
import path from 'node:path';
import { isWriting } from '../env';
import { ContentError, type Finding, hasErrors, type Place, sortFindings } from '../findings/finding';
import { EXPERTISES_FOLDER, PAGES_FOLDER } from './addresses';
import { type SiteFacts, siteFacts } from './facts';
import type { Head } from './head';
import { type History, readHistory } from './history';
import { type Body, type Expertise, type Page, parseExpertise, parsePage } from './page';
import { listImages, type RawFile, readFolder } from './read';
import type { Site } from './schema';
import { parseSite } from './site';
import { readSnapshot, type Snapshot } from './snapshot';

/** Everything in `content/`, drafts included, with all that is wrong in front matter and `site.yml`. */
export type Content = {
  site: Site | null;
  expertises: readonly Expertise[];
  pages: readonly Page[];
  /** The bodies that could be found, valid front matter or not. */
  bodies: readonly Body[];
  /** What can be read of every page's front matter, for the rules over several pages. */
  heads: readonly Head[];
  /** Where a value of `site.yml` stands. */
  sitePlaceOf: (path: readonly PropertyKey[]) => Place;
  /** Names of the original images. */
  images: readonly string[];
  findings: readonly Finding[];
};

/** Parses a file again only where its bytes, or the names it may use, have changed: `npm run dev` asks all the time. */
function remembering<Names extends readonly (readonly string[])[], T>(
  parse: (raw: RawFile, ...names: Names) => T,
): typeof parse {
  const known = new Map<string, { bytes: Uint8Array; names: Names; parsed: T }>();
  return (raw, ...names) => {
    const before = known.get(raw.file);
    const isSame = before && Buffer.compare(before.bytes, raw.bytes) === 0;
    if (isSame && names.every((list, nth) => isSameList(list, before.names[nth]))) return before.parsed;
    const parsed = parse(raw, ...names);
    known.set(raw.file, { bytes: raw.bytes, names, parsed });
    return parsed;
  };
}

const isSameList = (a: readonly string[], b: readonly string[] = []): boolean =>
  a === b || (a.length === b.length && a.every((name, nth) => name === b[nth]));

const parseExpertiseOnce = remembering(parseExpertise);
const parsePageOnce = remembering(parsePage);

/** Reads and validates all of `content/` under a root. Never throws on bad content: it reports. */
export function loadContent(root: string = process.cwd()): Content {
  const images = listImages(root);
  const site = parseSite(root);
  const files = readFolder(root, EXPERTISES_FOLDER, '.mdx');
  const slugs = files.map(({ file }) => path.posix.basename(file, '.mdx'));
  const expertises = files.map((raw) => parseExpertiseOnce(raw, images, slugs));
  const pages = readFolder(root, PAGES_FOLDER, '.mdx').map((raw) => parsePageOnce(raw, images));
  const all = [...expertises, ...pages];
  return {
    site: site.value,
    expertises: expertises.flatMap(({ value }) => value ?? []).sort(byOrderThenTitle),
    pages: pages.flatMap(({ value }) => value ?? []),
    bodies: all.flatMap(({ body }) => body ?? []),
    heads: all.map(({ head }) => head),
    sitePlaceOf: site.placeOf,
    images,
    findings: sortFindings([...site.findings, ...all.flatMap(({ findings }) => findings)]),
  };
}

const byOrderThenTitle = (a: Expertise, b: Expertise): number =>
  a.order === b.order ? a.title.localeCompare(b.title, 'fr') : a.order - b.order;

let loaded: Snapshot | undefined;

/** The content of this site, read once; while somebody writes, read anew each time, so that a saved file shows. */
function content(): Snapshot {
  if (isWriting()) loaded = keepLastGood(loadContent(), loaded);
  loaded ??= readSnapshot() ?? loadSound();
  return loaded;
}

function loadSound(): Content {
  const fresh = loadContent();
  if (hasErrors(fresh.findings)) throw new ContentError(fresh.findings);
  return fresh;
}

/**
 * A page whose front matter has a mistake stays as it was when it last had none: what is wrong is shown in the page
 * (`app/live.tsx`), which would otherwise be gone.
 */
function keepLastGood(fresh: Content, before: Snapshot | undefined): Snapshot {
  const broken = new Set(fresh.findings.flatMap(({ level, file }) => (level === 'error' ? [file] : [])));
  const mended = <T extends Page>(now: readonly T[], then: readonly T[] = []): T[] => {
    const kept = then.filter(({ body }) => broken.has(body.file));
    return [...now.filter(({ body }) => !kept.some((page) => page.body.file === body.file)), ...kept];
  };
  return {
    site: fresh.site ?? before?.site ?? null,
    expertises: mended(fresh.expertises, before?.expertises).sort(byOrderThenTitle),
    pages: mended(fresh.pages, before?.pages),
  };
}

/** Drafts are seen while writing, and nowhere else. */
const isShown = ({ draft }: Page): boolean => !draft || isWriting();

/** @throws ContentError where the content has errors. */
export function getSite(): Site {
  const { site } = content();
  // Only while somebody writes: what is wrong with it stands in the report.
  if (!site) throw new ContentError(loadContent().findings);
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

export type { Finding } from '../findings/finding';
export type { Body, Expertise, Page } from './page';
export type { Site } from './schema';
