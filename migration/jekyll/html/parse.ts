import { decodeReferences } from '../kramdown/entities';
import { VOID_ELEMENTS } from '../kramdown/html-names';
import { closeTagAt, commentEndAt, openTagAt } from '../kramdown/html-tags';
import { element, type HtmlElement, type HtmlNode, text } from './nodes';

/**
 * Reads HTML that kramdown passes through. Elements left open close at the end, stray closing tags
 * are dropped.
 */
export function parseHtml(html: string, line: number): HtmlNode[] {
  const root = element('', [], line);
  const open: HtmlElement[] = [root];
  let at = 0;
  let currentLine = line;
  const addText = (value: string): void => {
    const parent = open[open.length - 1] ?? root;
    const last = parent.children[parent.children.length - 1];
    if (last?.type === 'text') last.value += decodeReferences(value);
    else if (value !== '') parent.children.push(text(decodeReferences(value), currentLine));
  };
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const end = next === -1 ? html.length : next;
    addText(html.slice(at, end));
    currentLine += html.slice(at, end).split('\n').length - 1;
    if (next === -1) break;
    const comment = commentEndAt(html, next);
    const tag = comment === undefined ? openTagAt(html, next) : undefined;
    const close = tag ? undefined : closeTagAt(html, next);
    const parent = open[open.length - 1] ?? root;
    if (comment !== undefined) {
      parent.children.push({ type: 'comment', value: html.slice(next + 4, comment - 3), line: currentLine });
    } else if (tag) {
      const attributes = [...tag.attributes].map(([key, value]) => [key, decodeReferences(value)] as const);
      const node = element(tag.name.toLowerCase(), [], currentLine, currentLine, attributes);
      parent.children.push(node);
      if (!tag.closed && !VOID_ELEMENTS.has(node.name) && open.length < 60) open.push(node);
    } else if (close) {
      const name = close.name.toLowerCase();
      const index = open.findLastIndex((node) => node.name === name);
      if (index > 0) open.splice(index);
    } else addText('<');
    const stop = comment ?? tag?.end ?? close?.end ?? next + 1;
    currentLine += html.slice(next, stop).split('\n').length - 1;
    at = stop;
  }
  return root.children;
}
