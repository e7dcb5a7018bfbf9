import type { Expertise } from './page';

/** Where a reader may go from an expertise. */
export type Neighbours = {
  previous: Expertise | undefined;
  next: Expertise | undefined;
  /** What its editors advise, at most `MOST_RELATED`, never one of the two above. */
  related: readonly Expertise[];
};

const MOST_RELATED = 3;

/**
 * The expertises around one, in the order of the list. Where its front matter advises none that is published and not
 * already a neighbour, those that come next in the list stand in, from the end on to its beginning.
 */
export function neighboursOf(expertise: Expertise, all: readonly Expertise[]): Neighbours {
  const rank = all.findIndex(({ slug }) => slug === expertise.slug);
  const previous = all[rank - 1];
  const next = all[rank + 1];
  const isOther = (other: Expertise): boolean => ![expertise, previous, next].includes(other);
  const advised = expertise.related.flatMap((slug) => all.find((other) => other.slug === slug) ?? []);
  const following = [...all.slice(rank + 1), ...all.slice(0, Math.max(rank, 0))];
  const related = advised.filter(isOther);
  return {
    previous,
    next,
    related: (related.length > 0 ? related : following.filter(isOther)).slice(0, MOST_RELATED),
  };
}
