import type { BreadcrumbList, Graph, ProfessionalService, Service, Thing, WebSite } from 'schema-dts';
import type { Expertise, Page, Site } from '@/lib/content';
import { absoluteUrl, HOME_SLUG, pageHref } from '@/lib/content/addresses';

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

/** An expertise: the way to it from the home page, and the service that it describes. */
export function expertiseGraph(site: Site, index: Page, expertise: Expertise): Graph {
  const url = absoluteUrl(site.url, expertise.href);
  const trail = [
    { name: 'Accueil', path: pageHref(HOME_SLUG) },
    { name: index.title, path: index.href },
    { name: expertise.title, path: expertise.href },
  ];
  const breadcrumb: BreadcrumbList = {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, rank) => ({
      '@type': 'ListItem',
      position: rank + 1,
      name,
      item: absoluteUrl(site.url, path),
    })),
  };
  const service: Service = {
    '@type': 'Service',
    name: expertise.title,
    description: expertise.description,
    url,
    provider: { '@id': agencyId(site) },
  };
  return graph(breadcrumb, service);
}
