import type { Site } from '@/lib/content/site-schema';
import { MailLink } from './mail-link';
import { TelephoneLink } from './telephone-link';
import { unbroken } from './unbroken';

type FooterLink = { label: string; href: string; rel?: 'me' };

/** Links under a heading. */
export type FooterGroup = { title: string; links: readonly FooterLink[] };

type Props = Pick<Site, 'name' | 'email' | 'telephone' | 'address'> & {
  /** A group without a link is left out. */
  groups: readonly FooterGroup[];
};

/** The foot of every page: how to reach the agency, what it does, and what the law wants to be one link away. */
export function SiteFooter({ name, email, telephone, address, groups }: Props) {
  return (
    <footer className="frame small grid gap-x-gap gap-y-8 py-10 xl:grid-cols-[4fr_8fr]">
      <address className="not-italic">
        <p className="font-primary mb-2 text-h3">{name}</p>
        {address.street}, {address.postal_code} {address.city}
        <TelephoneLink telephone={telephone} className="row" />
        <MailLink email={email} className="row" />
      </address>
      <nav
        aria-label="Pied de page"
        className="no-print grid grid-cols-[repeat(auto-fit,minmax(10em,1fr))] gap-x-gap gap-y-8"
      >
        {groups
          .filter(({ links }) => links.length > 0)
          .map(({ title, links }) => (
            <div key={title}>
              <p className="mb-1 text-muted">{title}</p>
              <ul>
                {links.map(({ label, ...link }) => (
                  <li key={link.href}>
                    <a {...link} className="link">
                      {unbroken(label)}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
      </nav>
    </footer>
  );
}
