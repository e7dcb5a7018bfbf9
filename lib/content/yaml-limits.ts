import type { Place } from '../findings/finding';

/*
 * The YAML of a page and of `site.yml` is read by a parser that compares every key with every other and calls itself for
 * every level: what is far from anything an editor writes is refused before it is parsed.
 */

/** Lines, and elements between commas. */
export const MOST_YAML_ENTRIES = 5_000;

/** Levels of lists and groups in one another. */
export const MOST_YAML_LEVELS = 30;

/** Characters. */
const MOST_YAML_CHARACTERS = 200_000;

type Stop = Place & { message: string };

/** Where reading stops, from the text's own first line, and what to do; nothing for a text that is parsed. */
export function yamlLimit(text: string): Stop | undefined {
  let entries = 0;
  let characters = 0;
  let indents: number[] = [];
  let flow = 0;
  for (const [row, line] of text.split('\n').entries()) {
    const place = (column: number): Place => ({ line: row + 1, column });
    characters += line.length + 1;
    entries += 1 + (line.match(/,/g)?.length ?? 0);
    if (entries > MOST_YAML_ENTRIES || characters > MOST_YAML_CHARACTERS) {
      return { ...place(1), message: tooLong };
    }
    if (line.trim() === '') continue;
    for (const column of levelsOf(line)) {
      indents = [...indents.filter((other) => other < column), column];
      if (indents.length > MOST_YAML_LEVELS) return { ...place(column), message: tooDeep };
    }
    // A key at the margin ends what a bracket in some sentence seemed to open.
    if (/^\S/.test(line)) flow = 0;
    for (const match of line.matchAll(/[[{\]}]/g)) {
      flow += /[[{]/.test(match[0]) ? 1 : -1;
      if (flow > MOST_YAML_LEVELS) return { ...place(match.index + 1), message: tooDeep };
    }
  }
  return undefined;
}

/** The columns at which a line opens levels: `  - - a` opens three. */
function levelsOf(line: string): number[] {
  const lead = /^\s*(?:[-?] +)*/.exec(line)?.[0] ?? '';
  return [...[...lead.matchAll(/[-?]/g)].map(({ index }) => index + 1), lead.length + 1];
}

const tooLong =
  'la lecture s’arrête ici : il y a plus de lignes et d’éléments qu’un en-tête n’en a jamais. Effacez ce qui n’est pas de vous.';

const tooDeep = `la lecture s’arrête ici : plus de ${MOST_YAML_LEVELS} listes ou groupes sont les uns dans les autres. Effacez ce qui n’est pas de vous.`;
