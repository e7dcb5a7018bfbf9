'use client';

import { type ReactNode, useActionState } from 'react';
import { type ContactState, HONEYPOT } from '@/lib/contact/fields';
import { ContactFailure } from './failure';
import { ContactFields } from './fields';

type Props = {
  /** The server's part: takes the form in, answers with what to show, or leads to the thanks. */
  send: (previous: ContactState, form: FormData) => Promise<ContactState>;
  /** The page's own address. React's mark of the form hangs on it: a page opened before a deployment still fits. */
  path: string;
  subjects: readonly string[];
  email: string;
  telephone: string;
  notice: ReactNode;
};

/** The contact form of the server output. A plain form post does it all: this component's script never reaches a visitor. */
export function ContactForm({ send, path, subjects, email, telephone, notice }: Props) {
  const [state, action] = useActionState(send, { status: 'empty' }, path);
  return (
    <form action={action} aria-labelledby="ecrire" className="grid gap-6">
      {state.status === 'failed' && (
        <ContactFailure reason={state.reason} typed={state.typed} email={email} telephone={telephone} />
      )}
      {state.status === 'invalid' && (
        <p role="alert" className="strong">
          Votre message n’est pas envoyé. Il reste à corriger ce qui est signalé ci-dessous.
        </p>
      )}
      <p className="hidden">
        <label htmlFor={HONEYPOT}>Laissez ce champ vide</label>
        <input id={HONEYPOT} name={HONEYPOT} autoComplete="off" tabIndex={-1} />
      </p>
      <ContactFields
        subjects={subjects}
        notice={notice}
        {...(state.status !== 'empty' && { typed: state.typed })}
        {...(state.status === 'invalid' && { errors: state.errors })}
      />
    </form>
  );
}
