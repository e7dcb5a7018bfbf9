import type { BRAND_FILE } from '@/lib/content/brand';
import { type Content, sortedData, sortedPages } from '@/lib/content/content';
import { type DataFile, readDataFile } from '@/lib/content/data-file';
import { type SiteFacts, siteFacts } from '@/lib/content/facts';
import { ALL_DATA_KINDS, ALL_KINDS, type PageKind } from '@/lib/content/kinds';
import type { DataKind } from '@/lib/content/kinds/data-kind';
import { type PageFile, readPageFile } from '@/lib/content/page-file';
import type { RawFile } from '@/lib/content/read';
import { parseSite, SITE_FILE } from '@/lib/content/site';
import type { Manifest } from '@/lib/images/asset';
import { parseAddresses } from '@/tools/check/addresses';
import type { Inspected } from '@/tools/check/text';
import type { SiteReading } from '@/tools/check/whole-site';
import { type Digest, fingerprint } from './digest';

/** The site as the last build, or `npm run dev`, has read it. */
export type Known = {
  reading: SiteReading;
  assets: Manifest;
  facts: SiteFacts | null;
  /** Whether the files are looked at as they lie there now. */
  isLive: boolean;
  /** Files with unusual white space, by the `fingerprint` of what Sveltia reads of them. */
  odd: ReadonlyMap<string, string>;
  /** `fingerprint` of every file, by its path. */
  prints: ReadonlyMap<string, string>;
};

/** A file as a disk would hold it. */
export const rawFile = (file: string, text: string): RawFile => ({
  file,
  bytes: new TextEncoder().encode(text),
});

/** The kind whose folder a file lies in. */
export const pageKindOf = (file: string): PageKind | undefined =>
  ALL_KINDS.find(({ folder }) => file.startsWith(`${folder}/`));

/** The same of a file of data. */
export const dataKindOf = (file: string): DataKind | undefined =>
  ALL_DATA_KINDS.find(({ folder }) => file.startsWith(`${folder}/`));

/** Reads a digest with the site's own readers. @param day the day in Paris. */
export function knownFrom(digest: Digest, day: string): Known {
  const { images } = digest;
  const files = digest.pages.flatMap(({ file, head }): PageFile[] => {
    const kind = pageKindOf(file);
    return kind ? [readPageFile(kind, rawFile(file, head), images)] : [];
  });
  const dataFiles = digest.data.flatMap(({ file, text }): DataFile[] => {
    const kind = dataKindOf(file);
    return kind ? [readDataFile(kind, rawFile(file, text), images)] : [];
  });
  const site = parseSite(rawFile(SITE_FILE, textOf(digest, SITE_FILE)));
  const bodies = digest.pages.map(({ file, ids, links }): [string, Inspected] => [
    file,
    { findings: [], ids: new Set(ids), links },
  ]);
  const content: Content = {
    ...{ site: site.value, sitePlaceOf: site.placeOf, files, dataFiles, images, findings: [] },
    ...{ pages: sortedPages(files.flatMap(({ page }) => page ?? [])), data: sortedData(dataFiles) },
  };
  return {
    reading: {
      ...{ content, day, bodies: new Map(bodies), served: new Set(digest.served) },
      addresses: { listed: parseAddresses(digest.addresses), committed: () => null },
      // Of two files with one title, the one that is being written is told.
      lastChange: () => 0,
      isPublic: false,
    },
    assets: digest.assets,
    isLive: digest.isLive,
    odd: new Map(Object.entries(digest.odd)),
    facts: site.value && siteFacts(site.value),
    prints: new Map([
      ...digest.pages.map(({ file, print }) => [file, print] as const),
      ...digest.data.map(({ file, text }) => [file, fingerprint(text)] as const),
    ]),
  };
}

/** The text of `site.yml` or `apparence.yml`; empty where there is none. */
const textOf = (digest: Digest, file: typeof SITE_FILE | typeof BRAND_FILE): string =>
  digest.data.find((one) => one.file === file)?.text ?? '';
