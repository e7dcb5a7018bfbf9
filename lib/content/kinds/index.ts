/**
 * The registry: what kinds of content there are. Whatever the site does for every kind follows from
 * here; a place that spells out a list of kinds is a fault.
 */
import type { Page } from '../page';
import * as KINDS from './all';
import type { DataKind } from './data-kind';
import { equipe } from './equipe';
import type { PageKind } from './kind';

/** The kinds that have pages, by name. */
export { KINDS };

/** The kinds that are data. */
export const DATA_KINDS = { equipe };

export type KindName = keyof typeof KINDS;
export type DataKindName = keyof typeof DATA_KINDS;

/** A page of a kind, with what only that kind's pages have. */
export type PageOf<K extends KindName> = (typeof KINDS)[K] extends PageKind<infer Own> ? Page & Own : never;

/** What the files of a kind of data become. */
export type DataOf<K extends DataKindName> =
  (typeof DATA_KINDS)[K] extends DataKind<infer Data> ? Data : never;

/** Every kind with pages, in the order of every list of all pages. */
export const ALL_KINDS: readonly PageKind[] = Object.values<PageKind>(KINDS).toSorted(
  (a, b) => a.rank - b.rank,
);

/** The kinds that have a list of their own, at `/<kind>.html`. */
export const LISTED_KINDS: readonly PageKind[] = ALL_KINDS.filter((kind) => kind !== KINDS.pages);

/** Every kind of data. */
export const ALL_DATA_KINDS: readonly DataKind[] = Object.values(DATA_KINDS);

/** The kind of a page. */
export function kindOf({ kind: name }: Pick<Page, 'kind'>): PageKind {
  const found = ALL_KINDS.find((kind) => kind.name === name);
  if (!found) throw new Error(`No kind is called "${name}".`);
  return found;
}

export type Realisation = PageOf<'realisations'>;

export type { Person } from './equipe';
export type { PageKind } from './kind';
