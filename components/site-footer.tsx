import type { Site } from '@/lib/content/site-schema';

type Props = Pick<Site, 'name' | 'footer_navigation' | 'profiles'>;

/** The foot of every page: what the law wants to be one link away, and where else the agency is found. */
export function SiteFooter({ name, footer_navigation: links = [], profiles = [] }: Props) {
  return (
    <footer className="frame foot">
      <p>© {name}</p>
      {links.length + profiles.length > 0 && (
        <nav aria-label="Pied de page" className="links no-print">
          <ul>
            {links.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
            {profiles.map(({ label, url }) => (
              <li key={url}>
                <a href={url} rel="me">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </footer>
  );
}
