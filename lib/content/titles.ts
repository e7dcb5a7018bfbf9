/** Where a title goes on after the name of its subject: « API et intégrations : faire travailler… ». */
const BREAK = /\s+: |, /u;

/** In characters: what is shorter before a comma is no name yet, « Ce site, de Jekyll à… ». */
const SHORTEST = 10;

/** The name of a page's subject, and what its title says of it; `rest` is empty where the title is a name alone. */
export function splitTitle(title: string): { name: string; rest: string } {
  const found = BREAK.exec(title);
  if (!found || (found[0] === ', ' && found.index < SHORTEST)) return { name: title, rest: '' };
  const rest = title.slice(found.index + found[0].length);
  return {
    name: title.slice(0, found.index),
    rest: rest.charAt(0).toLocaleUpperCase('fr') + rest.slice(1),
  };
}
