import type { Properties } from 'hast';
import type { HtmlElement, Nodes, Parents, PhrasingContent, RootContent, Text } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
// Its types give every node the `hName` and `hProperties` that it is rendered with.
import type {} from 'mdast-util-to-hast';
import { mergeProperties } from './attributes';

export type AnyDirective = ContainerDirective | LeafDirective | TextDirective;
export type AnyJsx = MdxJsxFlowElement | MdxJsxTextElement;

declare module 'mdast' {
  /** An HTML element that Markdown has no node for; `data` names it. */
  interface HtmlElement extends Parent {
    type: 'htmlElement';
    children: RootContent[];
    data: ElementData;
  }
  interface ElementData extends Data {
    hName: string;
    hProperties: Properties;
  }
  interface RootContentMap {
    htmlElement: HtmlElement;
  }
  interface BlockContentMap {
    htmlElement: HtmlElement;
  }
  interface PhrasingContentMap {
    htmlElement: HtmlElement;
  }
}

export const isDirective = (node: Nodes): node is AnyDirective =>
  node.type === 'textDirective' || node.type === 'leafDirective' || node.type === 'containerDirective';

export const isJsx = (node: Nodes): node is AnyJsx =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

export const isParent = (node: Nodes): node is Parents => 'children' in node;

/** An element that Markdown has no node for. */
export const element = (hName: string, hProperties: Properties, children: RootContent[]): HtmlElement => ({
  type: 'htmlElement',
  data: { hName, hProperties },
  children,
});

export const text = (value: string): Text => ({ type: 'text', value });

/** Lays properties over those a node will be rendered with. */
export function addProperties(node: Nodes, properties: Properties): void {
  node.data = { ...node.data, hProperties: mergeProperties(node.data?.hProperties ?? {}, properties) };
}

/** A directive's attributes, `true` for one without a value. */
export const directiveAttributes = (node: AnyDirective): [string, string | true][] =>
  Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? true]);

/** A container directive's label, `:::note[Titre]`, and the blocks it holds. */
export function splitLabel(node: AnyDirective): { title: PhrasingContent[]; children: RootContent[] } {
  const [first, ...rest] = node.children;
  const labelled = first?.type === 'paragraph' && first.data?.directiveLabel;
  return labelled ? { title: first.children, children: rest } : { title: [], children: node.children };
}
