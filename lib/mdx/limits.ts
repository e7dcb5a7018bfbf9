import type { Nodes, Root } from 'mdast';
import type { Place } from '@/lib/findings/finding';
import { VOID_ELEMENTS } from './elements';
import { isParent } from './nodes';

/*
 * What the parser takes minutes for, and what rendering, which calls itself for every level, would end with: both are far
 * from any text that somebody wrote. So that the check and the build agree, both stop here.
 */

/** Characters of a text, front matter left out. */
export const MOST_CHARACTERS = 200_000;

/** Quotations, lists, directives and tags in one another, as they are counted before parsing. */
export const MOST_NESTED = 30;

/** Levels of the parsed tree: a list in a list is two, emphasis is one. */
export const MOST_LEVELS = 100;

/** The same sign in a row, where it is not alone on its line. */
export const MOST_SIGNS = 1_000;

/** Where reading stops, and what to do. */
export type Stop = Place & { message: string };

/** Looks at a text before it is parsed. Cheap: it sees lines, and of code no more than its fences. */
export function textLimit(text: string): Stop | undefined {
  const isTooDeep = [countContainers(), countDirectives(), countTags()];
  for (const [row, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    for (const columnOf of isTooDeep) {
      const column = columnOf(line);
      if (column !== undefined) return { line: row + 1, column, message: tooDeep };
    }
    const run = RUN_OF_SIGNS.exec(line);
    if (run && run[0].length < line.trim().length) {
      return { line: row + 1, column: run.index + 1, message: tooMany(run[0].charAt(0)) };
    }
  }
  if (text.length <= MOST_CHARACTERS) return undefined;
  return { line: text.slice(0, MOST_CHARACTERS).split('\n').length, column: 1, message: tooLong };
}

/** Sees one line after the other, and says at which column of one there are too many levels. */
type Counter = (line: string) => number | undefined;

/** Quotations and lists: `> - 1. text`; a list also goes on by the indentation of what follows. */
function countContainers(): Counter {
  let items: number[] = [];
  return (line) => {
    let quotes = 0;
    const lead = /^\s*(?:(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s))\s*)*/.exec(line)?.[0] ?? '';
    const indent = lead.search(/\S/) < 0 ? lead.length : lead.search(/\S/);
    items = items.filter((column) => column <= indent);
    for (const { 0: marker, index } of lead.matchAll(/>|[-+*]|\d+[.)]/g)) {
      if (marker === '>') quotes += 1;
      else items = [...items.filter((column) => column <= index), index + 1];
      if (quotes + items.length > MOST_NESTED) return index + 1;
    }
    return undefined;
  };
}

/** Blocks opened by `:::name`. */
function countDirectives(): Counter {
  let open = 0;
  return (line) => {
    const fence = /^[\s>]*:{3,}\s*(\w?)/.exec(line);
    if (fence) open = fence[1] ? open + 1 : Math.max(0, open - 1);
    return open > MOST_NESTED ? line.indexOf(':') + 1 : undefined;
  };
}

/** Tags; in code they are none. */
function countTags(): Counter {
  let open = 0;
  let isCode = false;
  return (line) => {
    if (/^[\s>]*(?:```|~~~)/.test(line)) isCode = !isCode;
    if (isCode) return undefined;
    const prose = line.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length));
    for (const { 0: tag, 1: slash, 2: name = '', index } of prose.matchAll(TAG)) {
      if (slash) open = Math.max(0, open - 1);
      else if (!VOID_ELEMENTS.has(name) && !tag.endsWith('/>')) open += 1;
      if (open > MOST_LEVELS) return index + 1;
    }
    return undefined;
  };
}

const TAG = /<(\/?)([a-z][\w-]*)\b[^<>]*>/g;

const RUN_OF_SIGNS = new RegExp(`([*_~\`:[\\]!<>{}&|])\\1{${MOST_SIGNS},}`);

/** Where a parsed tree has too many levels: what lines do not show, emphasis and brackets. Counted without calling itself. */
export function treeLimit(tree: Root): Stop | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    const [first] = level;
    if (depth > MOST_LEVELS && first) {
      const { line, column } = first.position?.start ?? { line: 1, column: 1 };
      return { line, column, message: tooDeep };
    }
    level = level.flatMap((node): Nodes[] => (isParent(node) ? node.children : []));
  }
  return undefined;
}

const tooLong = `le texte a plus de ${MOST_CHARACTERS.toLocaleString('fr-FR')} signes : la lecture s’arrête ici. Faites-en plusieurs pages.`;

const tooDeep =
  'trop de citations, de listes, de blocs ou de balises sont les uns dans les autres : la lecture s’arrête ici. Sortez-en ce qui peut l’être.';

const tooMany = (sign: string): string =>
  `le signe « ${sign} » est répété plus de ${MOST_SIGNS.toLocaleString('fr-FR')} fois : la lecture s’arrête ici. Effacez ceux qui sont de trop.`;
