/**
 * Every rule the content is checked against, in one place: what the checker prints and what the editors'
 * manual explains are both derived from this list.
 */

/** How much a finding weighs: an error stops the build, a warning does not. */
export type Level = 'error' | 'warning';

export type Rule = {
  /** The level of its findings, outside drafts. */
  level: Level;
  /** What the rule watches over, as a short French sentence for the editors' manual. */
  about: string;
};

const error = (about: string): Rule => ({ level: 'error', about });
const warning = (about: string): Rule => ({ level: 'warning', about });

export const RULES = {
  'fichier-illisible': error('Le fichier est enregistré en UTF-8.'),
  'fichier-vide': error('Le fichier n’est pas vide.'),
  'nom-de-fichier': error('Le nom du fichier n’a que des lettres sans accent, des chiffres et des tirets.'),
  'accent-decompose': warning('Un accent s’écrit en un seul caractère, pas en deux.'),
  'caractere-invisible': warning('Aucun caractère invisible ne se cache dans le texte.'),
  'entete-absent': error('Le fichier commence par un en-tête entre deux lignes « --- ».'),
  'entete-yaml': error('L’en-tête est du YAML correct.'),
  'cle-manquante': error('Les clés obligatoires sont là.'),
  'cle-inconnue': warning('Les clés de l’en-tête sont connues du site.'),
  'valeur-invalide': error('La valeur d’une clé est du type et de la forme attendus.'),
  'permalien-contraire': error('Le permalien et le nom du fichier disent la même adresse.'),
  'image-introuvable': error('Une image nommée existe dans content/images.'),
  'image-illisible': error('Une image de content/images peut être ouverte.'),
  'image-trop-lourde': error('Une image pèse moins de 20 Mo et a moins de 50 millions de pixels.'),
  'mdx-syntaxe': error('Le texte est du MDX correct.'),
  'balise-non-fermee': error('Une balise ouverte est refermée.'),
  'balise-inconnue': error('Seules les balises HTML de texte sont permises.'),
  'attribut-interdit': error('Seuls les attributs permis sont écrits.'),
  'code-interdit': error('Le texte ne contient ni import, ni export, ni expression entre accolades.'),
  'liste-kramdown': error('Il ne reste pas de liste d’attributs de Jekyll.'),
  'directive-inconnue': error('Un bloc « ::: » porte un nom connu.'),
  'directive-mal-employee': error('Une directive a la forme et le contenu qu’elle demande.'),
  'bloc-non-ferme': error('Un bloc ouvert par « ::: » est refermé.'),
  'adresse-interdite': error('Un lien mène à une page, un courriel ou un téléphone, jamais à du code.'),
  'note-sans-appel': error('Une note de bas de page est appelée dans le texte.'),
  'a-reprendre': error('Il ne reste rien que l’import de Jekyll a laissé « à-reprendre ».'),
  'attr-sans-objet': error('Une ligne ::attr touche le bloc qu’elle décrit.'),
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;
