/** A page above the current one. */
export type Crumb = { label: string; href: string };

/** The way from the home page down to this one, which is not named again: its title follows. */
export function Breadcrumb({ trail }: { trail: readonly Crumb[] }) {
  return (
    <nav aria-label="Fil d’Ariane" className="links trail no-print">
      <ol>
        {trail.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
