import type { Site } from '@/lib/content';

type Props = Pick<Site, 'name' | 'navigation'> & {
  contact: { label: string; href: string };
};

/** The bar at the top of every page: the agency's name and the menu. */
export function Masthead({ name, navigation, contact }: Props) {
  return (
    <header className="no-print frame flex h-20 items-center justify-between gap-8">
      <a href="/" className="font-title text-[1.25rem] font-bold no-underline hover:text-accent">
        {name}
      </a>
      <nav aria-label="Navigation principale">
        <button type="button" popoverTarget="menu" className="min-h-11 px-2 font-semibold sm:hidden">
          Menu
        </button>
        <ul id="menu" popover="auto" className="menu items-center gap-x-8">
          {navigation.map(({ label, href }) => (
            <li key={href}>
              <a href={href} className="block px-3 py-2.5 no-underline hover:text-accent sm:px-0">
                {label}
              </a>
            </li>
          ))}
          <li>
            <a href={contact.href} className="btn bg-ink text-center">
              {contact.label}
            </a>
          </li>
        </ul>
      </nav>
    </header>
  );
}
