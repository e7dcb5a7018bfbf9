import { isNotes, type PlacedBlock } from './blocks';
import { elementsIn, type HtmlElement, type HtmlNode, isBlankText, linesAt } from './html/nodes';
import { normalizeHtml } from './html/normalize';
import { parseHtml } from './html/parse';
import { toHtml } from './html/serialize';
import { type Note, note } from './report';
import { findUnsupported } from './unsupported';

const linesOf = (nodes: readonly HtmlNode[]): string => normalizeHtml(toHtml(nodes)).join('\n');

/**
 * Takes what Liquid printed from the page that Jekyll built: what stands there between the blocks
 * above and below is what the tags gave. Only where both are found, word for word, in one element;
 * else the block stays as it was written.
 */
export function takePrinted(
  blocks: readonly PlacedBlock[],
  html: string,
): { taken: PlacedBlock[]; notes: Note[] } {
  const holders = elementsIn(parseHtml(html, 1));
  const notes: Note[] = [];
  const taken: PlacedBlock[] = [];
  blocks.forEach((block, index) => {
    if (block.as !== 'verbatim') return;
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    // Without a neighbour on both sides nothing says where the printed part begins and ends.
    if (!before || !after || [before, after].some((one) => one.as === 'verbatim' || isNotes(one))) return;
    const printed = between(holders, linesOf(before.nodes), linesOf(after.nodes));
    if (!printed || printed.some((node) => findUnsupported(node))) return;
    block.as = 'markdown';
    block.nodes = printed.map((node) => ({ ...node, position: linesAt(block.start, block.end) }));
    const message =
      'ce que Liquid donnait est pris de la page que Jekyll a construite : vérifiez qu’il est à jour';
    notes.push(note('warning', block.start, message));
    taken.push(block);
  });
  return { taken, notes };
}

/** The blocks between two others that stand in one element. */
function between(holders: readonly HtmlElement[], before: string, after: string): HtmlNode[] | undefined {
  if (before === '' || after === '') return undefined;
  for (const { children } of holders) {
    const shown = children.filter((child) => !isBlankText(child));
    const start = shown.findIndex((child) => linesOf([child]) === before);
    if (start === -1) continue;
    const length = shown.slice(start + 1).findIndex((child) => linesOf([child]) === after);
    if (length !== -1) return shown.slice(start + 1, start + 1 + length);
  }
  return undefined;
}
