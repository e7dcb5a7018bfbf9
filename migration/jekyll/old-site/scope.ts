import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LiquidScope } from '../liquid';
import { inside } from '../liquid/scope';
import type { OldConfig } from './config';
import type { OldPage } from './documents';
import { findFile } from './files';

/** An include larger than this is no text. */
const MOST_CHARACTERS = 200_000;

/** Makes what Liquid knows of each page of a site. */
export function liquidScopes(config: OldConfig, pages: readonly OldPage[]): (page: OldPage) => LiquidScope {
  const hrefs = new Map(pages.map((page) => [page.relative, page.href]));
  const posts = new Map(
    pages
      .filter(({ collection }) => collection === 'posts')
      .map(({ relative, href }) => [postName(relative), href]),
  );
  const withoutBase = (href: string | undefined): string | undefined =>
    href?.startsWith(config.baseurl) ? href.slice(config.baseurl.length) : href;
  const includes = typeof config.values?.includes_dir === 'string' ? config.values.includes_dir : '_includes';
  return (page) => ({
    config: config.values,
    data: config.data,
    page: pageValues(page, withoutBase(page.href)),
    include: (name, isRelative) =>
      readInclude(isRelative ? path.dirname(page.file) : path.join(config.root, includes), name),
    hrefOf: (file) => {
      const name = file.normalize('NFC');
      if (hrefs.has(name)) return withoutBase(hrefs.get(name));
      return !name.startsWith('_') && findFile(config.root, name) ? `/${name}` : undefined;
    },
    postHrefOf: (name) => withoutBase(posts.get(name) ?? posts.get(postName(name))),
  });
}

const postName = (relative: string): string =>
  path.posix.basename(relative).replace(/\.(?:md|markdown|mkdn|mkd|mkdown|html?)$/i, '');

function readInclude(folder: string, name: string): string | undefined {
  const file = inside(folder, name);
  if (file === undefined || !existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  return text.length > MOST_CHARACTERS ? undefined : text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

/** The values of the front matter, and those that Jekyll gives to every page. */
function pageValues(page: OldPage, url: string | undefined): Record<string, unknown> {
  const { categories, collection, data, date, name, relative } = page;
  const isPage = collection === 'pages';
  const given = {
    ...(url !== undefined && { url: encodeURI(url) }),
    path: relative,
    name: path.posix.basename(relative),
    ...(!isPage && {
      collection: collection === 'drafts' ? 'posts' : collection,
      slug: name,
      title: titleOf(name),
      categories,
      ...(date !== undefined && { date }),
    }),
  };
  return { ...given, ...data };
}

/** Jekyll's own title of a document that has none. */
const titleOf = (name: string): string =>
  name
    .split(/[-_]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
