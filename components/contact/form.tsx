import type { ReactNode } from 'react';
import { CONFIRMATION, type ContactState, HONEYPOT } from '@/lib/contact/fields';
import { ContactConfirmation } from './confirmation';
import { ContactFailure } from './failure';
import { ContactFields } from './fields';

type Props = {
  /** Where it posts to. */
  action: string;
  /** What became of the last post. */
  state: ContactState;
  subjects: readonly string[];
  email: string;
  telephone: string;
  /** What becomes of the data, above the button. */
  notice: ReactNode;
};

/** By this the answer to a post finds the form in the built page. */
export const CONTACT_FORM_ID = 'formulaire';

/** The contact form of the server output, empty or with what was typed. It needs no script. */
export function ContactForm({ action, state, subjects, email, telephone, notice }: Props) {
  const confirmation = state.status === 'empty' ? undefined : state.confirmation;
  return (
    <form
      id={CONTACT_FORM_ID}
      action={action}
      method="post"
      encType="multipart/form-data"
      aria-labelledby="ecrire"
      className="grid gap-6"
    >
      {state.status === 'failed' && (
        <ContactFailure reason={state.reason} typed={state.typed} email={email} telephone={telephone} />
      )}
      {state.status === 'unconfirmed' && <ContactConfirmation suspicion={state.suspicion} />}
      {state.status === 'invalid' && (
        <p role="alert" className="strong">
          Votre message n’est pas envoyé. Il reste à corriger ce qui est signalé ci-dessous.
        </p>
      )}
      <p className="hidden">
        <label htmlFor={HONEYPOT}>Laissez ce champ vide</label>
        <input id={HONEYPOT} name={HONEYPOT} autoComplete="off" tabIndex={-1} />
        {confirmation !== undefined && <input type="hidden" name={CONFIRMATION} value={confirmation} />}
      </p>
      <ContactFields
        subjects={subjects}
        notice={notice}
        {...(state.status === 'unconfirmed' && { button: 'Confirmer l’envoi' })}
        {...(state.status !== 'empty' && { typed: state.typed })}
        {...(state.status === 'invalid' && { errors: state.errors })}
      />
    </form>
  );
}
