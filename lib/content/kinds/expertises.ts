import { z } from 'zod';
import { slugs } from '../fields';
import { pageShape } from '../page';
import { byTitle, definePageKind } from './kind';

/** What the agency knows how to do, one trade a page. */
export const expertises = definePageKind({
  name: 'expertises',
  rank: 10,
  words: { one: 'expertise', many: 'expertises', a: 'une expertise' },
  schema: z.object({
    ...pageShape,
    order: z
      .number()
      .optional()
      .meta({ title: 'Rang' })
      .describe(
        'Rang dans la liste des expertises, du plus petit au plus grand ; à défaut, après les autres.',
      )
      .meta({ examples: [10] }),
    related: slugs
      .optional()
      .meta({ title: 'À lire ensuite' })
      .describe(
        'Expertises à lire ensuite, par le nom de leur fichier sans « .mdx » ; à défaut, les voisines.',
      )
      .meta({ examples: [['developpeur-back-end']] }),
  }),
  references: { related: 'expertises' },
  neighbours: { previous: 'Précédente', next: 'Suivante', label: 'Autres expertises' },
  isInFeed: true,
  template: {
    started: ['title', 'seo_description', 'summary', 'draft'],
    body: `
À écrire : une première phrase, qui dit à qui s’adresse la page et ce qu’on y trouve.
::attr{.text-muted}

## À écrire : une première section
::attr{#premiere-section}

Du texte, avec un [lien vers la page de contact](/contact.html).

- Un point de la liste
- Un autre point

## À écrire : une seconde section
::attr{#seconde-section}

Du texte.
`,
  },
  own: ({ order }) => ({
    /** Rank in lists; pages without one come after the others, by title. */
    order: order ?? Number.POSITIVE_INFINITY,
  }),
  compare: (a, b) => (a.order === b.order ? byTitle(a, b) : a.order - b.order),
  jsonLd: (page, { url, agency }) => ({
    '@type': 'Service',
    name: page.title,
    description: page.description,
    url,
    provider: agency,
  }),
});
