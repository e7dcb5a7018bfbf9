import { ALL_KINDS, HOME_SLUG } from '@/migration/site';
import type { OldConfig } from './old-site/config';
import { kindOfPage, type Placed } from './old-site/destinations';
import { isHtmlFile, type OldPage } from './old-site/documents';
import type { OldPlaces } from './old-site/places';
import { oldAddress, redirectTarget } from './old-site/redirects';
import type { WrittenPage } from './page';
import { type Note, note } from './report';

/** Pages that the site has of its own: its home, and what stands over its lists. */
const OWN_PAGES: ReadonlySet<string> = new Set([HOME_SLUG, ...ALL_KINDS.map(({ name }) => name)]);

/** What is told of a file that no page is made of. */
export function unreadNote(name: string): Note {
  if (/\.[ct]sv$/i.test(name))
    return note('info', 1, 'tableau de données, que seules des boucles lisaient : laissé');
  if (/\.(?:xml|json)$/i.test(name))
    return note('info', 1, 'fichier que Jekyll fabriquait pour des programmes : laissé');
  return note(
    'warning',
    1,
    'page qui n’est ni du Markdown ni du HTML : elle n’est pas importée, reprenez à la main ce qu’elle disait',
  );
}

/** What is told of a document that loops alone read, as they do `_data`; else nothing. */
export function dataNote(page: OldPage, map: ReadonlyMap<string, string>): Note | undefined {
  if (page.isShown || page.split.body.trim() !== '') return undefined;
  const { kind, isAsked } = kindOfPage(page, map);
  if (isAsked || kind === 'equipe') return undefined;
  const message = `collection sans « output: true » : Jekyll n’en faisait pas une page, et celle-ci n’a pas de texte ; elle est laissée, « --map ${page.collection}=… » la prendrait`;
  return note('info', 1, message);
}

/** Where a page led that was none, and what is told of it. */
export function redirecting(
  page: OldPage,
  places: OldPlaces,
  config: OldConfig,
): { placed: Placed | undefined; told: Note } {
  const target = redirectTarget(page) ?? '';
  const local = oldAddress(target, config);
  const placed = local === undefined ? undefined : places.at(local);
  const line = page.front.lineOf('redirect_to') ?? 1;
  const outcome = placed
    ? `son adresse mène à « ${placed.href} »`
    : 'elle n’est pas importée, faites mener son adresse là-bas chez votre hébergeur';
  return {
    placed,
    told: note(placed ? 'info' : 'warning', line, `page qui menait à « ${target} » : ${outcome}`),
  };
}

/** Why a page of a whole site is not taken over; `undefined` where it is. */
export function whyLeft({ page, destination, slug }: Placed, written: WrittenPage): string | undefined {
  const isOwn = destination.kind === 'pages' && OWN_PAGES.has(slug);
  if (isOwn && written.head.draft.includes('layout')) {
    return `page sans texte, que son gabarit remplissait : elle est laissée, le nouveau site a la sienne (content/pages/${slug}.mdx)`;
  }
  return isHtmlFile(page.relative) && !written.body.hasText
    ? 'page HTML sans texte à elle, que des boucles ou son gabarit remplissaient : elle est laissée, voyez laquelle du nouveau site la remplace'
    : undefined;
}
