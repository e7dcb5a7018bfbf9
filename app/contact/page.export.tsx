import { ContactDirect } from '@/components/contact-direct';
import { ContactEndpointForm } from '@/components/contact-endpoint-form';
import { getExpertises, getSite } from '@/lib/content';
import { pagePath } from '@/lib/content/addresses';
import { ContactPage, contactMetadata } from './contact-page';

export const generateMetadata = contactMetadata;

/** `/contact.html` of the static output: a form where a service takes it in, else the mail address and the number. */
export default function StaticContactPage() {
  const { contact_endpoint: endpoint, ...site } = getSite();
  if (endpoint === undefined) {
    return (
      <ContactPage>
        <ContactDirect {...site} />
      </ContactPage>
    );
  }
  return (
    <ContactPage>
      <ContactEndpointForm
        endpoint={endpoint}
        subjects={getExpertises().map(({ title }) => title)}
        notice={
          <p>
            Votre message nous est transmis par le service {new URL(endpoint).host}. Vos coordonnées ne
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
