import path from 'node:path';
import { ALL_KINDS, decodeAddress, HOME_SLUG, slugify } from '@/migration/site';
import type { OldPage } from './documents';

/** Where pages of a kind go. */
export type Destination = {
  /** `articles` */
  kind: string;
  /** `content/articles` */
  folder: string;
  hrefOf: (slug: string) => string;
};

/** A page with its place on the new site. */
export type Placed = {
  page: OldPage;
  destination: Destination;
  slug: string;
  /** Its new address. */
  href: string;
  /** The name it could not have, because another page has it. */
  wanted: string | undefined;
};

/** A kind by its folder, as `--to` names it. */
export function destinationIn(folder: string): Destination {
  const kind = path.basename(folder);
  const known = ALL_KINDS.find(({ name }) => name === kind);
  // A folder that is no kind's is taken for one of a kind to come.
  return { kind, folder, hrefOf: (slug) => known?.hrefOf(slug) ?? `/${kind}/${slug}.html` };
}

/**
 * What collections, folders and layouts are called in the old sites there are, by the kind they
 * become.
 */
const GUESSES: readonly (readonly [string, RegExp])[] = [
  ['articles', /^(?:articles?|posts?|drafts|blog|billets?|actus?|actualites?|news)$/],
  ['expertises', /^(?:expertises?|services?|metiers?|competences?|offres?|prestations?)$/],
  [
    'realisations',
    /^(?:realisations?|projets?|projects?|portfolio|works?|etudes?-de-cas|case-stud(?:y|ies))$/,
  ],
  ['equipe', /^(?:equipe|team|authors?|auteurs?|members?|membres?|people|staff)$/],
];

/** The name under which a page's group is mapped: its collection, or the first of its folders. */
export function groupOf({ collection, relative }: Pick<OldPage, 'collection' | 'relative'>): string {
  if (collection !== 'pages') return collection;
  const [folder = '', ...deeper] = relative.split('/');
  return deeper.length > 0 ? folder : '';
}

/** The kind that a page becomes, and whether that was asked for. */
export function kindOfPage(
  page: OldPage,
  asked: ReadonlyMap<string, string>,
): { kind: string; isAsked: boolean } {
  const group = groupOf(page);
  const told = asked.get(group) ?? asked.get(slugify(group));
  if (told !== undefined) return { kind: told, isAsked: true };
  const layout = typeof page.data.layout === 'string' ? page.data.layout : '';
  const isOwnPage = page.collection === 'pages' && /^(?:index|readme)$/i.test(page.name);
  // A page with its layout to itself is the list: « realisations », of the layout « realisations ».
  const isList = page.collection === 'pages' && slugify(layout) === slugify(page.name);
  for (const name of isOwnPage ? [] : [group, ...(isList ? [] : [layout])]) {
    const found = GUESSES.find(([, pattern]) => pattern.test(slugify(name)));
    if (!found) continue;
    // An article has a date, and only a collection is made of people.
    const [kind] = found;
    if (kind === 'articles' && page.date === undefined && !/^(?:posts|drafts)$/.test(page.collection))
      continue;
    if (kind === 'equipe' && page.collection === 'pages') continue;
    return { kind, isAsked: page.collection === 'posts' || page.collection === 'drafts' };
  }
  return { kind: 'pages', isAsked: page.collection === 'pages' };
}

/** A name as long as an address of the site may be, whole words of it. */
const shorten = (slug: string): string =>
  slug.length <= LONGEST_SLUG ? slug : (/^.{1,100}(?=-)/.exec(slug)?.[0] ?? slug.slice(0, LONGEST_SLUG));

const LONGEST_SLUG = 100;

/** Names of pages that the site, or Windows, keeps for itself. */
const RESERVED = /^(?:index|con|prn|aux|nul|com\d|lpt\d|page-\d+)$/;

/** The folders and the name of an address. */
const segmentsOf = (href: string): string[] =>
  decodeAddress(href.replace(/(?:\/index\.html|\/|\.html?|\.md)$/i, ''))
    .split('/')
    .filter((part) => part !== '');

/** The slugs a page would have, the best first. */
function slugsFor(page: OldPage, kind: string): string[] {
  const { href, name, relative } = page;
  const folders = relative
    .split('/')
    .slice(0, -1)
    .filter((part) => !part.startsWith('_'));
  if (kind === 'pages' && (href === '/' || relative.toLowerCase() === 'index.md')) return [HOME_SLUG];
  const hasOwn = typeof page.data.permalink === 'string';
  const named = name === 'index' ? (folders.at(-1) ?? HOME_SLUG) : String(page.data.slug ?? name);
  const segments = hasOwn && href !== undefined ? segmentsOf(href) : [];
  const fromHref = slugify(segments.at(-1) ?? '');
  const wish = shorten(fromHref || slugify(named) || slugify(name) || 'page');
  const best = RESERVED.test(wish) ? `ancienne-${wish}` : wish;
  const parents = segments.length > 0 ? segments.slice(0, -1) : folders;
  const longer = shorten(slugify(`${parents.at(-1) ?? ''}-${best}`));
  const dated = page.date === undefined ? [] : [`${best}-${page.date}`];
  return [best, ...(longer === best || longer === '' ? [] : [longer]), ...dated];
}

/** Gives each page a slug that no other of its kind has; the first keeps the name that two want. */
export function placePages(
  pages: readonly OldPage[],
  destinationOf: (page: OldPage) => Destination,
): Placed[] {
  const taken = new Set<string>();
  return pages.map((page) => {
    const destination = destinationOf(page);
    const wishes = slugsFor(page, destination.kind);
    const [best = 'page'] = wishes;
    const numbered = (): string => {
      for (let count = 2; ; count += 1) {
        if (!taken.has(`${destination.folder} ${best}-${count}`)) return `${best}-${count}`;
      }
    };
    const slug = wishes.find((wish) => !taken.has(`${destination.folder} ${wish}`)) ?? numbered();
    taken.add(`${destination.folder} ${slug}`);
    return {
      page,
      destination,
      slug,
      href: destination.hrefOf(slug),
      wanted: slug === best ? undefined : best,
    };
  });
}
