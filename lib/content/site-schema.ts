import { z } from 'zod';
import { company, host } from './company-schema';
import { siteHref, telephone, text, webAddress } from './fields';

/** True for a scheme and a host alone: `https://www.exemple.fr`. */
const isOrigin = (url: string): boolean =>
  /^https?:\/\//.test(url) && URL.canParse(url) && new URL(url).href === `${new URL(url).origin}/`;

/** A link of the navigation. */
const navigationLink = z.strictObject({
  label: text.describe('Texte du lien.'),
  href: siteHref.describe('Adresse de la page, "/expertises.html".'),
});

/** A page about the agency elsewhere. */
const profile = z.strictObject({
  label: text.describe('Nom du service : "LinkedIn".'),
  url: webAddress.describe('Adresse complète du profil.'),
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
  contact_hours: text
    .optional()
    .describe('Quand vous répondez au téléphone : "du lundi au vendredi, de 9 h à 18 h".'),
  contact_delay: text
    .optional()
    .describe(
      'En combien de temps vous répondez : "sous deux jours ouvrés". Ne promettez que ce qui est tenu.',
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

export type Site = z.infer<typeof siteSchema>;
