import type { Expertise } from '@/lib/content';
import type { Neighbours } from '@/lib/content/neighbours';
import { Unbroken } from './unbroken';

/** The way on from the end of an expertise: the pages beside it in the list, and those its editors advise. */
export function ExpertiseLinks({ previous, next, related }: Neighbours) {
  return (
    <nav aria-label="Autres expertises" className="no-print frame">
      <ul className="neighbours">
        {previous && <Neighbour label="Précédente" expertise={previous} />}
        {next && <Neighbour label="Suivante" expertise={next} />}
      </ul>
      {related.length > 0 && (
        <div className="columns mt-10 gap-y-4">
          <h2 className="text-[1.25rem]">À lire aussi</h2>
          <ul className="grid gap-4">
            {related.map(({ slug, href, title, summary }) => (
              <li key={slug}>
                <a href={href} className="font-primary link">
                  <Unbroken text={title} />
                </a>
                <p className="text-muted">{summary}</p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </nav>
  );
}

type NeighbourProps = { label: string; expertise: Expertise };

function Neighbour({ label, expertise: { href, title } }: NeighbourProps) {
  return (
    <li>
      <span>{label}</span>
      {/* The whole cell is pressed through its title's link. */}
      <a href={href} className="cover font-primary">
        <Unbroken text={title} />
      </a>
    </li>
  );
}
