import { z } from 'zod';
import { company, host } from './company-schema';
import { siteHref, telephone, text, webAddress } from './fields';

/** True for a scheme and a host alone: `https://www.exemple.fr`. */
const isOrigin = (url: string): boolean =>
  /^https?:\/\//.test(url) && URL.canParse(url) && new URL(url).href === `${new URL(url).origin}/`;

/** A link of the navigation. */
const navigationLink = z.strictObject({
  label: text.meta({ title: 'Texte' }).describe('Texte du lien.'),
  href: siteHref.meta({ title: 'Adresse' }).describe('Adresse de la page, "/expertises.html".'),
});

/** A page about the agency elsewhere. */
const profile = z.strictObject({
  label: text.meta({ title: 'Service' }).describe('Nom du service : "LinkedIn".'),
  url: webAddress.meta({ title: 'Adresse' }).describe('Adresse complète du profil.'),
});

/** `content/site.yml`: who the site belongs to. */
export const siteSchema = z.strictObject({
  name: text.meta({ title: 'Nom de l’agence' }).describe('Nom de l’agence.'),
  url: z
    .string()
    .refine(isOrigin, { error: 'une adresse complète et sans chemin, comme "https://www.exemple.fr"' })
    .meta({ title: 'Adresse du site' })
    .describe('Adresse du site, sans chemin : "https://www.exemple.fr".'),
  description: text.meta({ title: 'Description' }).describe('Ce que fait l’agence, en une phrase.'),
  email: z
    .email({ error: 'une adresse électronique comme "bonjour@exemple.fr"' })
    .meta({ title: 'Courriel' })
    .describe('Adresse électronique.'),
  telephone: telephone
    .meta({ title: 'Téléphone' })
    .describe('Téléphone, sous sa forme internationale : "+33 1 23 45 67 89".'),
  address: z
    .strictObject({
      street: text.meta({ title: 'Voie' }).describe('Numéro et voie.'),
      postal_code: z
        .string()
        .regex(/^\d{5}$/, { error: 'cinq chiffres entre guillemets, "75011"' })
        .meta({ title: 'Code postal' })
        .describe('Code postal.'),
      city: text.meta({ title: 'Ville' }).describe('Ville.'),
    })
    .meta({ title: 'Adresse postale' })
    .describe('Adresse postale, celle du siège.'),
  company: company
    .meta({ title: 'Entreprise' })
    .describe('L’entreprise qui publie le site, pour les mentions légales.'),
  publication_director: text
    .meta({ title: 'Directeur ou directrice de la publication' })
    .describe('Directeur ou directrice de la publication : prénom et nom.'),
  host: host.meta({ title: 'Hébergeur' }).describe('Hébergeur du site.'),
  profiles: z
    .array(profile)
    .optional()
    .meta({ title: 'Profils' })
    .describe('Profils de l’agence sur d’autres services, montrés en pied de page.'),
  contact_endpoint: z
    .url({ protocol: /^https$/, error: 'une adresse en https, comme "https://formulaires.exemple.fr/envoi"' })
    .optional()
    .meta({ title: 'Service de formulaire' })
    .describe(
      'Service de formulaire qui reçoit les messages du site statique ; sans lui, pas de formulaire.',
    ),
  contact_hours: text
    .optional()
    .meta({ title: 'Horaires du téléphone' })
    .describe('Quand vous répondez au téléphone : "du lundi au vendredi, de 9 h à 18 h".'),
  contact_delay: text
    .optional()
    .meta({ title: 'Délai de réponse' })
    .describe(
      'En combien de temps vous répondez : "sous deux jours ouvrés". Ne promettez que ce qui est tenu.',
    ),
  navigation: z
    .array(navigationLink)
    .min(1, { error: 'au moins un lien' })
    .meta({ title: 'Menu' })
    .describe('Liens du menu, dans l’ordre.'),
  footer_navigation: z
    .array(navigationLink)
    .optional()
    .meta({ title: 'Pied de page' })
    .describe('Liens du pied de page, dans l’ordre.'),
  call_to_action: z
    .strictObject({
      title: text.meta({ title: 'Titre' }).describe('Titre du bandeau.'),
      text: text.meta({ title: 'Phrase' }).describe('Phrase du bandeau, pour les pages sans footer_cta.'),
      button: text.meta({ title: 'Bouton' }).describe('Texte du bouton, qui mène à la page de contact.'),
    })
    .meta({ title: 'Appel à l’action' })
    .describe('Appel à l’action en bas de page.'),
  redaction: z
    .strictObject({
      depot: z
        .string()
        .regex(/^[\w.-]+\/[\w.-]+$/, { error: 'le dépôt du site sur GitHub, "agence/site"' })
        .meta({ title: 'Dépôt' })
        .describe('Dépôt du site sur GitHub : "agence/site".'),
      branche: z
        .string()
        .regex(/^[\w./-]+$/, { error: 'le nom d’une branche, "main"' })
        .default('main')
        .meta({ title: 'Branche' })
        .describe('Branche qui est publiée ; à défaut, "main".'),
    })
    .optional()
    .meta({ title: 'Rédaction' })
    .describe(
      'Où le site est écrit depuis un navigateur, à l’adresse /admin/ ; sans cette clé, il ne l’est pas.',
    ),
});

export type Site = z.infer<typeof siteSchema>;
