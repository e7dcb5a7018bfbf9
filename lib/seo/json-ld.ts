import type { BreadcrumbList, Graph, ProfessionalService, Thing, WebSite } from 'schema-dts';
import { absoluteUrl } from '@/lib/content/addresses';
import type { Crumb } from '@/lib/content/beside';
import type { Person } from '@/lib/content/kinds';
import { kindOf } from '@/lib/content/kinds';
import type { Page } from '@/lib/content/page';
import type { Site } from '@/lib/content/site-schema';

/** Names of what the pages speak of, so that one can refer to another's. */
const agencyId = ({ url }: Site): string => absoluteUrl(url, '/#agence');
const webSiteId = ({ url }: Site): string => absoluteUrl(url, '/#site');

const graph = (...things: readonly Thing[]): Graph => ({
  '@context': 'https://schema.org',
  '@graph': things,
});

/** Who the site belongs to, and the site itself: said once, on the home page. */
export function homeGraph(site: Site): Graph {
  const { street, postal_code: postalCode, city } = site.address;
  const agency: ProfessionalService = {
    '@type': 'ProfessionalService',
    '@id': agencyId(site),
    name: site.name,
    legalName: site.company.name,
    description: site.description,
    url: absoluteUrl(site.url, '/'),
    email: site.email,
    telephone: site.telephone,
    address: {
      '@type': 'PostalAddress',
      streetAddress: street,
      postalCode,
      addressLocality: city,
      addressCountry: 'FR',
    },
    ...(site.company.vat !== undefined && { vatID: site.company.vat }),
    ...(site.profiles && { sameAs: site.profiles.map(({ url }) => url) }),
  };
  const webSite: WebSite = {
    '@type': 'WebSite',
    '@id': webSiteId(site),
    name: site.name,
    url: absoluteUrl(site.url, '/'),
    inLanguage: 'fr',
    publisher: { '@id': agencyId(site) },
  };
  return graph(agency, webSite);
}

/** What the graph of a page is made of beside the page. */
type Surroundings = {
  site: Site;
  /** The way from the home page to the page above this one. */
  trail: readonly Crumb[];
  people: readonly Person[];
  /** Address of the page's sharing picture on the site. */
  image: string;
  /** The day of the last change, where it is known. */
  changed: string | undefined;
};

/** Any page but the home page: the way to it, and what it speaks of. */
export function pageGraph(page: Page, { site, trail, people, image, changed }: Surroundings): Graph {
  const steps = [...trail, { label: page.title, href: page.href }];
  const breadcrumb: BreadcrumbList = {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, href }, rank) => ({
      '@type': 'ListItem',
      position: rank + 1,
      name: label,
      item: absoluteUrl(site.url, href),
    })),
  };
  const about = kindOf(page).jsonLd(page, {
    url: absoluteUrl(site.url, page.href),
    agency: { '@id': agencyId(site) },
    agencyName: site.name,
    image: absoluteUrl(site.url, image),
    changed,
    nameOf: (slug) => people.find((person) => person.slug === slug)?.name,
  });
  return graph(breadcrumb, ...(about ? [about] : []));
}
