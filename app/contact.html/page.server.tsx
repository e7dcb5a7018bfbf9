import { PrivacyNotice } from '@/app/_parts/privacy-notice';
import { ContactForm } from '@/components/contact/form.progressive';
import { getPages, getSite } from '@/lib/content';
import { pageHref } from '@/lib/content/addresses';
import { sendMessage } from './actions';
import { ContactPage, contactMetadata } from './contact-page';

export const generateMetadata = contactMetadata;

/** `/contact.html` where a server runs: it delivers the message itself. */
export default function ServerContactPage() {
  const { email, telephone } = getSite();
  return (
    <ContactPage>
      <ContactForm
        send={sendMessage}
        path={pageHref('contact')}
        subjects={getPages('expertises').map(({ title }) => title)}
        email={email}
        telephone={telephone}
        notice={
          <PrivacyNotice>
            Votre message nous parvient par courriel, et ce site n’en garde pas de copie.
          </PrivacyNotice>
        }
      />
    </ContactPage>
  );
}
