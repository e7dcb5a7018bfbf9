import { z } from 'zod';
import { typograph } from '../../typography';
import { text, webAddress } from '../fields';
import { findImage } from '../page';
import { defineDataKind } from './data-kind';

/** Somebody of the agency, as the site shows them. */
export type Person = {
  /** Name of the file, by which other files refer to them. */
  slug: string;
  name: string;
  role: string;
  /** File name in `content/images`. */
  portrait?: string;
  /** Rank in lists; who has none comes after the others, by name. */
  order: number;
  /** What they do here, in one sentence. */
  sentence?: string;
  links: readonly { label: string; url: string }[];
};

const link = z.strictObject({
  libelle: text.meta({ title: 'Service' }).describe('Nom du service : "LinkedIn".'),
  adresse: webAddress.meta({ title: 'Adresse' }).describe('Adresse complète du profil.'),
});

const schema = z.object({
  nom: text
    .meta({ title: 'Nom' })
    .describe('Prénom et nom.')
    .meta({ examples: ['Prénom Nom'] }),
  role: text
    .meta({ title: 'Fonction' })
    .describe('Ce que la personne fait à l’agence.')
    .meta({ examples: ['À écrire : sa fonction'] }),
  portrait: text
    .optional()
    .meta({ title: 'Portrait' })
    .describe('Nom de sa photo, prise dans content/images, sans son extension.')
    .meta({ examples: ['prenom-nom'] }),
  phrase: text
    .optional()
    .meta({ title: 'Phrase' })
    .describe('Une phrase qui la présente.')
    .meta({ examples: ['Ce qui l’occupe, en une phrase.'] }),
  liens: z
    .array(link)
    .optional()
    .meta({ title: 'Profils' })
    .describe('Ses profils ailleurs.')
    .meta({ examples: [[{ libelle: 'LinkedIn', adresse: 'https://www.linkedin.com/in/…' }]] }),
  order: z
    .number()
    .optional()
    .meta({ title: 'Rang' })
    .describe('Rang dans la liste, du plus petit au plus grand ; à défaut, après les autres, par nom.')
    .meta({ examples: [10] }),
});

/** The people of the agency: data that pages refer to, one file each. */
export const equipe = defineDataKind({
  name: 'equipe',
  words: { one: 'personne', many: 'personnes', a: 'une personne' },
  schema,
  nameKey: 'nom',
  imageKeys: ['portrait'],
  template: { started: ['nom', 'role'] },
  toRecord: ({ nom, role, portrait, phrase, liens, order }, slug, images): Person => {
    const file = portrait === undefined ? undefined : findImage(portrait, images);
    return {
      slug,
      name: nom,
      role: typograph(role),
      order: order ?? Number.POSITIVE_INFINITY,
      ...(file !== undefined && { portrait: file }),
      ...(phrase !== undefined && { sentence: typograph(phrase) }),
      links: (liens ?? []).map(({ libelle, adresse }) => ({ label: libelle, url: adresse })),
    };
  },
  compare: (a, b) => (a.order === b.order ? a.name.localeCompare(b.name, 'fr') : a.order - b.order),
});
