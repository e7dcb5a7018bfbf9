import { elementsIn, type HtmlElement, type HtmlNode, isBlankText, lineOf, linesAt } from './html/nodes';
import { normalizeHtml } from './html/normalize';
import { parseHtml } from './html/parse';
import { toHtml } from './html/serialize';
import type { Opaque } from './liquid';
import { holdsLiquid } from './liquid/restore';
import { type Note, note } from './report';

const linesOf = (node: HtmlNode): string => normalizeHtml(toHtml([node])).join('\n');

/**
 * Takes what Liquid printed from the page that Jekyll built: what stands there between the blocks
 * above and below is what the tags gave. Only where both are found, word for word, in one element;
 * else the block stays as it was written.
 */
export function takePrinted(
  nodes: readonly HtmlNode[],
  opaques: readonly Opaque[],
  html: string | undefined,
): { nodes: HtmlNode[]; notes: Note[]; opaques: readonly Opaque[] } {
  const left = new Set(opaques);
  const notes: Note[] = [];
  if (html === undefined || opaques.length === 0) return { nodes: [...nodes], notes, opaques };
  const holders = elementsIn(parseHtml(html, 1));
  const shown = nodes.filter((node) => !isBlankText(node));
  const taken = shown.flatMap((node, index) => {
    if (node.type === 'footnotes' || !holdsLiquid(node, opaques)) return [node];
    // Without a neighbour on both sides nothing says where the printed part begins and ends.
    const [before, after] = [shown[index - 1], shown[index + 1]];
    const isSure = (one: HtmlNode | undefined): one is HtmlNode =>
      one !== undefined && one.type !== 'footnotes' && !holdsLiquid(one, opaques);
    if (!isSure(before) || !isSure(after)) return [node];
    const printed = between(holders, linesOf(before), linesOf(after));
    if (!printed) return [node];
    const message =
      'ce que Liquid donnait est pris de la page que Jekyll a construite : vérifiez qu’il est à jour';
    notes.push(note('warning', lineOf(node), message));
    for (const opaque of opaques) if (holdsLiquid(node, [opaque])) left.delete(opaque);
    return printed.map((part) => placedAt(part, node));
  });
  return { nodes: taken, notes, opaques: [...left] };
}

/** A copy of a node, all of it on the lines of another one. */
function placedAt<Node extends HtmlNode>(node: Node, { position }: HtmlNode): Node {
  const here = linesAt(position.start.line, position.end.line);
  if (node.type !== 'element') return { ...node, position: here };
  return {
    ...node,
    position: here,
    children: node.children.map((child) => placedAt(child, { ...node, position })),
  };
}

/** The blocks between two others that stand in one element. */
function between(holders: readonly HtmlElement[], before: string, after: string): HtmlNode[] | undefined {
  if (before === '' || after === '') return undefined;
  for (const { children } of holders) {
    const shown = children.filter((child) => !isBlankText(child));
    const start = shown.findIndex((child) => linesOf(child) === before);
    if (start === -1) continue;
    const length = shown.slice(start + 1).findIndex((child) => linesOf(child) === after);
    if (length !== -1) return shown.slice(start + 1, start + 1 + length);
  }
  return undefined;
}
