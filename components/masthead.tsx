import type { Site } from '@/lib/content/site-schema';
import type { BrandRecord } from '@/lib/images/brand';
import { unbroken } from './unbroken';

/** A link of the menu. `aria-current` is « page » on that page itself, « true » on those below it. */
export type MenuLink = { label: string; href: string; current?: 'page' | 'true' | undefined };

type Props = Pick<Site, 'name'> & {
  logo: BrandRecord['logo'];
  links: readonly MenuLink[];
  contact: MenuLink;
};

/** The bar at the top of every page: the agency's name, the menu and the way to write. */
export function Masthead({ name, logo, links, contact }: Props) {
  return (
    <header className="frame flex min-h-18 flex-wrap items-center gap-x-gap py-2">
      <a
        href="/"
        className="font-primary mr-auto flex items-center gap-2 text-[clamp(1rem,5vw,1.25rem)] no-underline"
      >
        <svg
          viewBox={logo.viewBox}
          aria-hidden="true"
          className="w-[min(1.9rem,8vw)] flex-none fill-accent"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: shapes of the owner's logo, as the check let them pass.
          dangerouslySetInnerHTML={{ __html: logo.shapes }}
        />
        {name}
      </a>
      <nav aria-label="Navigation principale" className="no-print">
        <button
          type="button"
          popoverTarget="menu"
          className="strong cursor-pointer pill px-[min(1.1rem,4vw)] py-2 xl:hidden"
        >
          Menu
        </button>
        <ul id="menu" popover="auto" className="menu">
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href} aria-current={link.current}>
                {link.label}
              </a>
            </li>
          ))}
          <li className="sm:hidden">
            <Contact {...contact} className="my-2" />
          </li>
        </ul>
      </nav>
      <Contact {...contact} className="no-print hidden sm:inline-block" />
    </header>
  );
}

/** The button that leads to the contact page; there it is the page's mark in the menu, and no button. */
function Contact({ label, href, current, className }: MenuLink & { className: string }) {
  const colours = current ? 'border-accent bg-paper text-ink' : 'bg-ink';
  return (
    <a href={href} aria-current={current} className={`btn ${colours} px-5 py-2 ${className}`}>
      {unbroken(label)}
    </a>
  );
}
