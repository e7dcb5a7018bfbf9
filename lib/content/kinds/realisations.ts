import { z } from 'zod';
import { typograph } from '../../typography';
import { slugs, text, webAddress } from '../fields';
import { pageShape } from '../page';
import { byTitle, definePageKind } from './kind';

/** No site was made before there were any. */
const FIRST_YEAR = 1991;

const result = z.strictObject({
  chiffre: text.meta({ title: 'Chiffre' }).describe('Le chiffre, avec son unité : "38 %".'),
  libelle: text
    .meta({ title: 'Ce qu’il mesure' })
    .describe('Ce qu’il mesure : "de demandes de devis en plus".'),
  source: text.meta({ title: 'Source' }).describe('D’où il vient : "statistiques du site, mars à mai 2026".'),
});

const quote = z.strictObject({
  texte: text.meta({ title: 'Témoignage' }).describe('Ce que la personne a dit, sans guillemets.'),
  nom: text.meta({ title: 'Nom' }).describe('Qui l’a dit : prénom et nom.'),
  role: text.optional().meta({ title: 'Fonction' }).describe('Sa fonction : "directrice".'),
  accord: z
    .literal(true, {
      error: 'true une fois que la personne a donné son accord par écrit ; sans lui, effacez le témoignage',
    })
    .meta({ title: 'Accord écrit' })
    .describe('true : la personne a donné son accord par écrit. Sans lui, rien ne s’affiche.'),
});

/** What was made for a client: the problem, what was decided, what came of it. */
export const realisations = definePageKind({
  name: 'realisations',
  rank: 20,
  words: { one: 'realisation', many: 'réalisations', a: 'une réalisation' },
  schema: z.object({
    ...pageShape,
    client: text
      .optional()
      .meta({ title: 'Client' })
      .describe('Nom du client ; à omettre quand l’agence a travaillé pour elle-même.')
      .meta({ examples: ['Nom du client'] }),
    secteur: text
      .meta({ title: 'Secteur' })
      .describe('Secteur d’activité : "librairie".')
      .meta({ examples: ['À écrire : le secteur'] }),
    annee: z
      .number()
      .int({ error: 'une année, en quatre chiffres : 2026' })
      .min(FIRST_YEAR, { error: 'une année, en quatre chiffres : 2026' })
      .max(2100, { error: 'une année, en quatre chiffres : 2026' })
      .meta({ title: 'Année' })
      .describe('Année de la mise en ligne : 2026.')
      .meta({ examples: [2026] }),
    duree: text
      .optional()
      .meta({ title: 'Durée' })
      .describe('Durée du travail : "trois mois".')
      .meta({ examples: ['trois mois'] }),
    expertises: slugs
      .optional()
      .meta({ title: 'Expertises' })
      .describe(
        'Expertises qu’elle a demandées, par le nom de leur fichier sans « .mdx » ; leurs pages la montrent.',
      )
      .meta({ examples: [['developpeur-back-end']] }),
    resultats: z
      .array(result)
      .optional()
      .meta({ title: 'Résultats' })
      .describe('Résultats mesurés, chacun avec sa source.')
      .meta({
        examples: [
          [
            {
              chiffre: '38 %',
              libelle: 'de demandes de devis en plus',
              source: 'statistiques du site, mars à mai 2026',
            },
          ],
        ],
      }),
    temoignage: quote
      .optional()
      .meta({ title: 'Témoignage' })
      .describe('Ce que le client en dit, avec son accord.')
      .meta({
        examples: [
          { texte: 'Ce que la personne a dit.', nom: 'Prénom Nom', role: 'directrice', accord: true },
        ],
      }),
    site: webAddress
      .optional()
      .meta({ title: 'Adresse en ligne' })
      .describe('Adresse de ce qui a été réalisé, "https://www.exemple.fr".')
      .meta({ examples: ['https://www.exemple.fr'] }),
  }),
  references: { expertises: 'expertises' },
  asReferrer: { key: 'expertises', title: 'Ce que nous en avons fait' },
  neighbours: { previous: 'Précédente', next: 'Suivante', label: 'Autres réalisations' },
  homeSize: 3,
  isInFeed: true,
  template: {
    started: ['title', 'seo_description', 'summary', 'secteur', 'annee', 'draft'],
    body: `
## Le problème
::attr{#probleme}

À écrire : où en était le client, et ce que cela lui coûtait.

## Ce que nous avons décidé
::attr{#decisions}

À écrire : ce qui a été fait, ce qui ne l’a pas été, et pourquoi.

## Ce qui a changé
::attr{#resultats}

À écrire : ce qui se mesure, avec sa source, et ce qui reste à faire.
`,
  },
  own: (front) => ({
    /** Absent where the agency worked for itself. */
    ...(front.client !== undefined && { client: typograph(front.client) }),
    sector: typograph(front.secteur),
    year: front.annee,
    ...(front.duree !== undefined && { duration: typograph(front.duree) }),
    results: (front.resultats ?? []).map(({ chiffre, libelle, source }) => ({
      figure: typograph(chiffre),
      label: typograph(libelle),
      source: typograph(source),
    })),
    ...(front.temoignage && {
      quote: {
        text: typograph(front.temoignage.texte),
        name: front.temoignage.nom,
        ...(front.temoignage.role !== undefined && { role: typograph(front.temoignage.role) }),
      },
    }),
    /** Where what was made can be seen. */
    ...(front.site !== undefined && { site: front.site }),
  }),
  compare: (a, b) => (a.year === b.year ? byTitle(a, b) : b.year - a.year),
  /*
   * schema.org's CreativeWork. Google has no rich result for a case study, and does not take quotes
   * that a company shows of itself for reviews (its guidelines on review snippets, « self-serving »):
   * the quote is in the page and not here.
   */
  jsonLd: (page, { url, agency, image }) => ({
    '@type': 'CreativeWork',
    name: page.title,
    description: page.description,
    url,
    image,
    inLanguage: 'fr',
    dateCreated: String(page.year),
    creator: agency,
    ...(page.client !== undefined && { sourceOrganization: { '@type': 'Organization', name: page.client } }),
    ...(page.site !== undefined && { sameAs: page.site }),
  }),
});
