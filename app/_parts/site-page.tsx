import type { ReactNode } from 'react';
import { ContactBar } from '@/components/contact-bar';
import { FooterCTA } from '@/components/footer-cta';
import { Masthead, type MenuLink } from '@/components/masthead';
import { Ridge } from '@/components/ridge';
import { type FooterGroup, SiteFooter } from '@/components/site-footer';
import { getBeside, getFoot, getSite } from '@/lib/content';
import { pageHref } from '@/lib/content/addresses';
import { OWN_PAGES } from '@/lib/content/own-pages';
import type { Page } from '@/lib/content/page';
import { getBrand } from '@/lib/images/brand';

type Props = {
  /** The page that is shown; absent where no page was found. */
  page?: Page;
  /** Its call to action: its own sentence, `true` for the site's; none where the page is itself a way to write. */
  call?: string | true | undefined;
  children: ReactNode;
};

/** What stands around every page's own part: menu, the way to write, call, foot. */
export function SitePage({ page, call, children }: Props) {
  const site = getSite();
  const { name, telephone, call_to_action: action } = site;
  const contactHref = pageHref(OWN_PAGES.contact.slug);
  const contact = { label: action.button, href: contactHref };
  const above = page ? getBeside(page).trail.map(({ href }) => href) : [];
  const mark = (link: { label: string; href: string }): MenuLink => ({
    ...link,
    current: link.href === page?.href ? 'page' : above.includes(link.href) ? 'true' : undefined,
  });
  const isAtContact = page?.href === contactHref;
  return (
    <>
      <Masthead
        name={name}
        logo={getBrand().logo}
        links={site.navigation.map(mark)}
        contact={mark(contact)}
      />
      <main id="contenu" className="grow">
        {children}
        {!isAtContact && <ContactBar {...contact} telephone={telephone} />}
      </main>
      <div className="dusk">
        <Ridge />
        {call !== undefined && (
          <FooterCTA
            title={action.title}
            text={call === true ? action.text : call}
            button={action.button}
            href={contactHref}
            telephone={telephone}
          />
        )}
        <SiteFooter {...site} groups={footerGroups()} />
      </div>
    </>
  );
}

/** What the menu does not name already: it is on every page too. */
function footerGroups(): FooterGroup[] {
  const { footer_navigation: footer = [], profiles = [] } = getSite();
  const { expertises, list } = getFoot();
  const rest = list === undefined ? [] : [{ label: 'Toutes les expertises', href: list }];
  const elsewhere = profiles.map(({ label, url }) => ({ label, href: url, rel: 'me' as const }));
  return [
    { title: 'Expertises', links: [...expertises, ...rest] },
    { title: 'Informations', links: [...footer, ...elsewhere] },
  ];
}
