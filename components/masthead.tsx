import type { Site } from '@/lib/content/site-schema';

type Props = Pick<Site, 'name' | 'navigation'> & {
  contact: { label: string; href: string };
};

/** The bar at the top of every page: the agency's name and the menu. */
export function Masthead({ name, navigation, contact }: Props) {
  return (
    <header className="frame masthead no-print">
      <a href="/" className="font-primary">
        {name}
      </a>
      <nav aria-label="Navigation principale">
        <button type="button" popoverTarget="menu">
          Menu
        </button>
        <ul id="menu" popover="auto" className="menu">
          {navigation.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
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
