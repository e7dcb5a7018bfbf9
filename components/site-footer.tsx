import type { Site } from '@/lib/content';

type Props = Pick<Site, 'name' | 'footer_navigation' | 'profiles'>;

/** The foot of every page: what the law wants to be one link away, and where else the agency is found. */
export function SiteFooter({ name, footer_navigation: links = [], profiles = [] }: Props) {
  return (
    <footer className="frame flex flex-wrap justify-between gap-x-12 gap-y-4 py-10 text-[0.95rem] text-muted">
      <p>© {name}</p>
      {links.length + profiles.length > 0 && (
        <nav aria-label="Pied de page" className="no-print">
          <ul className="flex flex-wrap gap-x-8 gap-y-2">
            {links.map(({ label, href }) => (
              <li key={href}>
                <a href={href} className="inline-block min-h-6 underline hover:text-accent">
                  {label}
                </a>
              </li>
            ))}
            {profiles.map(({ label, url }) => (
              <li key={url}>
                <a href={url} rel="me" className="inline-block min-h-6 underline hover:text-accent">
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
