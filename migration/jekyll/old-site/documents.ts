import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type SplitFile, splitFile } from '../frontmatter';
import { categoriesOf } from './categories';
import type { OldConfig } from './config';
import { fillPermalink, prettySlug, styleSuffix, styleTemplate } from './permalink';
import { type PsychMapping, readPsych } from './psych';

/** A file of the old site that Jekyll would read. */
export type OldFile = {
  /** Its path. */
  file: string;
  /** From the old site's root, with `/`, in NFC. */
  relative: string;
  /** `pages`, `posts`, `drafts`, or the label of a collection. */
  collection: string;
};

/** A page of the old site, read as far as its address. */
export type OldPage = OldFile & {
  split: SplitFile;
  front: PsychMapping;
  /** Its values, those of the site's `defaults` beneath them. */
  data: Readonly<Record<string, unknown>>;
  /** `2026-11-22`, from the key or the name of a post. */
  date: string | undefined;
  /**
   * The address it had, `baseurl` included; `undefined` for a page of which only the file is known.
   */
  href: string | undefined;
  /** The name it is called by: `titre` of `2026-11-22-titre.md`. */
  name: string;
  categories: readonly string[];
  /** Whether Jekyll made a page of it: of a collection without `output: true` it made none. */
  isShown: boolean;
};

const POST_NAME = /^(\d{2,4}-\d{1,2}-\d{1,2})-(.*)$/;
const SKIPPED = new Set(['node_modules', 'vendor']);
const MARKDOWN = /\.(?:md|markdown|mkdn|mkd|mkdown)$/i;
const HTML = /\.html?$/i;

/** Whether a file is a page written as HTML. */
export const isHtmlFile = (name: string): boolean => HTML.test(name);

/** Labels of the collections that the configuration names. */
function collectionsOf({ values }: Pick<OldConfig, 'values'>): string[] {
  const collections = values?.collections;
  if (Array.isArray(collections)) return collections.map(String);
  return typeof collections === 'object' && collections !== null ? Object.keys(collections) : [];
}

/** Every file under a root, from its top, in the order of names. */
export function filesUnder(root: string, folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const relative = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) return [];
      if (entry.isDirectory()) return filesUnder(root, relative);
      return entry.isFile() ? [relative] : [];
    });
}

/**
 * The files that Jekyll would read as pages, posts and documents of collections: of Markdown, and of
 * HTML under a front matter.
 */
export function listOldFiles(config: OldConfig, all: readonly string[]): OldFile[] {
  const labels = new Set(collectionsOf(config));
  const { values } = config;
  const directory = typeof values?.collections_dir === 'string' ? `${values.collections_dir}/` : '';
  return all.flatMap((name): OldFile[] => {
    if (!(MARKDOWN.test(name) || HTML.test(name)) || isExcluded(name, config)) return [];
    const collection = collectionOf(name, labels, directory, config);
    const isPage = collection !== undefined && (MARKDOWN.test(name) || hasFrontMatter(name, config));
    return !isPage
      ? []
      : [{ file: path.join(config.root, name), relative: name.normalize('NFC'), collection }];
  });
}

/** Pages in other languages than Markdown and HTML: plain text, Textile, feeds. Those of the layout are none. */
export function listUnread(config: OldConfig, all: readonly string[]): string[] {
  const labels = new Set(collectionsOf(config));
  const { values } = config;
  const directory = typeof values?.collections_dir === 'string' ? `${values.collections_dir}/` : '';
  const dataFolder = typeof values?.data_dir === 'string' ? values.data_dir : '_data';
  return all.filter((name) => {
    if (name.startsWith(`${dataFolder}/`)) return /\.[ct]sv$/i.test(name);
    if (!/\.(?:txt|textile|adoc|asciidoc|rst|xml|json)$/i.test(name) || isExcluded(name, config))
      return false;
    // The new site writes its own.
    if (
      /^(?:robots\.txt|sitemap\.xml|feed\.xml)$/.test(name) ||
      collectionOf(name, labels, directory, config) === undefined
    )
      return false;
    return hasFrontMatter(name, config);
  });
}

const hasFrontMatter = (name: string, { root }: OldConfig): boolean =>
  readFileSync(path.join(root, name), 'utf8').startsWith('---');

function collectionOf(
  name: string,
  labels: ReadonlySet<string>,
  directory: string,
  { values, destination }: OldConfig,
): string | undefined {
  const parts = name.split('/');
  const folders = parts.slice(0, -1);
  if (folders[0] === destination) return undefined;
  if (folders.includes('_posts')) return POST_NAME.test(parts.at(-1) ?? '') ? 'posts' : undefined;
  if (folders.includes('_drafts')) return 'drafts';
  const local = directory !== '' && name.startsWith(directory) ? name.slice(directory.length) : name;
  const label = local.startsWith('_') ? local.slice(1).split('/')[0] : undefined;
  if (label !== undefined && labels.has(label)) return label;
  const included = Array.isArray(values?.include) ? values.include.map(String) : [];
  const isHidden = parts.some((part) => /^[_.#~]/.test(part) && !included.includes(part));
  return isHidden ? undefined : 'pages';
}

/** Whether the configuration leaves a file out: `exclude`, with its stars. */
function isExcluded(name: string, { values }: Pick<OldConfig, 'values'>): boolean {
  const patterns = Array.isArray(values?.exclude) ? values.exclude.map(String) : [];
  return patterns.some((pattern) => {
    const bare = pattern.replace(/^\/|\/$/g, '');
    if (bare === '') return false;
    return globPattern(bare).test(name);
  });
}

/** A pattern of names as a regular expression: `**` is any folders, `*` anything but a slash. */
function globPattern(glob: string): RegExp {
  const source = glob
    .split(/(\*\*\/?|\*|\?)/)
    .map((part) => {
      if (part.startsWith('**')) return '(?:.*/)?';
      if (part === '*') return '[^/]*';
      return part === '?' ? '[^/]' : part.replace(/[.+^${}()|[\]\\]/g, '\\$&');
    })
    .join('');
  return new RegExp(`^${source}(?:/|$)`);
}

/** Reads a file as far as its address. */
export function readOldPage(old: OldFile, text: string, config: OldConfig): OldPage {
  const split = splitFile(text.normalize('NFC'));
  const front = readPsych(split.yaml ?? '', 2);
  const data = { ...defaultsFor(old, config), ...front.data };
  const base = path.posix.basename(old.relative).replace(/\.[^.]+$/, '');
  const isDated = old.collection !== 'pages';
  const [, named, rest] = (isDated ? POST_NAME.exec(base) : null) ?? [];
  const date = dayOf(data.date) ?? (named && dayOf(named));
  const name = rest ?? base;
  const categories = categoriesOf(old, data, config);
  const href = hrefOf(old, { data, date, name, base, categories }, config);
  return { ...old, split, front, data, date, name, categories, href, isShown: isShown(old, config) };
}

/** The day at the start of a date; `undefined` for what is none. */
function dayOf(value: unknown): string | undefined {
  const [, year = '', month = '', day = ''] =
    /^(\d{2,4})-(\d{1,2})-(\d{1,2})/.exec(String(value ?? '')) ?? [];
  if (year === '') return undefined;
  const full = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${full}T00:00:00Z`);
  // The 30th of February is read as a day of March.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== full ? undefined : full;
}

type Named = {
  data: Readonly<Record<string, unknown>>;
  date: string | undefined;
  name: string;
  base: string;
  categories: readonly string[];
};

function hrefOf(
  old: OldFile,
  { data, date, name, base, categories }: Named,
  config: OldConfig,
): string | undefined {
  const { values, baseurl } = config;
  const own = typeof data.permalink === 'string' ? data.permalink.trim() : '';
  if (!values && own === '') return undefined;
  const folders = path.posix.dirname(old.relative).replace(/^\.$/, '');
  const title = typeof data.slug === 'string' ? prettySlug(data.slug) : prettySlug(name);
  const isPage = old.collection === 'pages';
  const inCollection = old.relative.replace(/^(?:.*\/)?_[^/]+\//, '').replace(/\.[^.]+$/, '');
  const template = own !== '' ? styleTemplate(own) : templateFor(old.collection, base, config);
  const address = fillPermalink(template, {
    collection: isPage ? '' : old.collection,
    path: isPage ? folders : inCollection,
    basename: base,
    title,
    categories,
    date,
  });
  return baseurl + address;
}

function templateFor(collection: string, base: string, config: OldConfig): string {
  const { values } = config;
  const style = typeof values?.permalink === 'string' ? values.permalink : 'date';
  const { permalink } = settingsOf(collection === 'drafts' ? 'posts' : collection, config);
  const own = typeof permalink === 'string' ? permalink : undefined;
  if (collection === 'posts' || collection === 'drafts') return styleTemplate(own ?? style);
  if (collection === 'pages') return base === 'index' ? '/:path/' : `/:path/:basename${styleSuffix(style)}`;
  return own === undefined ? `/:collection/:path${styleSuffix(style)}` : styleTemplate(own);
}

/** What the configuration says of a collection. */
function settingsOf(label: string, { values }: Pick<OldConfig, 'values'>): Record<string, unknown> {
  const collections = values?.collections;
  return Array.isArray(collections) ? {} : toRecord(toRecord(collections)[label]);
}

function isShown({ collection }: OldFile, config: OldConfig): boolean {
  const isOwn = ['pages', 'posts', 'drafts'].includes(collection);
  return isOwn || settingsOf(collection, config).output === true;
}

/** The values that `defaults` gives to a file: the nearer a path, the stronger. */
function defaultsFor(old: OldFile, { values }: OldConfig): Record<string, unknown> {
  const entries = Array.isArray(values?.defaults) ? values.defaults : [];
  const matching = entries.flatMap((entry: unknown) => {
    const { scope, values: given } = toRecord(entry);
    const { path: folder, type } = toRecord(scope);
    const prefix = typeof folder === 'string' ? folder.replace(/^\/|\/$/g, '') : '';
    const isType = typeof type !== 'string' || type.replace(/^(page|post|draft)$/, '$1s') === old.collection;
    const isInside = prefix === '' || globPattern(prefix).test(old.relative);
    return isType && isInside ? [{ weight: prefix.length, given: toRecord(given) }] : [];
  });
  matching.sort((a, b) => a.weight - b.weight);
  return Object.assign({}, ...matching.map(({ given }) => given));
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
