import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/*
 * Agencies that exist in tests alone: nothing of them is in the product, for a site invents no client,
 * no face and no figure.
 */

/** The day on which they are built. */
export const DAY = '2026-11-25';
export const DAY_BEFORE = '2026-11-24';

/** What is the house's and no agency's: drawings, the font, the brand. */
const OF_THE_HOUSE = ['images', 'polices', 'apparence.yml'];

/** The pages that the site itself knows by name, and the lists of kinds that may be empty. */
const PAGES: Readonly<Record<string, string>> = {
  accueil: 'Une agence qui n’existe que dans les tests',
  agence: 'Qui nous sommes',
  contact: 'Nous écrire',
  merci: 'Votre message est arrivé',
  confidentialite: 'Ce que nous gardons',
  'plan-du-site': 'Toutes les pages',
  expertises: 'Ce que nous savons faire',
  realisations: 'Ce que nous avons fait',
  articles: 'Ce que nous avons écrit',
};

const MENU = ['realisations', 'articles', 'agence'].map(
  (slug) => `  - label: "${slug}"\n    href: "/${slug}.html"\n`,
);

/** An agency with its own pages and two expertises, and nothing yet to show of them. */
export function writeEmptyAgency(root: string, folder: string): void {
  const content = path.join(folder, 'content');
  rmSync(content, { recursive: true, force: true });
  for (const name of OF_THE_HOUSE)
    cpSync(path.join(root, 'content', name), path.join(content, name), { recursive: true });
  const site = readFileSync(path.join(root, 'lib/content/fixtures/site.yml'), 'utf8');
  write(folder, 'site.yml', site.replace('navigation:\n', `navigation:\n${MENU.join('')}`));
  for (const [slug, title] of Object.entries(PAGES))
    write(folder, `pages/${slug}.mdx`, page(front(title), TEXT));
  for (const slug of ['api', 'ecrans'])
    write(folder, `expertises/${slug}.mdx`, page(front(`Métier ${slug}`), TEXT));
}

const front = (title: string): object => ({
  title,
  seo_description: `${title} : une description assez longue pour qu’un moteur de recherche la montre.`,
  summary: `${title}, en une phrase.`,
});

const TEXT = `Une phrase pour commencer.

## Une section

Du texte.

## Une autre section

Encore du texte.
`;

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

/** The filled agency once a client and somebody of the team have taken back what was theirs. */
export function writeForgetfulAgency(root: string, folder: string): void {
  writeFilledAgency(root, folder);
  const { temoignage: _, ...librairie } = REALISATIONS.librairie;
  const { phrase: __, liens: ___, ...lea } = PEOPLE['lea-marchand'];
  write(folder, 'realisations/librairie.mdx', page(librairie, CASE_STUDY));
  write(folder, 'equipe/lea-marchand.yml', yaml(lea));
}

/** Words of what was taken back. */
export const TAKEN_BACK = ['Les deux fois avec raison', 'Claire Dubois', 'et les gens aussi', '/in/lea'];

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

const realisation = (client: string, annee: number, rest: object): Record<string, unknown> => ({
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
    expertises: ['api', 'ecrans'],
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
    'header-img': 'inspiration-3',
    header_credit: 'Nadia Roy',
  }),
  fromagerie: realisation('la fromagerie du Marché', 2025, {
    expertises: ['ecrans'],
    temoignage: { texte: 'Le site se tient tout seul.', nom: 'Marc Petit', accord: true },
  }),
  atelier: realisation('l’atelier Bois et Compagnie', 2024, { expertises: ['api'] }),
};

const CASE_STUDY = `## Le problème

Les commandes arrivaient par téléphone, et personne ne savait plus lesquelles étaient prêtes.

## Ce que nous avons décidé

Une seule liste, que tout le monde voit. Rien d’autre la première année.

| Liste | Qui la tient | Qui la voit |
| --- | --- | --- |
| Commandes | la boutique : une personne | tout le monde |

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
    ...(nth === 1 && { expertises: ['api'] }),
  };
}

const ARTICLE = `Une réponse courte, puis le détail.

## Le détail

Chaque cas est différent, et celui-ci n’est à personne.

## En résumé

- Une idée à retenir
`;
