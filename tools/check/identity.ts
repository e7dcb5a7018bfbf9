import { SITE_FILE } from '@/lib/content/site';
import type { Site } from '@/lib/content/site-schema';
import { type Finding, finding, type Place } from '@/lib/findings/finding';

/** Domains reserved for examples (RFC 2606), and the French « exemple » that everybody writes. */
const EXAMPLE_DOMAIN =
  /(?:^|[@./])(?:[\w-]+\.)*(?:(?:example|exemple)\.[a-z]+|[\w-]+\.(?:example|test|invalid))$/i;

/** Numbers kept for works of fiction (Arcep, décision 2018-0881, 2.5.12). */
const FICTION_NUMBER = /^\+33(?:19900|26191|35301|46571|53649|63998)/;

const isExampleUrl = (value: string): boolean => EXAMPLE_DOMAIN.test(new URL(value).hostname);
const isFictionNumber = (value: string): boolean => FICTION_NUMBER.test(value.replaceAll(' ', ''));
const saysExample = (value: string): boolean => /\bexemple\b/i.test(value);

/** No company has it: all zeros pass the key of control. */
const isNoSiren = (value: string): boolean => /^[0 ]+$/.test(value);

/**
 * What in `content/site.yml` was invented to have something to show. While the site is made that is a warning; a site
 * built with `SITE_ENV=production` would publish it, so there it is an error.
 */
export function checkIdentity(
  site: Site,
  placeOf: (path: readonly PropertyKey[]) => Place,
  isPublic: boolean,
): Finding[] {
  const { company, host, profiles = [] } = site;
  const values = [
    { path: ['url'], value: site.url, invented: isExampleUrl },
    { path: ['email'], value: site.email, invented: (value: string) => EXAMPLE_DOMAIN.test(value) },
    { path: ['telephone'], value: site.telephone, invented: isFictionNumber },
    { path: ['address', 'street'], value: site.address.street, invented: saysExample },
    { path: ['company', 'siren'], value: company.siren, invented: isNoSiren },
    { path: ['publication_director'], value: site.publication_director, invented: saysExample },
    { path: ['host', 'name'], value: host.name, invented: saysExample },
    { path: ['host', 'telephone'], value: host.telephone, invented: isFictionNumber },
    ...profiles.map(({ url }, rank) => ({
      path: ['profiles', rank, 'url'],
      value: url,
      invented: isExampleUrl,
    })),
  ];
  return values
    .filter(({ value, invented }) => invented(value))
    .map(({ path, value }) => {
      const message = `« ${value} » est inventé : écrivez les vraies coordonnées de l’agence avant de publier le site.`;
      const found = finding('identite-provisoire', SITE_FILE, placeOf(path), message);
      return isPublic ? { ...found, level: 'error' } : found;
    });
}
