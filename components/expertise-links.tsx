import type { Expertise } from '@/lib/content';
import type { Around } from '@/lib/content/around';
import { Unbroken } from './unbroken';

/** The way on from the end of an expertise: the pages beside it in the list, and those its editors advise. */
export function ExpertiseLinks({ previous, next, related }: Around) {
  return (
    <nav aria-label="Autres expertises" className="no-print frame">
      <ul className="grid gap-px border-y border-line bg-line sm:grid-cols-2">
        {previous && <Neighbour label="Précédente" expertise={previous} />}
        {next && <Neighbour label="Suivante" expertise={next} atEnd={previous !== undefined} />}
      </ul>
      {related.length > 0 && (
        <div className="mt-10 grid gap-x-16 gap-y-4 lg:grid-cols-[16rem_minmax(0,42rem)] lg:justify-between">
          <h2 className="text-[1.25rem]">À lire aussi</h2>
          <ul className="grid gap-4">
            {related.map(({ slug, path, title, summary }) => (
              <li key={slug}>
                <a href={path} className="font-title font-bold underline hover:text-accent">
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

type NeighbourProps = { label: string; expertise: Expertise; atEnd?: boolean };

function Neighbour({ label, expertise: { path, title }, atEnd = false }: NeighbourProps) {
  return (
    <li
      className={`relative bg-paper py-6 last:odd:col-span-full ${atEnd ? 'sm:pl-8 sm:text-right' : 'sm:pr-8'}`}
    >
      <span className="block text-[0.9rem] text-muted">{label}</span>
      {/* The whole cell is pressed through its title's link. */}
      <a
        href={path}
        className="font-title text-[1.25rem] font-bold leading-snug no-underline after:absolute after:inset-0 hover:text-accent"
      >
        <Unbroken text={title} />
      </a>
    </li>
  );
}
