import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readList } from '@/migration/redirects/list';
import type { OldConfig } from './config';
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
      .flatMap(({ href }) => (href === undefined || href.endsWith('/404.html') ? [] : [href])),
    ...unread.flatMap((name) => (/\.(?:xml|json|txt)$/i.test(name) ? [`${config.baseurl}/${name}`] : [])),
    ...paginationOf(config, pages),
    ...(pluginsOf(config).includes('jekyll-feed') ? [`${config.baseurl}/feed.xml`] : []),
  ];
  if (!existsSync(sitemap)) return { source: 'files', addresses: [...new Set(computed)] };
  const listed = readList(sitemap, readFileSync(sitemap)).map(({ address }) =>
    URL.canParse(address) ? new URL(address).pathname : address,
  );
  return { source: 'sitemap', addresses: [...new Set([...listed, ...computed])] };
}

/** Which of them the new site answers: a page, a redirect, a file; `ofDrafts` are not answered yet. */
export function answersOf(
  { source, addresses }: ReturnType<typeof oldAddresses>,
  answered: Iterable<string>,
  ofDrafts: Iterable<string>,
): Answers {
  const known = new Set([...answered].map(comparable));
  const later = new Set([...ofDrafts].map(comparable));
  const silent = addresses.filter((address) => !known.has(comparable(address)));
  const isLater = (address: string): boolean => later.has(comparable(address));
  return {
    source,
    total: addresses.length,
    waiting: silent.filter(isLater),
    lost: silent.filter((address) => !isLater(address)),
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
