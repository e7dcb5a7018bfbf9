import { z } from 'zod';
import { typograph } from '../typography';
import { day, oldHref, siteHref, text } from './fields';
import { withoutExtension } from './file-name';

/** The Markdown of a page, with what is needed to speak of its places. */
export type Body = {
  /** Path of the file, from the project's root. */
  file: string;
  /** MDX whose lines are the file's own: those of the front matter are there, empty. */
  text: string;
  draft: boolean;
};

/** A page of any kind: a typed value, nothing raw but its MDX. */
export type Page = {
  /** Name of its kind in the registry (`kinds/index.ts`). */
  kind: string;
  slug: string;
  /** Address on the site, `/agence.html`. */
  href: string;
  title: string;
  /** The large title, where it is not the one of tab and search engines. */
  heading?: string;
  /** For search engines and shared links. */
  description: string;
  summary: string;
  header: {
    /** File name in `content/images`. */
    image: string;
    /** Empty where the image only decorates. */
    alt: string;
    credit?: string;
  };
  /** The page's own call to action, where it has one. */
  footerCta?: string;
  redirectFrom: readonly string[];
  /** What it refers to: names of files by the key that names them, `{ expertises: ['api'] }`. */
  references: Readonly<Record<string, readonly string[]>>;
  draft: boolean;
  /** Why the public does not see it yet, in French: only while somebody writes, who sees it. */
  mark?: string;
  /** The day from which it is published, `2026-11-22`; a page without one always is. */
  date?: string;
  /** `2026-11-22` */
  updated?: string;
  body: Body;
};

/** The front matter that every page may carry. The keys are those of the old Jekyll site. */
export const pageShape = {
  title: text
    .meta({ title: 'Titre' })
    .describe('Titre de la page : le grand titre, et celui de l’onglet et des moteurs de recherche.')
    .meta({ examples: ['Titre de la page'] }),
  heading: text
    .optional()
    .meta({ title: 'Grand titre' })
    .describe('Grand titre de la page, quand il n’est pas celui de l’onglet et des moteurs de recherche.'),
  seo_description: text
    .meta({ title: 'Description pour les moteurs de recherche' })
    .describe('Description montrée par les moteurs de recherche, 50 à 160 caractères.')
    .meta({
      examples: ['À écrire : ce que la page apporte à qui la cherche, en une phrase de 50 à 160 caractères.'],
    }),
  summary: text
    .meta({ title: 'Résumé' })
    .describe('Résumé affiché sous le titre et sur les cartes qui mènent à la page.')
    .meta({ examples: ['À écrire : une phrase affichée sous le titre.'] }),
  'header-img': text
    .optional()
    .meta({ title: 'Image d’en-tête' })
    .describe('Nom de l’image d’en-tête, prise dans content/images, sans son extension : "inspiration-5".')
    .meta({ examples: ['inspiration-2'] }),
  header_alt: text
    .optional()
    .meta({ title: 'Ce que montre l’image' })
    .describe('Ce que montre l’image d’en-tête, quand elle dit quelque chose que le texte ne dit pas.')
    .meta({ examples: ['Ce que montre l’image'] }),
  header_credit: text
    .optional()
    .meta({ title: 'Auteur de l’image' })
    .describe('Auteur de l’image d’en-tête, affiché sous elle.')
    .meta({ examples: ['Jeanne Martin'] }),
  footer_cta: text
    .optional()
    .meta({ title: 'Appel à l’action' })
    .describe('Phrase de l’appel à l’action en bas de page ; à défaut, celle du site.')
    .meta({ examples: ['Vous avez un projet ? Parlons-en.'] }),
  permalink: siteHref
    .optional()
    .meta({ title: 'Adresse' })
    .describe('Adresse de la page. Elle suit toujours le nom du fichier : la clé peut être omise.'),
  redirect_from: z
    .array(oldHref)
    .optional()
    .meta({ title: 'Anciennes adresses' })
    .describe('Anciennes adresses de la page : elles mènent désormais ici.')
    .meta({ examples: [['/ancienne-adresse.html']] }),
  draft: z
    .boolean()
    .optional()
    .meta({ title: 'Brouillon' })
    .describe('true : brouillon, visible par « npm run dev » et nulle part ailleurs.')
    .meta({ examples: [true] }),
  updated: day
    .optional()
    .meta({ title: 'Dernière mise à jour' })
    .describe('Date de la dernière mise à jour, "2026-11-22".')
    .meta({ examples: ['2026-11-22'] }),
  layout: z
    .unknown()
    .optional()
    .meta({ title: 'Gabarit de Jekyll' })
    .describe('Clé de Jekyll, acceptée et sans effet.'),
};

const pageFields = z.object(pageShape);

/** What every page's front matter holds, whatever its kind. */
export type PageFrontMatter = z.infer<typeof pageFields>;

/** The header image of a page that names none. */
const DEFAULT_HEADER_IMAGE = 'inspiration-5';

/**
 * From here on the page is a value to be shown: its texts are set in French typography, its file is
 * not changed.
 * @param images names of the original images.
 */
export function toPage(
  front: PageFrontMatter,
  place: Pick<Page, 'kind' | 'slug' | 'href' | 'references'>,
  body: Body,
  images: readonly string[],
): Page {
  return {
    ...place,
    title: typograph(front.title),
    ...(front.heading !== undefined && { heading: typograph(front.heading) }),
    description: typograph(front.seo_description),
    summary: typograph(front.summary),
    header: {
      image: findImage(front['header-img'] ?? DEFAULT_HEADER_IMAGE, images) ?? '',
      alt: typograph(front.header_alt ?? ''),
      ...(front.header_credit !== undefined && { credit: typograph(front.header_credit) }),
    },
    ...(front.footer_cta !== undefined && { footerCta: typograph(front.footer_cta) }),
    redirectFrom: front.redirect_from ?? [],
    draft: front.draft ?? false,
    ...(front.updated !== undefined && { updated: front.updated }),
    body,
  };
}

/** The original a name stands for, written with or without its extension. */
export function findImage(name: string, images: readonly string[]): string | undefined {
  return images.find((image) => image === name) ?? images.find((image) => withoutExtension(image) === name);
}
