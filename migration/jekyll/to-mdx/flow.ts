import type { BlockContent, DefinitionContent } from 'mdast';
import { type HtmlNode, isBlankText } from '../html/nodes';
import { leafAttr } from './attr';
import type { Writing } from './context';
import { BLOCKS } from './names';

/** What stands between blank lines in a page. */
export type Flow = BlockContent | DefinitionContent;

/** Whether nodes are blocks only, between which white space means nothing. */
export const areBlocks = (nodes: readonly HtmlNode[]): boolean =>
  nodes.every(
    (node) =>
      isBlankText(node) ||
      (node.type === 'comment' && nodes.some((other) => other.type === 'element')) ||
      (node.type === 'element' && BLOCKS.has(node.tagName)),
  );

/**
 * Writes blocks as Markdown where it has a form for them: lists hand their items' blocks back to
 * it.
 */
export type WriteBlocks = (nodes: readonly HtmlNode[], writing: Writing) => Flow[];

/** A block and the attributes written on the line above it. */
export const described = (block: Flow, attributes: ReadonlyMap<string, string>): Flow[] =>
  attributes.size > 0 ? [leafAttr(attributes, 'above'), block] : [block];
