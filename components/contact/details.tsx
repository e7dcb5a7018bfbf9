import type { Site } from '@/lib/content/site-schema';
import { MailLink } from '../mail-link';
import { TelephoneLink } from '../telephone-link';

type Props = Pick<Site, 'email' | 'telephone' | 'address' | 'contact_hours' | 'contact_delay'>;

/** How to reach the agency without a form, and when; hours and delay only where the owner gives them. */
export function ContactDetails({
  email,
  telephone,
  address,
  contact_hours: hours,
  contact_delay: delay,
}: Props) {
  const rows = [
    ['Courriel', <MailLink key="mail" email={email} {...PREPARED} className="link" />],
    ['Téléphone', <TelephoneLink key="tel" telephone={telephone} className="link whole" />],
    ['Horaires', hours],
    ['Réponse', delay],
    ['Adresse', `${address.street}, ${address.postal_code} ${address.city}`],
  ] as const;
  return (
    <dl className="mt-8 rule border-ink">
      {rows.map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name} className="flex flex-wrap items-baseline gap-x-4 py-3 rule">
              <dt className="w-22 text-muted">{name}</dt>
              <dd className="flex-1 basis-56">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** What a message by mail begins with, so that the first one says what the agency would ask. */
const PREPARED = {
  subject: 'Un projet',
  body: 'Bonjour,\n\nCe que je veux faire :\nPour qui :\nQuand, si j’ai une échéance :\n\n',
};
