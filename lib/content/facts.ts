import { vatNumber } from './siren';
import type { Site } from './site-schema';
import { readableTelephone, telephoneAddress } from './telephone';

/** What a text shows in place of `:site[company.siren]`. */
export type Fact = {
  text: string;
  /** Where it leads, when it can be followed. */
  href?: string;
};

/** What of `site.yml` a text may name, by the path of its key there. A fact the file may omit can be missing. */
export type SiteFacts = ReadonlyMap<string, Fact>;

const euros = new Intl.NumberFormat('fr-FR', {
  style: 'currency',
  currency: 'EUR',
  trailingZeroDisplay: 'stripIfInteger',
});

const plain = (text: string): Fact => ({ text });
const callable = (telephone: string): Fact => ({
  text: readableTelephone(telephone),
  href: telephoneAddress(telephone),
});

const FACTS: Readonly<Record<string, (site: Site) => Fact | undefined>> = {
  name: ({ name }) => plain(name),
  url: ({ url }) => ({ text: new URL(url).host, href: '/' }),
  email: ({ email }) => ({ text: email, href: `mailto:${email}` }),
  telephone: ({ telephone }) => callable(telephone),
  address: ({ address: { street, postal_code: code, city } }) => plain(`${street}, ${code} ${city}`),
  'company.name': ({ company }) => plain(company.name),
  'company.form': ({ company }) => plain(company.form),
  'company.capital': ({ company: { capital } }) =>
    capital === undefined ? undefined : plain(euros.format(capital)),
  'company.siren': ({ company: { siren } }) =>
    plain(siren.replaceAll(' ', '').replace(/(\d{3})(?=\d)/g, '$1\u00a0')),
  'company.rcs': ({ company }) => plain(company.rcs),
  'company.vat': ({ company: { siren, vat } }) => (vat === undefined ? undefined : plain(vatNumber(siren))),
  publication_director: ({ publication_director: director }) => plain(director),
  'host.name': ({ host }) => plain(host.name),
  'host.address': ({ host }) => plain(host.address),
  'host.telephone': ({ host }) => callable(host.telephone),
};

/** Names that `:site[…]` knows. */
export const FACT_NAMES: readonly string[] = Object.keys(FACTS);

/** The facts of a site, as they are read in a sentence. */
export const siteFacts = (site: Site): SiteFacts =>
  new Map(
    Object.entries(FACTS).flatMap(([name, read]): [string, Fact][] => {
      const fact = read(site);
      return fact ? [[name, fact]] : [];
    }),
  );
