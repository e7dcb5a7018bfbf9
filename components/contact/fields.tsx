import type { ReactNode } from 'react';
import { FIELDS, type FieldErrors, LIMITS, type Typed } from '@/lib/contact/fields';
import { ContactField } from './field';

type Props = {
  /** Titles of the expertises. */
  subjects: readonly string[];
  typed?: Typed;
  errors?: FieldErrors;
  /** What becomes of the data, above the button. */
  notice: ReactNode;
  button?: string;
};

const EMPTY: Typed = { nom: '', email: '', telephone: '', sujet: '', message: '' };

/** The fields of the contact form, the same whoever takes them in. */
export function ContactFields({
  subjects,
  typed = EMPTY,
  errors = {},
  notice,
  button = 'Envoyer le message',
}: Props) {
  const first = FIELDS.find((name) => errors[name] !== undefined);
  const field = (name: (typeof FIELDS)[number]) => ({
    name,
    typed: typed[name],
    error: errors[name],
    isFirstError: name === first,
  });
  return (
    <>
      <ContactField {...field('nom')} label="Votre nom">
        {(control) => <input {...control} required maxLength={LIMITS.nom} autoComplete="name" />}
      </ContactField>
      <div className="grid gap-6 sm:grid-cols-2">
        <ContactField {...field('email')} label="Votre adresse électronique">
          {(control) => (
            <input {...control} type="email" required maxLength={LIMITS.email} autoComplete="email" />
          )}
        </ContactField>
        <ContactField {...field('telephone')} label="Votre téléphone" isOptional>
          {(control) => <input {...control} type="tel" maxLength={LIMITS.telephone} autoComplete="tel" />}
        </ContactField>
      </div>
      <ContactField {...field('sujet')} label="Le sujet" isOptional>
        {(control) => (
          <select {...control}>
            <option value="">À préciser ensemble</option>
            {subjects.map((title) => (
              <option key={title}>{title}</option>
            ))}
          </select>
        )}
      </ContactField>
      <ContactField {...field('message')} label="Votre message">
        {(control) => <textarea {...control} required maxLength={LIMITS.message} rows={9} />}
      </ContactField>
      <div className="small text-muted">{notice}</div>
      <p>
        <button type="submit" className="btn btn-large cursor-pointer">
          {button}
        </button>
      </p>
    </>
  );
}
