import { z } from 'zod';
import { telephone, text } from './fields';
import { isSiren, isVatNumberOf, vatNumber } from './siren';

/** What the law wants to be told of the company that publishes the site (loi n° 2004-575, article 1-1). */
export const company = z
  .strictObject({
    name: text
      .meta({ title: 'Dénomination' })
      .describe('Dénomination sociale, telle que le registre l’écrit.'),
    form: text
      .meta({ title: 'Forme juridique' })
      .describe('Forme juridique, en toutes lettres : "société par actions simplifiée".'),
    capital: z
      .number()
      .positive({ error: 'un montant en euros, sans guillemets ni espace : 10000' })
      .optional()
      .meta({ title: 'Capital' })
      .describe('Capital social en euros ; à omettre pour une entreprise qui n’en a pas.'),
    siren: z
      .string()
      .refine(isSiren, {
        error: 'un numéro SIREN sans faute, neuf chiffres dont la clé de contrôle est juste',
      })
      .meta({ title: 'SIREN' })
      .describe('Numéro SIREN, neuf chiffres : "000 000 000".'),
    rcs: text
      .meta({ title: 'Registre du commerce' })
      .describe('Ville du registre du commerce et des sociétés : "Paris".'),
    vat: z
      .string()
      .optional()
      .meta({ title: 'TVA intracommunautaire' })
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
export const host = z.strictObject({
  name: text.meta({ title: 'Nom' }).describe('Nom ou dénomination de l’hébergeur.'),
  address: text.meta({ title: 'Adresse' }).describe('Son adresse, sur une ligne.'),
  telephone: telephone.meta({ title: 'Téléphone' }).describe('Son téléphone, sous sa forme internationale.'),
});
