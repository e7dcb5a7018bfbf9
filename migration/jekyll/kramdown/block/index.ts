import type { KramdownDocument } from '../document';
import type { KramdownNode } from '../nodes';
import { Scanner } from '../scanner';
import { blankLine, blockquote, endOfBlockMark, paragraph, thematicBreak } from './basics';
import { fencedCode, indentedCode } from './code';
import { definitionList } from './definition-list';
import { abbreviationDefinition, blockMath, footnoteDefinition, linkDefinition } from './definitions';
import { blockExtensions } from './extensions';
import { atxHeading, setextHeading } from './heading';
import { blockHtml } from './html';
import { list } from './list';
import { type BlockConstruct, BlockReader } from './reader';
import { table } from './table';

/** In the order in which kramdown tries them. */
const CONSTRUCTS: readonly BlockConstruct[] = [
  blankLine,
  indentedCode,
  fencedCode,
  blockquote,
  atxHeading,
  thematicBreak,
  list,
  definitionList,
  blockHtml,
  setextHeading,
  blockMath,
  table,
  footnoteDefinition,
  linkDefinition,
  abbreviationDefinition,
  blockExtensions,
  endOfBlockMark,
  paragraph,
];

/** Reads the blocks of a text that starts at a line of the file. */
export function readBlocks(doc: KramdownDocument, root: KramdownNode, text: string, line: number): void {
  new BlockReader(doc, new Scanner(text, line), root, 0, CONSTRUCTS).read();
}
