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
  'fichier-illisible': error(
    'Le fichier peut être lu : un vrai fichier, enregistré en UTF-8, de 2 Mo au plus.',
  ),
  'conflit-git': error('Le fichier ne contient pas deux versions que git n’a pas su réunir.'),
  'fichier-vide': error('Le fichier n’est pas vide.'),
  'fichier-non-lu': warning(
    'Un fichier de content est de ceux que le site lit : au bon endroit, sous le bon nom.',
  ),
  'nom-de-fichier': error('Le nom du fichier n’a que des lettres sans accent, des chiffres et des tirets.'),
  'accent-decompose': warning('Un accent s’écrit en un seul caractère, pas en deux.'),
  'caractere-invisible': warning('Aucun caractère invisible ne se cache dans le texte.'),
  'entete-absent': error('Le fichier commence par un en-tête entre deux lignes « --- ».'),
  'entete-yaml': error('L’en-tête est du YAML correct.'),
  'cle-manquante': error('Les clés obligatoires sont là.'),
  'cle-inconnue': warning('Les clés de l’en-tête sont connues du site.'),
  'valeur-invalide': error('La valeur d’une clé est du type et de la forme attendus.'),
  'permalien-contraire': error('Le permalien et le nom du fichier disent la même adresse.'),
  'reference-sans-effet': warning('Une page nommée à lire ensuite y est montrée.'),
  'reference-introuvable': error(
    'Un fichier nommé par une clé (related, expertises, auteur) existe, et paraît au plus tard le même jour.',
  ),
  'liste-sans-page': error('Les pages d’une liste ont la page qui les présente, dans content/pages.'),
  'nom-en-double': error('Deux fichiers de données ne portent pas le même nom.'),
  'modele-inacheve': error('Il ne reste rien du modèle, « À écrire », dans une page publiée.'),
  'image-introuvable': error('Une image nommée existe dans content/images.'),
  'image-illisible': error('Une image de content/images peut être ouverte.'),
  'image-trop-lourde': error('Une image pèse moins de 20 Mo et a moins de 50 millions de pixels.'),
  'dessin-interdit': error('Un dessin SVG n’a ni script, ni lien, ni rien qui vienne d’ailleurs.'),
  contraste: error('Les couleurs de content/apparence.yml se lisent l’une sur l’autre.'),
  'police-perimee': error(
    'La police des titres est celle que dit content/apparence.yml, taillée et mesurée.',
  ),
  'texte-illisible': error(
    'Le texte n’est pas démesuré : ni des centaines de pages, ni trente blocs les uns dans les autres.',
  ),
  'reste-de-syntaxe': error(
    'Il ne reste dans le texte aucun signe de mise en forme que les visiteurs liraient.',
  ),
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
  'titre-trop-long': warning('Le titre a 65 caractères au plus : les moteurs de recherche coupent la suite.'),
  'description-longueur': warning('La description a de 50 à 160 caractères.'),
  'titre-en-double': warning('Deux pages n’ont pas le même titre.'),
  'description-en-double': warning('Deux pages n’ont pas la même description.'),
  'permalien-en-double': error('Deux pages n’ont pas le même permalien.'),
  'redirection-en-double': error(
    'Une ancienne adresse ne mène qu’à une page, et n’est celle d’aucune autre.',
  ),
  'adresse-perdue': error('Une adresse publiée a toujours une page ou une redirection.'),
  'adresse-a-noter': warning('Une adresse publiée est notée dans content/adresses.txt.'),
  'titre-niveau-1': error('Le texte n’a pas de titre de niveau 1 : c’est celui de la page.'),
  'titre-niveau-saute': warning('Les titres descendent d’un niveau à la fois : ## puis ###.'),
  'titre-vide': error('Un titre a un texte.'),
  'ancre-en-double': error('Une ancre n’est donnée qu’une fois dans la page.'),
  'ancre-introuvable': error('Un lien vers une ancre mène à une ancre qui existe.'),
  'adresse-mal-ecrite': error(
    'Un lien vers un autre site commence par « https:// », un courriel par « mailto: ».',
  ),
  'page-introuvable': error('Un lien vers une page du site mène à une page publiée.'),
  'fichier-introuvable': error('Un lien vers un fichier mène à un fichier du dossier public.'),
  'lien-redirige': warning('Un lien mène à l’adresse d’aujourd’hui d’une page, pas à une ancienne.'),
  'lien-vers-soi': warning('Un lien vers le site lui-même s’écrit sans « http:// » ni nom de domaine.'),
  'lien-sans-adresse': error('Un lien a une adresse.'),
  'lien-vague': warning('Le texte d’un lien dit où il mène.'),
  'image-sans-alt': warning('Une image a un texte de remplacement.'),
  'classe-inconnue': warning('Une classe est de celles qui ont un style.'),
  'sommaire-incomplet': warning('Un sommaire écrit à la main mène à toutes les sections.'),
  'page-lourde': warning(
    'Une page tient dans 14 ko compressés et 300 éléments ; mesuré par le dernier « npm run export ».',
  ),
  orthographe: warning(
    'Les mots sont dans le dictionnaire ; vérifié par « npm run check -- --orthographe ».',
  ),
  'identite-provisoire': warning(
    'Le fichier site.yml dit qui est l’agence : plus rien d’inventé. Une erreur quand le site part en production.',
  ),
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;
