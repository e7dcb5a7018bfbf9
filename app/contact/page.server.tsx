import { ContactForm } from '@/components/contact-form.progressive';
import { getExpertises, getSite } from '@/lib/content';
import { pagePath } from '@/lib/content/addresses';
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
        path={pagePath('contact')}
        subjects={getExpertises().map(({ title }) => title)}
        email={email}
        telephone={telephone}
        notice={
          <p>
            Votre message nous parvient par courriel, et ce site n’en garde pas de copie. Vos coordonnées ne
            servent qu’à vous répondre, comme le dit notre{' '}
            <a href={pagePath('confidentialite')} className="underline hover:text-accent">
              politique de confidentialité
            </a>
            .
          </p>
        }
      />
    </ContactPage>
  );
}
