import type { Root, RootContent } from 'mdast';
import type { HtmlNode } from '../html/nodes';
import { writeBlocks } from './blocks';
import { MdxContext, plainWriting } from './context';
import { stringify } from './stringify';

/** How one block of a page is to be written. */
export type Block = {
  nodes: HtmlNode[];
  as: 'markdown' | 'html' | 'verbatim' | 'sommaire';
  /** verbatim: the source to keep */
  source: string;
};

/** Writes the blocks of a page as MDX. */
export function writeMdx(blocks: readonly Block[], context = new MdxContext()): string {
  const children = blocks.flatMap((block) => writeBlock(block, context));
  return stringify({ type: 'root', children } satisfies Root);
}

function writeBlock(block: Block, context: MdxContext): RootContent[] {
  if (block.as === 'verbatim') return [{ type: 'code', lang: 'à-reprendre', value: block.source }];
  if (block.as === 'sommaire') {
    if (block.nodes.length === 0) return [];
    const children = writeBlocks(block.nodes, plainWriting(context, false));
    return [{ type: 'containerDirective', name: 'sommaire', children }];
  }
  const writing = plainWriting(context, block.as === 'html');
  return block.nodes.flatMap((node): RootContent[] => {
    if (node.type !== 'footnotes') return writeBlocks([node], writing);
    return node.children.map((note) => ({
      type: 'footnoteDefinition',
      identifier: note.name.toLowerCase(),
      label: note.name,
      children: writeBlocks(note.children, writing),
    }));
  });
}
