import { type Finding, finding, type Place } from './diagnostics';
import type { Site } from './schema';

/** Domains reserved for examples (RFC 2606), and the French « exemple » that everybody writes. */
const EXAMPLE_DOMAIN =
  /(?:^|[@./])(?:[\w-]+\.)*(?:(?:example|exemple)\.[a-z]+|[\w-]+\.(?:example|test|invalid))$/i;

/** Numbers kept for works of fiction (Arcep, décision 2018-0881, 2.5.12). */
const FICTION_NUMBER = /^\+33(?:19900|26191|35301|46571|53649|63998)/;

const PLACEHOLDER: Readonly<Record<'url' | 'email' | 'telephone' | 'street', (value: string) => boolean>> = {
  url: (value) => EXAMPLE_DOMAIN.test(new URL(value).hostname),
  email: (value) => EXAMPLE_DOMAIN.test(value),
  telephone: (value) => FICTION_NUMBER.test(value.replaceAll(' ', '')),
  street: (value) => /\bexemple\b/i.test(value),
};

/**
 * What in `content/site.yml` was invented to have something to show. While the site is made that is a warning; a site
 * built with `SITE_ENV=production` would publish it, so there it is an error.
 */
export function checkIdentity(
  site: Site,
  file: string,
  placeOf: (path: readonly string[]) => Place,
): Finding[] {
  const values = [
    { path: ['url'], value: site.url, invented: PLACEHOLDER.url },
    { path: ['email'], value: site.email, invented: PLACEHOLDER.email },
    { path: ['telephone'], value: site.telephone, invented: PLACEHOLDER.telephone },
    { path: ['address', 'street'], value: site.address.street, invented: PLACEHOLDER.street },
  ];
  return values
    .filter(({ value, invented }) => invented(value))
    .map(({ path, value }) => {
      const message = `« ${value} » est inventé : écrivez les vraies coordonnées de l’agence avant de publier le site.`;
      const found = finding('identite-provisoire', file, placeOf(path), message);
      return process.env.SITE_ENV === 'production' ? { ...found, level: 'error' } : found;
    });
}
