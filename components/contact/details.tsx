import type { Site } from '@/lib/content/site-schema';
import { TelephoneLink } from '../telephone-link';

type Props = Pick<Site, 'email' | 'telephone' | 'address'>;

/** How to reach the agency without a form. */
export function ContactDetails({ email, telephone, address }: Props) {
  return (
    <address className="grid gap-4 not-italic">
      <p>
        <span className="block text-muted">Par courriel</span>
        <a href={`mailto:${email}`} className="link">
          {email}
        </a>
      </p>
      <p>
        <span className="block text-muted">Par téléphone</span>
        <TelephoneLink telephone={telephone} className="link" />
      </p>
      <p>
        <span className="block text-muted">Par courrier</span>
        {address.street}
        <br />
        {address.postal_code} {address.city}
      </p>
    </address>
  );
}
