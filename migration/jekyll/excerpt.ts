import { type HtmlNode, isElement, textOf } from './html/nodes';
import type { Opaque } from './liquid';
import { holdsLiquid } from './liquid/restore';

/** The longest description that a list of results shows whole. */
const EXCERPT_LENGTH = 155;

/** The first block that says something, a paragraph where there is one, cut at a word. */
export function excerptOf(nodes: readonly HtmlNode[], opaques: readonly Opaque[]): string | undefined {
  const wordsOf = (node: HtmlNode): string => textOf(node).replace(/\s+/g, ' ').trim();
  const shown = nodes.filter(
    (node) => isElement(node) && node.tagName !== 'pre' && !node.data?.isToc && !holdsLiquid(node, opaques),
  );
  const paragraphs = shown.filter((node) => isElement(node, 'p'));
  const paragraph = paragraphs.find((node) => wordsOf(node).length >= 20);
  const words = (paragraph ? [paragraph] : paragraphs.length > 0 ? paragraphs : shown)
    .map(wordsOf)
    .filter((text) => text !== '')
    .join(' ');
  if (words === '') return undefined;
  return words.length <= EXCERPT_LENGTH
    ? words
    : `${words.slice(0, EXCERPT_LENGTH).replace(/[\s,;:]+\S*$/, '')}…`;
}
