import type { Comment, Element, Text } from 'hast';

/**
 * What a page means, as hast: the meeting point of Markdown and of the HTML written in it. Every
 * node has its lines in the file; properties have their HTML names and decoded values. Footnotes
 * stay apart, since the page writes them in another place.
 */
export type HtmlNode = HtmlElement | HtmlText | HtmlComment | FootnoteCall | FootnoteSection | Footnote;

type Position = NonNullable<Text['position']>;

type Placed = { position: Position };

export type HtmlElement = Omit<Element, 'children' | 'content' | 'position' | 'properties'> &
  Placed & { properties: Record<string, string>; children: HtmlNode[] };

export type HtmlText = Omit<Text, 'position'> & Placed;

type HtmlComment = Omit<Comment, 'position'> & Placed;

type FootnoteCall = Placed & {
  type: 'footnoteCall';
  name: string;
  number: number;
  /** 0 for the first call of a note */
  repeat: number;
};

export type FootnoteSection = Placed & {
  type: 'footnotes';
  start: number;
  children: Footnote[];
  /** the line of the list that holds their place, where there is one */
  placedAt?: number;
};

export type Footnote = Placed & {
  type: 'footnote';
  name: string;
  children: HtmlNode[];
  calls: number;
  /** the links back stand in a paragraph of their own */
  apart: boolean;
};

declare module 'hast' {
  interface ElementData {
    /** the line on which the attributes written above a block start */
    firstLine?: number;
    /** a heading whose id was made from its text */
    generatedId?: boolean;
    /** column alignments of a table */
    alignment?: readonly string[];
    /** a list that Jekyll replaces with its own table of contents */
    isToc?: boolean;
  }
  interface TextData {
    /** the character reference it was typed as */
    source?: string;
    /** a formula, that Jekyll's pages gave to MathJax */
    isMath?: boolean;
  }
}

/** The lines of a node, its columns unknown. */
export const linesAt = (line: number, endLine = line): Position => ({
  start: { line, column: 1 },
  end: { line: endLine, column: 1 },
});

export const lineOf = ({ position }: HtmlNode): number => position.start.line;
export const endLineOf = ({ position }: HtmlNode): number => position.end.line;

export const element = (
  tagName: string,
  children: HtmlNode[],
  line: number,
  endLine = line,
  properties: Readonly<Record<string, string>> = {},
): HtmlElement => ({
  type: 'element',
  tagName,
  properties: { ...properties },
  children,
  position: linesAt(line, endLine),
});

export const text = (value: string, line: number): HtmlText => ({
  type: 'text',
  value,
  position: linesAt(line),
});

export const isElement = (node: HtmlNode | undefined, ...names: string[]): node is HtmlElement =>
  node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));

/** What a node holds, whatever it is. */
export const childrenOf = (node: HtmlNode): HtmlNode[] => ('children' in node ? node.children : []);

/** Nodes and all that stands in them, in the order of the page. */
export const allIn = (nodes: readonly HtmlNode[]): HtmlNode[] =>
  nodes.flatMap((node) => [node, ...allIn(childrenOf(node))]);

/** The elements of some names, wherever they stand. */
export const elementsIn = (nodes: readonly HtmlNode[], ...names: string[]): HtmlElement[] =>
  allIn(nodes).filter((node): node is HtmlElement => isElement(node, ...names));

/** All text under a node, comments left out. */
export const textOf = (node: HtmlNode): string =>
  node.type === 'text' ? node.value : childrenOf(node).map(textOf).join('');

export const isBlankText = (node: HtmlNode): boolean =>
  node.type === 'text' && /^[ \t\r\n\f]*$/.test(node.value);

/** Puts other nodes in the place of some: what `replace` gives for one, `undefined` to keep it. */
function replaceIn(nodes: HtmlNode[], replace: (node: HtmlNode) => HtmlNode[] | undefined): void {
  for (let at = nodes.length - 1; at >= 0; at -= 1) {
    const node = nodes[at];
    if (!node) continue;
    replaceIn(childrenOf(node), replace);
    const others = replace(node);
    if (others) nodes.splice(at, 1, ...others);
  }
}

/** Puts in the place of some elements what they hold. */
export const unwrapAll = (nodes: HtmlNode[], unwrapped: ReadonlySet<HtmlNode>): void =>
  replaceIn(nodes, (node) => (unwrapped.has(node) ? childrenOf(node) : undefined));

/** Takes some nodes away, and the paragraphs and the figures that held nothing else. */
export const removeAll = (nodes: HtmlNode[], removed: ReadonlySet<HtmlNode>): void =>
  replaceIn(nodes, (node) => {
    if (removed.has(node)) return [];
    const isEmpty = isElement(node, 'p', 'figure', 'a') && node.children.every(isBlankText);
    return isEmpty && removed.size > 0 && Object.keys(node.properties).every((name) => name === 'href')
      ? []
      : undefined;
  });
