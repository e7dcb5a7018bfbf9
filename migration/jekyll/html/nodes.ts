/**
 * What a page means, as a tree of HTML: the meeting point of Markdown and of the HTML written in
 * it. Attributes have their HTML names and decoded values. Lines are the file's.
 */
export type HtmlNode = HtmlElement | HtmlText | HtmlComment | HtmlRaw | FootnoteCall | FootnoteSection;

export type HtmlElement = {
  type: 'element';
  name: string;
  attributes: Map<string, string>;
  children: HtmlNode[];
  line: number;
  endLine: number;
  /** where the attributes written above it start */
  firstLine?: number;
  /** a heading whose id was made from its text */
  generatedId?: boolean;
  /** column alignments of a table */
  alignment?: readonly string[];
  /** a list that Jekyll replaces with its own table of contents */
  isToc?: boolean;
};

export type HtmlText = {
  type: 'text';
  value: string;
  line: number;
  /** the character reference it was typed as */
  source?: string;
  /** where a formula that stands as a block ends */
  endLine?: number;
  /** a formula, that Jekyll's pages gave to MathJax */
  isMath?: boolean;
};

type HtmlComment = {
  type: 'comment';
  value: string;
  line: number;
  endLine?: number;
};

/** HTML that kramdown passes through unread; `children` is what it seems to hold. */
type HtmlRaw = {
  type: 'raw';
  value: string;
  children: HtmlNode[];
  line: number;
  endLine: number;
};

type FootnoteCall = {
  type: 'footnoteCall';
  name: string;
  number: number;
  /** 0 for the first call of a note */
  repeat: number;
  line: number;
};

export type FootnoteSection = {
  type: 'footnotes';
  start: number;
  notes: Footnote[];
  line: number;
  /** the line of the list that holds their place, where there is one */
  placedAt?: number;
};

export type Footnote = {
  name: string;
  children: HtmlNode[];
  calls: number;
  /** the links back stand in a paragraph of their own */
  apart: boolean;
  line: number;
  endLine: number;
};

export const element = (
  name: string,
  children: HtmlNode[],
  line: number,
  endLine = line,
  attributes: Iterable<readonly [string, string]> = [],
): HtmlElement => ({ type: 'element', name, attributes: new Map(attributes), children, line, endLine });

export const text = (value: string, line: number): HtmlText => ({ type: 'text', value, line });

/** What a node holds, whatever it is. */
export function childrenOf(node: HtmlNode): HtmlNode[] {
  if (node.type === 'element' || node.type === 'raw') return node.children;
  return node.type === 'footnotes' ? node.notes.flatMap(({ children }) => children) : [];
}

/** All text under a node, comments left out. */
export function textOf(node: HtmlNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'comment' || node.type === 'footnoteCall') return '';
  if (node.type === 'footnotes') return node.notes.flatMap(({ children }) => children.map(textOf)).join('');
  return node.children.map(textOf).join('');
}

export const isBlankText = (node: HtmlNode): boolean =>
  node.type === 'text' && /^[ \t\r\n\f]*$/.test(node.value);

/** Puts in the place of some elements what they hold. */
export function unwrapAll(nodes: HtmlNode[], unwrapped: ReadonlySet<HtmlNode>): void {
  for (let at = nodes.length - 1; at >= 0; at -= 1) {
    const node = nodes[at];
    if (!node) continue;
    if (node.type === 'footnotes') for (const { children } of node.notes) unwrapAll(children, unwrapped);
    if (node.type !== 'element' && node.type !== 'raw') continue;
    unwrapAll(node.children, unwrapped);
    if (unwrapped.has(node)) nodes.splice(at, 1, ...node.children);
  }
}
