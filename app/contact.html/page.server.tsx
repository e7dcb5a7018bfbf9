import { formFacts } from '@/lib/content/form-facts';
import { ContactPage, contactMetadata } from './contact-page';
import { ServerForm } from './server-form';

export const generateMetadata = contactMetadata;

/** `/contact.html` where a server runs: it delivers the message itself (`envoi/`). */
export default function ServerContactPage() {
  return (
    <ContactPage>
      <ServerForm facts={formFacts()} state={{ status: 'empty' }} />
    </ContactPage>
  );
}
