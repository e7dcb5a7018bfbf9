import { z } from 'zod';
import { checkAddress } from './email-address';
import { FIELDS, type FieldErrors, LIMITS, type Typed } from './fields';

/**
 * A message that may be sent: every field is within its limits, none but the text has a line end.
 */
export type ContactMessage = {
  nom: string;
  /** As SMTP carries it. */
  email: string;
  telephone?: string;
  /** Title of an expertise. */
  sujet?: string;
  /** As typed, but for its line ends, which are LF. */
  message: string;
};

export type ParsedMessage = { message: ContactMessage } | { errors: FieldErrors };

/** Control characters, line ends of all kinds among them: what header injection is made of. */
const NOT_ONE_LINE = /[\p{Cc}\u2028\u2029]/u;

const line = z.string().refine((text) => !NOT_ONE_LINE.test(text), {
  error: 'Ce champ tient sur une seule ligne, sans caractère de commande.',
  abort: true,
});

const atMost = (limit: number): string => `Ce champ compte ${limit} caractères au plus.`;

const count = (characters: number): string => characters.toLocaleString('fr-FR');

const email = line
  .refine((text) => text.trim() !== '', {
    error: 'Indiquez votre adresse électronique, c’est là que nous vous répondrons.',
    abort: true,
  })
  .transform((text, context) => {
    const checked = checkAddress(text);
    if ('address' in checked) return checked.address;
    context.addIssue({ code: 'custom', message: checked.error });
    return z.NEVER;
  });

const text = z
  .string()
  .transform((typed) => typed.replace(/\r\n?/g, '\n'))
  .pipe(
    z
      .string()
      .refine((typed) => typed.trim() !== '', { error: 'Écrivez votre message.', abort: true })
      .refine((typed) => typed.length <= LIMITS.message, {
        error: ({ input }) =>
          `Votre message compte ${count(String(input).length)} caractères, le formulaire en accepte ${count(LIMITS.message)}. Raccourcissez-le, ou envoyez-le par courriel.`,
      }),
  );

/** The schema of a message. @param subjects the titles that may be chosen. */
function schemaOf(subjects: readonly string[]) {
  return z.object({
    nom: line
      .pipe(z.string().trim().min(1, { error: 'Indiquez votre nom.' }))
      .pipe(z.string().max(LIMITS.nom, { error: atMost(LIMITS.nom) })),
    email,
    telephone: line.pipe(
      z
        .string()
        .trim()
        .max(LIMITS.telephone, { error: atMost(LIMITS.telephone) }),
    ),
    sujet: z.string().refine((title) => title === '' || subjects.includes(title), {
      error: 'Choisissez un sujet de la liste, ou aucun.',
    }),
    message: text,
  });
}

/** What stands in the fields of a post, as it was typed. */
export const typedIn = (fields: ReadonlyMap<string, string>): Typed => ({
  nom: fields.get('nom') ?? '',
  email: fields.get('email') ?? '',
  telephone: fields.get('telephone') ?? '',
  sujet: fields.get('sujet') ?? '',
  message: fields.get('message') ?? '',
});

/**
 * Makes a message of what was typed. Never throws: what is wrong comes back, one reason a field.
 */
export function parseMessage(typed: Typed, subjects: readonly string[]): ParsedMessage {
  const result = schemaOf(subjects).safeParse(typed);
  if (!result.success) {
    const found = z.flattenError(result.error).fieldErrors;
    const errors = Object.fromEntries(
      FIELDS.flatMap((field) => (found[field]?.[0] === undefined ? [] : [[field, found[field][0]]])),
    );
    return { errors };
  }
  const { data } = result;
  return {
    message: {
      nom: data.nom,
      email: data.email,
      ...(data.telephone !== '' && { telephone: data.telephone }),
      ...(data.sujet !== '' && { sujet: data.sujet }),
      message: data.message,
    },
  };
}
