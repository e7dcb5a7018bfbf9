import { closest, distance } from 'fastest-levenshtein';

/** The candidate a mistyped name was most likely meant to be, if one is near enough. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const found = closest(name, candidates);
  const changes = distance(name, found);
  // As many changes as there are letters is another name altogether.
  return changes < name.length && changes <= Math.max(2, Math.floor(name.length / 3)) ? found : undefined;
}
