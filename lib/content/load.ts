import { sortFindings } from '../findings/finding';
import { BRAND_FILE, type Brand, brandSchema, parseBrand } from './brand';
import { type Content, sortedData, sortedPages } from './content';
import { readDataFile } from './data-file';
import { ALL_DATA_KINDS, ALL_KINDS, type PageKind } from './kinds';
import { type PageFile, readPageFile } from './page-file';
import { listImages, type RawFile, readFolder, readOne } from './read';
import { parseSite, SITE_FILE } from './site';

/** `content/site.yml`, as it lies there. */
export const readSite = (root: string): ReturnType<typeof parseSite> => parseSite(readOne(root, SITE_FILE));

/** `content/apparence.yml`, as it lies there. */
export const readBrand = (root: string): ReturnType<typeof parseBrand> =>
  parseBrand(readOne(root, BRAND_FILE));

/** The brand of a site; the house's own while the file has a mistake, which the check tells. */
export const brandOf = (root: string): Brand => readBrand(root).value ?? brandSchema.parse({});

/** Reads and validates all of `content/` under a root. Never throws on bad content: it reports. */
export function loadContent(root: string = process.cwd()): Content {
  const images = listImages(root);
  const site = readSite(root);
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
