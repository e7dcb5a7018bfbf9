import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/*
 * Agencies that exist in tests alone: nothing of them is in the product, for a site invents no client,
 * no face and no figure.
 */

/** The day on which they are built. */
export const DAY = '2026-11-25';
export const DAY_BEFORE = '2026-11-24';

/** A kind that may have nothing, which each agency fills in its way. */
const OPTIONAL = ['realisations', 'articles', 'equipe'];

/** The site's own content, without what an agency may not have yet. */
export function writeEmptyAgency(root: string, folder: string): void {
  const content = path.join(folder, 'content');
  rmSync(content, { recursive: true, force: true });
  cpSync(path.join(root, 'content'), content, { recursive: true });
  for (const kind of OPTIONAL) rmSync(path.join(content, kind), { recursive: true, force: true });
  // What was published by the true agency is not lost by this one.
  rmSync(path.join(content, 'adresses.txt'), { force: true });
}

/** Three réalisations with quotes and results, 45 articles, four people, a draft and a date to come. */
export function writeFilledAgency(root: string, folder: string): void {
  writeEmptyAgency(root, folder);
  for (const [name, person] of Object.entries(PEOPLE)) write(folder, `equipe/${name}.yml`, yaml(person));
  for (const [name, front] of Object.entries(REALISATIONS))
    write(folder, `realisations/${name}.mdx`, page(front, CASE_STUDY));
  for (let nth = 1; nth <= ARTICLES; nth += 1)
    write(folder, `articles/article-${nth}.mdx`, page(articleFront(nth), ARTICLE));
  const draft = { ...articleFront(ARTICLES + 1), title: 'Un brouillon', draft: true };
  write(folder, 'articles/brouillon.mdx', page(draft, ARTICLE));
  write(folder, 'articles/demain.mdx', page({ ...articleFront(ARTICLES + 2), date: DAY }, ARTICLE));
}

/** One article, dated to come on `DAY`. */
export function writeComingAgency(root: string, folder: string): void {
  writeEmptyAgency(root, folder);
  write(folder, 'articles/demain.mdx', page({ ...articleFront(1), date: DAY }, ARTICLE));
}

const write = (folder: string, name: string, text: string): void => {
  const file = path.join(folder, 'content', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};

/** JSON is YAML too. */
const yaml = (keys: object): string =>
  `${Object.entries(keys)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n')}\n`;

const page = (front: object, text: string): string => `---\n${yaml(front)}---\n${text}`;

const ARTICLES = 45;

const PEOPLE = {
  'lea-marchand': {
    nom: 'Léa Marchand',
    role: 'développeuse',
    portrait: 'inspiration-2',
    phrase: 'Elle relie les outils entre eux, et les gens aussi.',
    liens: [{ libelle: 'LinkedIn', adresse: 'https://www.linkedin.example/in/lea' }],
  },
  'hugo-perrin': { nom: 'Hugo Perrin', role: 'graphiste', order: 1 },
  'ines-caron': { nom: 'Inès Caron', role: 'cheffe de projet' },
  'paul-nguyen': { nom: 'Paul Nguyen', role: 'développeur' },
};

const realisation = (client: string, annee: number, rest: object): object => ({
  title: `Un site pour ${client}`,
  seo_description: `Comment nous avons refait le site de ${client} : le problème, les décisions et ce qui a changé ensuite.`,
  summary: `Le site de ${client}, du problème au résultat.`,
  client,
  secteur: 'commerce',
  annee,
  ...rest,
});

const REALISATIONS = {
  librairie: realisation('la librairie des Tilleuls', 2026, {
    duree: 'trois mois',
    expertises: ['developpeur-back-end', 'ux-ui-design'],
    resultats: [
      { chiffre: '38 %', libelle: 'de réservations en plus', source: 'caisse de la librairie, mars 2026' },
      { chiffre: '1,2 s', libelle: 'pour voir la première page', source: 'mesure du 3 mai 2026' },
      { chiffre: '0', libelle: 'adresse perdue', source: 'liste des anciennes adresses' },
    ],
    temoignage: {
      texte: 'On nous a écoutés, puis on nous a dit non deux fois. Les deux fois avec raison.',
      nom: 'Claire Dubois',
      role: 'libraire',
      accord: true,
    },
    site: 'https://www.tilleuls.example',
  }),
  fromagerie: realisation('la fromagerie du Marché', 2025, {
    expertises: ['developpeur-front-end'],
    temoignage: { texte: 'Le site se tient tout seul.', nom: 'Marc Petit', accord: true },
  }),
  atelier: realisation('l’atelier Bois et Compagnie', 2024, { expertises: ['developpeur-back-end'] }),
};

const CASE_STUDY = `## Le problème

Les commandes arrivaient par téléphone, et personne ne savait plus lesquelles étaient prêtes.

## Ce que nous avons décidé

Une seule liste, que tout le monde voit. Rien d’autre la première année.

## Ce qui a changé

Le téléphone sonne moins. La liste est à jour.
`;

/** Articles are a day apart; each fifth is signed by a person. */
function articleFront(nth: number): Record<string, unknown> {
  const date = new Date(Date.UTC(2026, 9, 1 - nth)).toISOString().slice(0, 10);
  return {
    title: `Article ${nth} : une question que l’on nous pose`,
    seo_description: `La réponse à la question numéro ${nth} que nos clients nous posent le plus souvent, en quelques minutes.`,
    summary: `Une réponse courte à la question ${nth}.`,
    date,
    ...(nth % 5 === 0 && { auteur: 'lea-marchand' }),
    ...(nth === 1 && { expertises: ['developpeur-back-end'] }),
  };
}

const ARTICLE = `Une réponse courte, puis le détail.

## Le détail

Chaque cas est différent, et celui-ci n’est à personne.

## En résumé

- Une idée à retenir
`;
