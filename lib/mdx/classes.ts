/**
 * The classes an editor may give a block or some words, each with its style in `app/globals.css`; those of the old site
 * that still mean something are among them. A class that is not here does nothing, and the check says so.
 */
export const CONTENT_CLASSES = {
  'text-muted': 'un texte discret, en gris',
  'text-primary': 'la couleur de l’agence',
  'text-center': 'un texte centré',
  'text-right': 'un texte aligné à droite',
  'text-nowrap': 'des mots qui restent sur la même ligne',
  'font-primary': 'la police des titres',
  lead: 'un texte plus grand, pour une introduction',
  small: 'un texte plus petit',
  h1: 'la taille d’un titre de niveau 1',
  h2: 'la taille d’un titre de niveau 2',
  h3: 'la taille d’un titre de niveau 3',
  h4: 'la taille d’un titre de niveau 4',
  h5: 'la taille d’un titre de niveau 5',
  h6: 'la taille d’un titre de niveau 6',
  'list-unstyled': 'une liste sans puces',
  btn: 'l’allure d’un bouton, pour un lien',
  'sr-only': 'un texte lu à voix haute et pas affiché',
} as const satisfies Record<string, string>;

export const CONTENT_CLASS_NAMES: readonly string[] = Object.keys(CONTENT_CLASSES);

export const isContentClass = (name: string): boolean => Object.hasOwn(CONTENT_CLASSES, name);
