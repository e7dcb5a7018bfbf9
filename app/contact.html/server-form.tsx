import { PrivacyNotice } from '@/app/_parts/privacy-notice';
import { ContactForm } from '@/components/contact/form';
import type { ContactState } from '@/lib/contact/fields';
import { pageHref } from '@/lib/content/addresses';
import type { FormFacts } from '@/lib/content/form-facts';

type Props = { facts: FormFacts; state: ContactState };

/** The form where a server runs, in the built page and in the answer to a post alike. */
export function ServerForm({ facts: { subjects, email, telephone }, state }: Props) {
  return (
    <ContactForm
      action={pageHref('contact')}
      state={state}
      subjects={subjects}
      email={email}
      telephone={telephone}
      notice={
        <PrivacyNotice>
          Votre message nous parvient par courriel, et ce site n’en garde pas de copie.
        </PrivacyNotice>
      }
    />
  );
}
