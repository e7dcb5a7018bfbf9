import { HOME_SLUG } from './addresses';
import { LISTED_KINDS } from './kinds';

/** A page of `content/pages` that the site itself knows by name. */
export type OwnPage = {
  slug: string;
  /** A route of its own renders it, and not that of all pages. */
  hasOwnRoute: boolean;
  /** False for a page that asks search engines to leave it alone: it stands in no list for machines. */
  isIndexed: boolean;
};

/** The pages that the site itself knows by name, but for the lists of kinds. */
export const OWN_PAGES = {
  home: { slug: HOME_SLUG, hasOwnRoute: true, isIndexed: true },
  contact: { slug: 'contact', hasOwnRoute: true, isIndexed: true },
  /** Said after a message: nobody comes there from a list. */
  thanks: { slug: 'merci', hasOwnRoute: true, isIndexed: false },
  /** Its text is followed by the list of all pages. */
  siteMap: { slug: 'plan-du-site', hasOwnRoute: false, isIndexed: true },
  /** Its text is followed by the people of the agency. */
  agency: { slug: 'agence', hasOwnRoute: false, isIndexed: true },
  privacy: { slug: 'confidentialite', hasOwnRoute: false, isIndexed: true },
} as const satisfies Record<string, OwnPage>;

const ALL_OWN_PAGES: readonly OwnPage[] = [
  ...Object.values(OWN_PAGES),
  ...LISTED_KINDS.map(({ name }) => ({ slug: name, hasOwnRoute: true, isIndexed: true })),
];

const ORDINARY = { hasOwnRoute: false, isIndexed: true };

/** What the site itself knows of a page. */
export const ownPage = ({ kind, slug }: { kind: string; slug: string }): Omit<OwnPage, 'slug'> =>
  (kind === 'pages' ? ALL_OWN_PAGES.find((page) => page.slug === slug) : undefined) ?? ORDINARY;
