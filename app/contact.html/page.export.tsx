import { PrivacyNotice } from '@/app/_parts/privacy-notice';
import { ContactDirect } from '@/components/contact/direct';
import { ContactEndpointForm } from '@/components/contact/endpoint-form';
import { getPages, getSite } from '@/lib/content';
import { ContactPage, contactMetadata } from './contact-page';

export const generateMetadata = contactMetadata;

/**
 * `/contact.html` of the static output: a form where a service takes it in, else the mail address
 * and the number.
 */
export default function StaticContactPage() {
  const { contact_endpoint: endpoint } = getSite();
  if (endpoint === undefined) {
    return (
      <ContactPage hasForm={false}>
        <ContactDirect />
      </ContactPage>
    );
  }
  return (
    <ContactPage>
      <ContactEndpointForm
        endpoint={endpoint}
        subjects={getPages('expertises').map(({ title }) => title)}
        notice={
          <PrivacyNotice>
            Votre message nous est transmis par le service {new URL(endpoint).host}.
          </PrivacyNotice>
        }
      />
    </ContactPage>
  );
}
