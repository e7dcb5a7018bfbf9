import type { Finding, Place } from '../findings/finding';
import { sortFindings } from '../findings/finding';
import { type DataFile, readDataFile } from './data-file';
import {
  ALL_DATA_KINDS,
  ALL_KINDS,
  DATA_KINDS,
  type DataKindName,
  type DataOf,
  type KindName,
  type PageKind,
  type PageOf,
} from './kinds';
import type { Page } from './page';
import { type PageFile, readPageFile } from './page-file';
import { listImages, type RawFile, readFolder } from './read';
import { parseSite } from './site';
import type { Site } from './site-schema';

/** Pages by their kind, each kind in its order. */
export type Pages = { readonly [K in KindName]: readonly PageOf<K>[] };

/** What the files of data hold, by their kind, each kind in its order. */
type Data = { readonly [K in DataKindName]: readonly DataOf<K>[] };

/** Everything in `content/`, drafts included, with all that is wrong in front matter and `site.yml`. */
export type Content = {
  site: Site | null;
  pages: Pages;
  data: Data;
  /** Every page's file, valid or not. */
  files: readonly PageFile[];
  /** Every file of data, valid or not. */
  dataFiles: readonly DataFile[];
  /** Where a value of `site.yml` stands. */
  sitePlaceOf: (path: readonly PropertyKey[]) => Place;
  /** Names of the original images. */
  images: readonly string[];
  findings: readonly Finding[];
};

/** Reads and validates all of `content/` under a root. Never throws on bad content: it reports. */
export function loadContent(root: string = process.cwd()): Content {
  const images = listImages(root);
  const site = parseSite(root);
  const files = ALL_KINDS.flatMap((kind) =>
    readFolder(root, kind.folder, '.mdx').map((raw) => readOnce(kind, raw, images)),
  );
  const dataFiles = ALL_DATA_KINDS.flatMap((kind) =>
    readFolder(root, kind.folder, '.yml').map((raw) => readDataFile(kind, raw, images)),
  );
  return {
    site: site.value,
    pages: sortedPages(files.flatMap(({ page }) => page ?? [])),
    data: sortedData(dataFiles),
    files,
    dataFiles,
    sitePlaceOf: site.placeOf,
    images,
    findings: sortFindings([
      ...site.findings,
      ...[...files, ...dataFiles].flatMap(({ findings }) => findings),
    ]),
  };
}

/** Pages of all kinds, by kind and in each kind's order. */
export function sortedPages(all: readonly Page[]): Pages {
  const byKind = ALL_KINDS.map((kind) => [
    kind.name,
    all.filter((page) => page.kind === kind.name).sort((a, b) => kind.compare(a, b)),
  ]);
  // Each page was made by the kind that its `kind` names.
  return Object.fromEntries(byKind) as Pages;
}

function sortedData(files: readonly DataFile[]): Data {
  const byKind = Object.values(DATA_KINDS).map((kind) => [
    kind.name,
    files
      .flatMap(({ kind: name, data }) => (name === kind.name && data !== null ? [data] : []))
      // A file's data was made by the kind that its `kind` names.
      .sort((a, b) => kind.compare(a as never, b as never)),
  ]);
  return Object.fromEntries(byKind) as Data;
}

/**
 * Files that were read before, each with the bytes and the names it was read with: `npm run dev` asks
 * all the time.
 */
const known = new Map<string, { raw: RawFile; images: readonly string[]; read: PageFile }>();

function readOnce(kind: PageKind, raw: RawFile, images: readonly string[]): PageFile {
  const before = known.get(raw.file);
  if (before && isSameFile(before.raw, raw) && isSameList(before.images, images)) return before.read;
  const read = readPageFile(kind, raw, images);
  known.set(raw.file, { raw, images, read });
  return read;
}

const isSameFile = (a: RawFile, b: RawFile): boolean =>
  a.problem === b.problem && Buffer.compare(a.bytes, b.bytes) === 0;

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, nth) => name === b[nth]);
