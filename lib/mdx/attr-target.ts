import type { Nodes, Parents } from 'mdast';
import type { LeafDirective, TextDirective } from 'mdast-util-directive';
import { isDirective } from './nodes';

type Attr = LeafDirective | TextDirective;

export const isAttr = (node: Nodes | undefined): node is Attr =>
  node !== undefined && isDirective(node) && node.name === 'attr' && node.type !== 'containerDirective';

/**
 * The node that an `attr` directive describes.
 *
 * - `::attr{…}` on its own line: the block on the line above, else the one on the line below, no blank line
 *   between; several in a row describe the same block. In a tight list item, whose text has no paragraph of its
 *   own, the item.
 * - `:attr{…}` in a line: the element it touches on its left; at the start of a list item, the item.
 *
 * `ancestors` are the node's parents, the nearest last. `null` where there is nothing to describe.
 */
export function attrTarget(node: Attr, ancestors: readonly Parents[]): Nodes | null {
  const parent = ancestors.at(-1);
  if (!parent) return null;
  const siblings: readonly Nodes[] = parent.children;
  const index = siblings.indexOf(node);
  return node.type === 'leafDirective'
    ? describedBlock(siblings, index, ancestors)
    : describedSpan(siblings, index, ancestors);
}

function describedBlock(
  siblings: readonly Nodes[],
  index: number,
  ancestors: readonly Parents[],
): Nodes | null {
  const block = neighbour(siblings, index, -1) ?? neighbour(siblings, index, 1);
  const item = ancestors.at(-1);
  const list = ancestors.at(-2);
  const isTight = list?.type === 'list' && !list.spread && list.children.every((child) => !child.spread);
  return block?.type === 'paragraph' && item?.type === 'listItem' && isTight ? item : block;
}

/** The first sibling in a direction that is not an `attr`, where each line follows the one before. */
function neighbour(siblings: readonly Nodes[], index: number, step: -1 | 1): Nodes | null {
  for (let at = index; ; at += step) {
    const here = siblings[at];
    const next = siblings[at + step];
    const [above, below] = step < 0 ? [next, here] : [here, next];
    if (!above?.position || !below?.position) return null;
    if (below.position.start.line !== above.position.end.line + 1) return null;
    if (next && !isAttr(next)) return next;
  }
}

function describedSpan(
  siblings: readonly Nodes[],
  index: number,
  ancestors: readonly Parents[],
): Nodes | null {
  let at = index - 1;
  while (isAttr(siblings[at])) at -= 1;
  const before = siblings[at];
  if (before) return before.type === 'text' || before.type === 'break' ? null : before;
  const [item, paragraph] = ancestors.slice(-2);
  return item?.type === 'listItem' && paragraph?.type === 'paragraph' && item.children[0] === paragraph
    ? item
    : null;
}
