import { z } from 'zod';
import { day, slugs, text } from '../fields';
import { pageShape } from '../page';
import { byTitle, definePageKind } from './kind';

/** What the agency writes for its clients, the newest first. */
export const articles = definePageKind({
  name: 'articles',
  rank: 30,
  words: { one: 'article', many: 'articles', a: 'un article' },
  schema: z.object({
    ...pageShape,
    date: day
      .meta({ title: 'Date de publication' })
      .describe('Date de publication, "2026-11-22". Un article daté d’un jour à venir paraît ce jour-là.')
      .meta({ examples: ['2026-11-22'] }),
    auteur: text
      .optional()
      .meta({ title: 'Auteur' })
      .describe(
        'Qui signe, par le nom de son fichier dans content/equipe, sans « .yml » ; à défaut, l’agence.',
      )
      .meta({ examples: ['prenom-nom'] }),
    expertises: slugs
      .optional()
      .meta({ title: 'Expertises' })
      .describe(
        'Expertises dont il parle, par le nom de leur fichier sans « .mdx » ; leurs pages le montrent.',
      )
      .meta({ examples: [['developpeur-back-end']] }),
  }),
  references: { auteur: 'equipe', expertises: 'expertises' },
  asReferrer: { key: 'expertises', title: 'Nous en avons écrit' },
  neighbours: { previous: 'Plus récent', next: 'Plus ancien', label: 'Autres articles' },
  pageSize: 20,
  homeSize: 3,
  isInFeed: true,
  template: {
    started: ['title', 'seo_description', 'summary', 'date', 'draft'],
    body: `
À écrire : la question du lecteur, et la réponse en une phrase.

## À écrire : une première section

Du texte, où chaque chiffre a sa source.

## En résumé

- À écrire : ce qu’il faut retenir
`,
  },
  own: ({ date }) => ({ date }),
  compare: (a, b) => (a.date === b.date ? byTitle(a, b) : a.date < b.date ? 1 : -1),
  /* schema.org's BlogPosting, with the properties that Google recommends for an article. */
  jsonLd: (page, { url, agency, agencyName, image, changed, nameOf }) => {
    const [author] = page.references.auteur ?? [];
    const person = author === undefined ? undefined : nameOf(author);
    return {
      '@type': 'BlogPosting',
      headline: page.title,
      description: page.description,
      url,
      mainEntityOfPage: url,
      image,
      inLanguage: 'fr',
      datePublished: page.date,
      dateModified: changed !== undefined && changed > page.date ? changed : page.date,
      author:
        person === undefined
          ? { '@type': 'Organization', ...agency, name: agencyName }
          : { '@type': 'Person', name: person },
      publisher: agency,
    };
  },
});
