import { z } from 'zod';
import { pageHref } from '../addresses';
import { pageShape } from '../page';
import { definePageKind } from './kind';

/** The pages that belong to no list: the home page, the agency, what the law asks for. */
export const pages = definePageKind({
  name: 'pages',
  rank: 0,
  words: { one: 'page', many: 'pages', a: 'une page' },
  schema: z.object(pageShape),
  references: {},
  neighbours: null,
  isInFeed: false,
  template: {
    started: ['title', 'seo_description', 'summary', 'draft'],
    body: `
À écrire : une première phrase, qui dit à qui s’adresse la page et ce qu’on y trouve.

## À écrire : une première section

Du texte, avec un [lien vers la page de contact](/contact.html).
`,
  },
  own: () => ({}),
  compare: (a, b) => (a.slug < b.slug ? -1 : 1),
  jsonLd: () => undefined,
  href: pageHref,
});
