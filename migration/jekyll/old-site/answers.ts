import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readList } from '@/migration/redirects/list';
import type { OldConfig } from './config';
import type { Placed } from './destinations';
import type { OldPage } from './documents';
import { comparable } from './places';

/** The old site's addresses, and those that nothing answers any more. */
export type Answers = {
  /** Where they are known from: the sitemap that Jekyll wrote, or the files. */
  source: 'sitemap' | 'files';
  total: number;
  /** Those that a draft will answer once it is published. */
  waiting: string[];
  lost: string[];
};

/**
 * The addresses of the old site: of its sitemap, and of its pages, of files that were made of
 * templates (`unread`), its feed and its pagination.
 */
export function oldAddresses(
  config: OldConfig,
  pages: readonly OldPage[],
  unread: readonly string[],
): { source: Answers['source']; addresses: string[] } {
  const sitemap = path.join(config.root, config.destination, 'sitemap.xml');
  const computed = [
    ...pages
      .filter(
        ({ collection, data, isShown }) => isShown && collection !== 'drafts' && data.published !== false,
      )
      .flatMap(({ href }) => (href === undefined || /\/404(?:\.html|\/)?$/.test(href) ? [] : [href])),
    ...unread.flatMap((name) =>
      /^[^_].*\.(?:xml|json|txt)$/i.test(name) ? [`${config.baseurl}/${name}`] : [],
    ),
    ...paginationOf(config, pages),
    ...(pluginsOf(config).includes('jekyll-feed') ? [`${config.baseurl}/feed.xml`] : []),
  ];
  if (!existsSync(sitemap)) return { source: 'files', addresses: [...new Set(computed)] };
  const listed = readList(sitemap, readFileSync(sitemap)).map(({ address }) =>
    URL.canParse(address) ? new URL(address).pathname : address,
  );
  return { source: 'sitemap', addresses: [...new Set([...listed, ...computed])] };
}

/** What stands on the new site once the import is done. */
export type Standing = {
  /** The page that each old address leads to. */
  owners: ReadonlyMap<string, Placed>;
  /** Pages that were written, or stood there. */
  taken: ReadonlySet<Placed>;
  /** New addresses of those that are drafts. */
  drafts: ReadonlySet<string>;
  /** Addresses of files, and of pages that the site had. */
  others: readonly string[];
};

/** Which of the old addresses the new site answers: a page, a redirect, a file; drafts answer later. */
export function answersOf(
  { source, addresses }: ReturnType<typeof oldAddresses>,
  { owners, taken, drafts, others }: Standing,
): Answers {
  const isRead = ({ href }: Placed): boolean => !drafts.has(href);
  const owned = [...owners].filter(([, owner]) => taken.has(owner));
  const known = new Set(
    [
      ...owned.flatMap(([address, owner]) => (isRead(owner) ? [address] : [])),
      ...[...taken].filter(isRead).map(({ href }) => href),
      ...others,
    ].map(comparable),
  );
  const later = new Set(owned.flatMap(([address, owner]) => (isRead(owner) ? [] : [comparable(address)])));
  const silent = addresses.filter((address) => !known.has(comparable(address)));
  return {
    source,
    total: addresses.length,
    waiting: silent.filter((address) => later.has(comparable(address))),
    lost: silent.filter((address) => !later.has(comparable(address))),
  };
}

function paginationOf({ values, baseurl }: OldConfig, pages: readonly OldPage[]): string[] {
  const size = Number(values?.paginate);
  if (!(size > 0)) return [];
  const template = typeof values?.paginate_path === 'string' ? values.paginate_path : '/page:num/';
  const posts = pages.filter(({ collection }) => collection === 'posts').length;
  return Array.from({ length: Math.max(0, Math.ceil(posts / size) - 1) }, (_, index) =>
    `${baseurl}/${template.replace(':num', String(index + 2))}`.replace(/\/{2,}/g, '/'),
  );
}

const pluginsOf = ({ values }: OldConfig): string[] =>
  [values?.plugins, values?.gems].flat().flatMap((name) => (typeof name === 'string' ? [name] : []));
