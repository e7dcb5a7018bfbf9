import type { Site } from '@/lib/content';

type Props = Pick<Site, 'email' | 'telephone' | 'address'>;

/** A French number as it is read in France: `+33 1 23 45 67 89` is `01 23 45 67 89`; others stay international. */
const readable = (telephone: string): string => telephone.replace(/^\+33 ?/, '0');

/** How to reach the agency without a form. */
export function ContactDetails({ email, telephone, address }: Props) {
  return (
    <address className="grid gap-4 not-italic">
      <p>
        <span className="block text-muted">Par courriel</span>
        <a href={`mailto:${email}`} className="underline hover:text-accent">
          {email}
        </a>
      </p>
      <p>
        <span className="block text-muted">Par téléphone</span>
        <a href={`tel:${telephone.replaceAll(' ', '')}`} className="underline hover:text-accent">
          {readable(telephone)}
        </a>
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
