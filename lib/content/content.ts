import type { Finding, Place } from '../findings/finding';
import type { DataFile } from './data-file';
import { ALL_KINDS, DATA_KINDS, type DataKindName, type DataOf, type KindName, type PageOf } from './kinds';
import type { Page } from './page';
import type { PageFile } from './page-file';
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

/** Pages of all kinds, by kind and in each kind's order. */
export function sortedPages(all: readonly Page[]): Pages {
  const byKind = ALL_KINDS.map((kind) => [
    kind.name,
    all.filter((page) => page.kind === kind.name).sort((a, b) => kind.compare(a, b)),
  ]);
  // Each page was made by the kind that its `kind` names.
  return Object.fromEntries(byKind) as Pages;
}

/** What the files of data hold, by kind and in each kind's order. */
export function sortedData(files: readonly DataFile[]): Data {
  const byKind = Object.values(DATA_KINDS).map((kind) => [
    kind.name,
    files
      .flatMap(({ kind: name, data }) => (name === kind.name && data !== null ? [data] : []))
      // A file's data was made by the kind that its `kind` names.
      .sort((a, b) => kind.compare(a as never, b as never)),
  ]);
  return Object.fromEntries(byKind) as Data;
}
