import type { OldPage } from './old-site/documents';

/** Keys of the site, for every kind; and those of Jekyll that say nothing of a page's text. */
export const KNOWN = new Set(
  'title seo_description summary header-img permalink footer_cta layout redirect_from draft order related updated header_alt header_credit date auteur expertises secteur annee client'.split(
    ' ',
  ),
);

/** Keys whose value is one line of text. */
export const TEXT_KEYS = ['title', 'seo_description', 'summary', 'footer_cta', 'header_alt', 'header_credit'];
/** Where Jekyll's themes and plugins keep a description, the best first. */
export const DESCRIPTIONS = ['description', 'excerpt', 'teaser', 'subtitle', 'tagline'];
/** The same, for what stands under a title. */
export const SUMMARIES = ['excerpt', 'teaser', 'subtitle', 'description', 'tagline'];

const SECTORS = 'sector industry industrie domaine activite categorie category categories type'.split(' ');
const YEARS = ['year', 'année'];

/** The sector of a case study by another name, or the words under which the old site filed it. */
export function sectorOf({ data }: OldPage): { key: string; words: string } | undefined {
  const found = SECTORS.map((key) => {
    const words = [data[key]].flat().filter((word) => typeof word === 'string' && word.trim() !== '');
    return { key, words: words.join(', ') };
  });
  return found.find(({ words }) => words !== '');
}

/** The year of a case study, from a key of its own or from its date. */
export function yearOf({ data, date }: OldPage): { key?: string; year: number | undefined } {
  const key = YEARS.find((name) => /^(?:19|20)\d\d$/.test(String(data[name])));
  if (key !== undefined) return { key, year: Number(data[key]) };
  return { year: date === undefined ? undefined : Number(date.slice(0, 4)) };
}

/** Categories and tags, which the site has no place for. */
export function groupsOf(page: OldPage): { label: string; list: string[] }[] {
  const tags = [page.data.tags, page.data.tag].flat().filter((tag) => typeof tag === 'string');
  const groups = [
    { label: 'catégories', list: [...page.categories] },
    { label: 'étiquettes', list: tags },
  ];
  return groups.filter(({ list }) => list.length > 0);
}
