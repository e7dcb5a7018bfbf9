import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5';
import { LIMITS, LimitError } from '../kramdown/limits';
import { element, type HtmlNode, linesAt, text } from './nodes';

type ParsedNode = DefaultTreeAdapterTypes.ChildNode;

/** Reads HTML as a browser does. `line` is the file's line on which it starts. */
export function parseHtml(html: string, line: number): HtmlNode[] {
  const { childNodes } = parseFragment(html, { sourceCodeLocationInfo: true });
  return childNodes.flatMap((node) => toNodes(node, line, 0));
}

function toNodes(node: ParsedNode, first: number, depth: number): HtmlNode[] {
  const { startLine = 1, endLine = startLine } = node.sourceCodeLocation ?? {};
  const line = first + startLine - 1;
  const lastLine = first + endLine - 1;
  if (depth > LIMITS.depth) {
    throw new LimitError(`plus de ${LIMITS.depth} éléments HTML emboîtés : réduisez l’emboîtement`, line);
  }
  if (defaultTreeAdapter.isTextNode(node)) return [text(node.value, line)];
  if (defaultTreeAdapter.isCommentNode(node))
    return [{ type: 'comment', value: node.data, position: linesAt(line, lastLine) }];
  if (!defaultTreeAdapter.isElementNode(node)) return [];
  const inner = 'content' in node ? node.content : node;
  const children = inner.childNodes.flatMap((child) => toNodes(child, first, depth + 1));
  const properties = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return [element(node.tagName, children, line, lastLine, properties)];
}
