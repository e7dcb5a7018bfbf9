/** An attribute list as written: references to definitions, then its own attributes. */
export type AttributeList = {
  refs: string[];
  own: Map<string, string>;
};

export type NodeType =
  | 'root'
  | 'blank'
  | 'paragraph'
  | 'heading'
  | 'blockquote'
  | 'code'
  | 'thematicBreak'
  | 'bulletList'
  | 'orderedList'
  | 'listItem'
  | 'definitionList'
  | 'definitionTerm'
  | 'definition'
  | 'table'
  | 'tableHead'
  | 'tableBody'
  | 'tableFoot'
  | 'tableRow'
  | 'tableCell'
  | 'html'
  | 'htmlComment'
  | 'htmlInstruction'
  | 'comment'
  | 'raw'
  | 'math'
  | 'boundary'
  | 'footnoteDefinition'
  | 'rawText'
  | 'text'
  | 'htmlText'
  | 'emphasis'
  | 'strong'
  | 'link'
  | 'image'
  | 'inlineCode'
  | 'break'
  | 'entity'
  | 'symbol'
  | 'quote'
  | 'footnote'
  | 'abbreviation';

/** How the content of an HTML element is read. */
export type ContentModel = 'raw' | 'span' | 'block';

/** What ends a block without showing: kept while reading, because attribute lists attach to it. */
type BoundaryKind = 'marker' | 'ial' | 'ald' | 'link' | 'abbreviation' | 'footnote' | 'extension';

export type Alignment = 'default' | 'left' | 'center' | 'right';

/**
 * One element of the tree that kramdown makes of a page. `line` and `endLine` are lines of the
 * file, counted from 1. The optional fields belong to some types only, named in their comments.
 */
export type KramdownNode = {
  type: NodeType;
  value: string;
  children: KramdownNode[];
  attributes: Map<string, string>;
  ial: AttributeList | undefined;
  line: number;
  endLine: number;
  /** where a list of attributes written above the block starts */
  firstLine?: number;
  /** heading: 1 to 6 */
  level?: number;
  /** heading: the text that its id is made from */
  idText?: string;
  /** paragraph: printed without its `<p>` */
  transparent?: boolean;
  /** html, comment, raw, math */
  category?: 'block' | 'span';
  /** html */
  contentModel?: ContentModel;
  /** html: written `<x />` */
  closed?: boolean;
  /** table: one a column */
  alignment?: Alignment[];
  /** boundary */
  boundary?: BoundaryKind;
  /** definition: its first paragraph keeps its `<p>` */
  firstAsParagraph?: boolean;
  /** footnote, footnoteDefinition */
  name?: string;
  /** footnote: the content of its definition */
  definition?: KramdownNode;
  /** entity, symbol, quote: the characters as typed (`value` is what they stand for) */
  source?: string;
  /** raw: the output formats it is meant for, all when empty */
  formats?: string[];
  /** html: an element made from `~~text~~` */
  strikethrough?: boolean;
};

export const createNode = (
  type: NodeType,
  line: number,
  fields: Partial<KramdownNode> = {},
): KramdownNode => ({
  type,
  value: '',
  children: [],
  attributes: new Map(),
  ial: undefined,
  line,
  endLine: line,
  ...fields,
});

export const lastOf = <T>(list: readonly T[]): T | undefined => list[list.length - 1];

/** Adds text to the last child when that is of the same type, as a new child otherwise. */
export function addText(
  parent: KramdownNode,
  value: string,
  type: 'rawText' | 'text' | 'htmlText',
  line: number,
): void {
  const last = lastOf(parent.children);
  if (last && last.type === type) {
    last.value += value;
    last.endLine = Math.max(last.endLine, line);
  } else if (value !== '') {
    parent.children.push(createNode(type, line, { value }));
  }
}
