import type { Crumb } from '@/lib/content/beside';

export type { Crumb };

/** The way from the home page down to this one, which is not named again: its title follows. */
export function Breadcrumb({ trail }: { trail: readonly Crumb[] }) {
  return (
    <nav aria-label="Fil d’Ariane" className="no-print small text-muted">
      <ol className="flex flex-wrap">
        {trail.map(({ label, href }, rank) => (
          <li key={href} className={rank > 0 ? 'slash' : undefined}>
            <a href={href} className="link">
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
