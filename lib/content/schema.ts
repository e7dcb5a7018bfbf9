import { z } from 'zod';
import { decodeAddress } from './addresses';
import { isSiren, isVatNumberOf, vatNumber } from './siren';

/** A text that says something: not empty, not white space. */
const text = z.string().regex(/\S/, { error: 'un texte non vide' });

/** `2026-11-22`; a day that exists. */
const day = z.iso.date({ error: 'une date comme "2026-11-22"' });

/** An address of this site: `/expertises/ancienne-page.html`. */
const sitePath = z.string().regex(/^\/(?!\/)\S*$/, { error: 'une adresse du site, qui commence par « / »' });

/** What no browser asks for: steps out of a folder, a slash that is none, what cannot be seen. A file named so could lie outside of the site. */
const isAskedFor = (address: string): boolean => {
  const read = decodeAddress(address);
  return !/[\p{Cc}\p{Cs}\\?#]/u.test(read) && !/%2f/i.test(address) && !/\/\.{1,2}(?:\/|$)/.test(read);
};

/** nginx takes 255 bytes of an address for its name, and answers what is longer as if it ended there; nor can a file have a longer name. */
const isShort = (address: string): boolean => Buffer.byteLength(decodeAddress(address)) <= 250;

/** An address of the old site. What stands after « ? » a host of files does not look at, what stands after « # » it is never told. */
const oldPath = z
  .string()
  .regex(/^\/(?!\/)[^\s?#\\]*$/, {
    error: 'une ancienne adresse du site, qui commence par « / », sans « ? », « # » ni « \\ »',
    abort: true,
  })
  .refine(isAskedFor, {
    error:
      'une ancienne adresse comme un navigateur la demande, sans « .. », « %2F » ni « %3F », sans signe invisible',
    abort: true,
  })
  .refine(isShort, {
    error: 'une ancienne adresse plus courte : 250 signes au plus, où une lettre accentuée compte double',
  });

/** True for a scheme and a host alone: `https://www.exemple.fr`. */
const isOrigin = (url: string): boolean =>
  /^https?:\/\//.test(url) && URL.canParse(url) && new URL(url).href === `${new URL(url).origin}/`;

/** The front matter that every page of the site may carry. The keys are those of the old Jekyll site. */
const pageShape = {
  title: text.describe(
    'Titre de la page : le grand titre, et celui de l’onglet et des moteurs de recherche.',
  ),
  seo_description: text.describe('Description montrée par les moteurs de recherche, 50 à 160 caractères.'),
  summary: text.describe('Résumé affiché sous le titre et sur les cartes qui mènent à la page.'),
  'header-img': text
    .optional()
    .describe('Nom de l’image d’en-tête, prise dans content/images, sans son extension : "inspiration-5".'),
  header_alt: text
    .optional()
    .describe('Ce que montre l’image d’en-tête, quand elle dit quelque chose que le texte ne dit pas.'),
  header_credit: text.optional().describe('Auteur de l’image d’en-tête, affiché sous elle.'),
  footer_cta: text
    .optional()
    .describe('Phrase de l’appel à l’action en bas de page ; à défaut, celle du site.'),
  permalink: sitePath
    .optional()
    .describe('Adresse de la page. Elle suit toujours le nom du fichier : la clé peut être omise.'),
  redirect_from: z
    .array(oldPath)
    .optional()
    .describe('Anciennes adresses de la page : elles mènent désormais ici.'),
  draft: z
    .boolean()
    .optional()
    .describe('true : brouillon, visible par « npm run dev » et nulle part ailleurs.'),
  updated: day.optional().describe('Date de la dernière mise à jour, "2026-11-22".'),
  layout: z.unknown().optional().describe('Clé de Jekyll, acceptée et sans effet.'),
};

/** Front matter of `content/pages/*.mdx`. */
export const pageSchema = z.object(pageShape);

/** Front matter of `content/expertises/*.mdx`. */
export const expertiseSchema = z.object({
  ...pageShape,
  order: z
    .number()
    .optional()
    .describe('Rang dans la liste des expertises, du plus petit au plus grand ; à défaut, après les autres.'),
  related: z
    .array(text)
    .optional()
    .describe(
      'Expertises à lire ensuite, par le nom de leur fichier sans « .mdx » ; à défaut, les voisines.',
    ),
});

/** A link of the navigation. */
const navigationLink = z.strictObject({
  label: text.describe('Texte du lien.'),
  href: sitePath.describe('Adresse de la page, "/expertises.html".'),
});

/** `+33 1 23 45 67 89` */
const telephone = z
  .string()
  .regex(/^\+[1-9][\d ]{6,}\d$/, { error: 'un numéro international comme "+33 1 23 45 67 89"' });

/** What the law wants to be told of the company that publishes the site (loi n° 2004-575, article 1-1). */
const company = z
  .strictObject({
    name: text.describe('Dénomination sociale, telle que le registre l’écrit.'),
    form: text.describe('Forme juridique, en toutes lettres : "société par actions simplifiée".'),
    capital: z
      .number()
      .positive({ error: 'un montant en euros, sans guillemets ni espace : 10000' })
      .optional()
      .describe('Capital social en euros ; à omettre pour une entreprise qui n’en a pas.'),
    siren: z
      .string()
      .refine(isSiren, {
        error: 'un numéro SIREN sans faute, neuf chiffres dont la clé de contrôle est juste',
      })
      .describe('Numéro SIREN, neuf chiffres : "000 000 000".'),
    rcs: text.describe('Ville du registre du commerce et des sociétés : "Paris".'),
    vat: z
      .string()
      .optional()
      .describe(
        'Numéro de TVA intracommunautaire, "FR12000000000" ; à omettre quand l’entreprise n’en a pas.',
      ),
  })
  .superRefine(({ siren, vat }, { addIssue }) => {
    if (vat === undefined || !isSiren(siren) || isVatNumberOf(siren, vat)) return;
    addIssue({
      code: 'custom',
      path: ['vat'],
      message: `le numéro qui va avec ce SIREN, "${vatNumber(siren)}"`,
    });
  });

/** Who keeps the site's machine (same article). */
const host = z.strictObject({
  name: text.describe('Nom ou dénomination de l’hébergeur.'),
  address: text.describe('Son adresse, sur une ligne.'),
  telephone: telephone.describe('Son téléphone, sous sa forme internationale.'),
});

/** A page about the agency elsewhere. */
const profile = z.strictObject({
  label: text.describe('Nom du service : "LinkedIn".'),
  url: z
    .url({ protocol: /^https$/, error: 'une adresse complète, qui commence par « https:// »' })
    .describe('Adresse complète du profil.'),
});

/** `content/site.yml`: who the site belongs to. */
export const siteSchema = z.strictObject({
  name: text.describe('Nom de l’agence.'),
  url: z
    .string()
    .refine(isOrigin, { error: 'une adresse complète et sans chemin, comme "https://www.exemple.fr"' })
    .describe('Adresse du site, sans chemin : "https://www.exemple.fr".'),
  description: text.describe('Ce que fait l’agence, en une phrase.'),
  email: z
    .email({ error: 'une adresse électronique comme "bonjour@exemple.fr"' })
    .describe('Adresse électronique.'),
  telephone: telephone.describe('Téléphone, sous sa forme internationale : "+33 1 23 45 67 89".'),
  address: z
    .strictObject({
      street: text.describe('Numéro et voie.'),
      postal_code: z
        .string()
        .regex(/^\d{5}$/, { error: 'cinq chiffres entre guillemets, "75011"' })
        .describe('Code postal.'),
      city: text.describe('Ville.'),
    })
    .describe('Adresse postale, celle du siège.'),
  company: company.describe('L’entreprise qui publie le site, pour les mentions légales.'),
  publication_director: text.describe('Directeur ou directrice de la publication : prénom et nom.'),
  host: host.describe('Hébergeur du site.'),
  profiles: z
    .array(profile)
    .optional()
    .describe('Profils de l’agence sur d’autres services, montrés en pied de page.'),
  contact_endpoint: z
    .url({ protocol: /^https$/, error: 'une adresse en https, comme "https://formulaires.exemple.fr/envoi"' })
    .optional()
    .describe(
      'Service de formulaire qui reçoit les messages du site statique ; sans lui, pas de formulaire.',
    ),
  navigation: z
    .array(navigationLink)
    .min(1, { error: 'au moins un lien' })
    .describe('Liens du menu, dans l’ordre.'),
  footer_navigation: z.array(navigationLink).optional().describe('Liens du pied de page, dans l’ordre.'),
  call_to_action: z
    .strictObject({
      title: text.describe('Titre du bandeau.'),
      text: text.describe('Phrase du bandeau, pour les pages sans footer_cta.'),
      button: text.describe('Texte du bouton, qui mène à la page de contact.'),
    })
    .describe('Appel à l’action en bas de page.'),
});

export type PageFrontMatter = z.infer<typeof pageSchema>;
export type ExpertiseFrontMatter = z.infer<typeof expertiseSchema>;
export type Site = z.infer<typeof siteSchema>;
