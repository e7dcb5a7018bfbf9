import type { Nodes, Root } from 'mdast';
import { isDeclared } from '@/lib/mdx/directives';
import { isDirective, isJsx, isParent } from '@/lib/mdx/nodes';

/** What stands in a block's sight in place of what is no text. None of these signs is ever written. */
export const OPAQUE = '\ue000';
/** An escaped sign, or a character reference: meant as it is. */
export const ESCAPED = '\ue001';
/** The signs of an emphasis that was understood. */
export const MARK = '\ue002';
/** What comes before a line's own text: indentation, `>` of a quotation, `#` of a heading. */
export const PREFIX = '\ue003';

/** A paragraph, a heading, a cell: text that is read in one go. */
export type Block = {
  node: Nodes;
  parent: Nodes | undefined;
  /** Offset in the text at which `sight` begins. */
  start: number;
  /** The source, as long as it was, with the signs above in place of what no reader is shown. */
  sight: string;
};

export type Scene = {
  /** The page's text. */
  source: string;
  tree: Root;
  blocks: readonly Block[];
  /** Names of the original images. */
  images: readonly string[];
};

/** Elements whose words are typed, named or printed by a machine. */
const MACHINE: ReadonlySet<string> = new Set(['code', 'kbd', 'pre', 'samp', 'var']);

/** Looks at a parsed text block by block. */
export function toScene(source: string, tree: Root, images: readonly string[]): Scene {
  const blocks: Block[] = [];
  const step = (node: Nodes, parent: Nodes | undefined, quotes: number): void => {
    if (isJsx(node) && MACHINE.has(node.name ?? '')) return;
    if (isBlock(node)) {
      const block = toBlock(source, node, parent, quotes);
      if (block) blocks.push(block);
    } else if (isParent(node)) {
      for (const child of node.children) step(child, node, quotes + (node.type === 'blockquote' ? 1 : 0));
    }
  };
  step(tree, undefined, 0);
  return { source, tree, blocks, images };
}

/** What holds words directly. An element of HTML in a line of its own is a block of its words too. */
const isBlock = (node: Nodes): boolean =>
  ['paragraph', 'heading', 'tableCell', 'leafDirective'].includes(node.type) ||
  (isParent(node) && node.children.some(({ type }) => type === 'text'));

function toBlock(source: string, node: Nodes, parent: Nodes | undefined, quotes: number): Block | null {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return null;
  const sight = source.slice(start, end).replace(/\S/g, OPAQUE).split('');
  const put = (from: number, signs: string): void => {
    for (const [nth, sign] of [...signs.split('')].entries()) {
      if (sign !== '\n') sight[from + nth - start] = sign;
    }
  };
  const show = (from: number, to: number): void => put(from, plain(source.slice(from, to), quotes));
  const see = (child: Nodes): void => {
    const from = child.position?.start.offset;
    const to = child.position?.end.offset;
    if (from === undefined || to === undefined) return;
    if (child.type === 'text') show(from, to);
    if (!isParent(child) || (isJsx(child) && MACHINE.has(child.name ?? ''))) {
      if (isDirective(child) && !isDeclared(child)) show(from, to);
      return;
    }
    const first = child.children.at(0)?.position?.start.offset ?? to;
    const last = child.children.at(-1)?.position?.end.offset ?? to;
    if (child.type === 'strong' || child.type === 'emphasis' || child.type === 'delete') {
      put(from, MARK.repeat(first - from));
      put(last, MARK.repeat(to - last));
    } else if (isDirective(child) && child.type !== 'containerDirective' && !isDeclared(child)) {
      // What only looks like a directive, `10:30`, is text again where it is shown.
      show(from, first);
      show(last, to);
    } else if (child.type === 'heading') {
      put(from, PREFIX.repeat(first - from));
    }
    for (const inner of child.children) see(inner);
  };
  see(node);
  return { node, parent, start, sight: sight.join('') };
}

/** A piece of source as long as it was, without what is escaped and what stands before its lines. */
function plain(piece: string, quotes: number): string {
  const before = new RegExp(`\\n(?:[ \\t]*>){0,${quotes}}[ \\t]*`, 'g');
  return piece
    .replace(/\\[!-/:-@[-`{-~]|&(?:#\w+|\w+);/g, (match) => ESCAPED.repeat(match.length))
    .replace(before, (match) => `\n${PREFIX.repeat(match.length - 1)}`);
}
