/** A page above the current one. */
export type Crumb = { label: string; href: string };

/** The way from the home page down to this one, which is not named again: its title follows. */
export function Breadcrumb({ trail }: { trail: readonly Crumb[] }) {
  return (
    <nav aria-label="Fil d’Ariane" className="no-print text-[0.9rem] text-muted">
      <ol className="flex flex-wrap">
        {trail.map(({ label, href }) => (
          <li key={href} className="not-first:before:mx-1.5 not-first:before:content-['/']">
            <a href={href} className="inline-block min-h-6 underline hover:text-accent">
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
