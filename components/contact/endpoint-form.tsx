import type { ReactNode } from 'react';
import { ContactFields } from './fields';

type Props = {
  /** The form service that takes the message in. */
  endpoint: string;
  subjects: readonly string[];
  notice: ReactNode;
};

/**
 * The contact form of the static output: it posts to a form service, which answers in its own way.
 */
export function ContactEndpointForm({ endpoint, subjects, notice }: Props) {
  return (
    <form action={endpoint} method="post" aria-labelledby="ecrire" className="grid gap-6">
      <ContactFields subjects={subjects} notice={notice} />
    </form>
  );
}
