import type { Crumb } from '@/lib/content/beside';

/** The way from the home page down to this one, which is not named again: its title follows. */
export function Breadcrumb({ trail }: { trail: readonly Crumb[] }) {
  return (
    <nav aria-label="Fil d’Ariane" className="trail no-print small text-muted">
      {trail.map(({ label, href }) => (
        <a key={href} href={href} className="link">
          {label}
        </a>
      ))}
    </nav>
  );
}
