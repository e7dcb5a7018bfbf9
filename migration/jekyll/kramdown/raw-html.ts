import type { KramdownDocument } from './document';
import { canonicalName, isKnownElement, VOID_ELEMENTS } from './html-names';
import { closeTagAt, commentEndAt, findClose, type OpenTag, openTagAt } from './html-tags';
import { LIMITS, LimitError } from './limits';
import { addText, createNode, type KramdownNode } from './nodes';
import type { Scanner } from './scanner';

/** What to do with an element found inside raw HTML. */
export type ElementHandler = (node: KramdownNode, tag: OpenTag, depth: number, parent: KramdownNode) => void;

/** Makes the node of an opening tag and moves behind it. */
export function takeOpenTag(scanner: Scanner, tag: OpenTag, line: number): KramdownNode {
  scanner.pos = tag.end;
  return createNode('html', line, {
    value: canonicalName(tag.name),
    attributes: tag.attributes,
    category: 'block',
    contentModel: 'raw',
    closed: tag.closed || VOID_ELEMENTS.has(canonicalName(tag.name)),
  });
}

/** The text of `<script>` and `<style>`, to their closing tag. */
export function takeRawText(scanner: Scanner, node: KramdownNode, doc: KramdownDocument): void {
  const close = findClose(scanner, node.value);
  doc.budget.spend((close?.start ?? scanner.text.length) - scanner.pos, node.line);
  const text = scanner.text.slice(scanner.pos, close?.start ?? scanner.text.length);
  if (text !== '') node.children.push(createNode('raw', node.line, { value: text, category: 'span' }));
  scanner.pos = close?.end ?? scanner.text.length;
}

/** Reads the content of a raw element up to its closing tag. */
export function readRawHtml(
  scanner: Scanner,
  node: KramdownNode,
  doc: KramdownDocument,
  handle: ElementHandler,
  depth: number,
): void {
  if (depth > LIMITS.depth) {
    throw new LimitError(
      `plus de ${LIMITS.depth} éléments HTML emboîtés : réduisez l’emboîtement`,
      scanner.lineAt(),
    );
  }
  const { text } = scanner;
  while (!scanner.done) {
    const at = text.indexOf('<', scanner.pos);
    const line = scanner.lineAt();
    if (at === -1) {
      addText(node, text.slice(scanner.pos), 'htmlText', line);
      scanner.pos = text.length;
      return;
    }
    addText(node, text.slice(scanner.pos, at), 'htmlText', line);
    scanner.pos = at;
    doc.budget.spend(20, line);
    if (readMarkup(scanner, node, doc, handle, depth)) return;
  }
}

/** Reads one tag, comment or sign. @returns whether it closed the element */
function readMarkup(
  scanner: Scanner,
  node: KramdownNode,
  doc: KramdownDocument,
  handle: ElementHandler,
  depth: number,
): boolean {
  const { text, pos } = scanner;
  const line = scanner.lineAt();
  const comment = commentEndAt(text, pos);
  if (comment !== undefined) {
    node.children.push(
      createNode('htmlComment', line, { value: text.slice(pos + 4, comment - 3), category: 'block' }),
    );
    scanner.pos = comment;
    return false;
  }
  if (text.startsWith('<?', pos)) {
    const end = text.indexOf('?>', pos + 2);
    if (end !== -1) {
      node.children.push(
        createNode('htmlInstruction', line, { value: text.slice(pos, end + 2), category: 'block' }),
      );
      scanner.pos = end + 2;
      return false;
    }
  }
  const tag = openTagAt(text, pos);
  if (tag) {
    doc.budget.spend(tag.end - pos, line);
    const child = takeOpenTag(scanner, tag, line);
    node.children.push(child);
    if (child.value === 'script' || child.value === 'style') {
      takeRawText(scanner, child, doc);
      child.closed = false;
    } else handle(child, tag, depth + 1, node);
    child.endLine = scanner.lineAt(Math.max(pos, scanner.pos - 1));
    return false;
  }
  const close = closeTagAt(text, pos);
  if (close) {
    scanner.pos = close.end;
    const name = isKnownElement(node.value) ? close.name.toLowerCase() : close.name;
    if (name === node.value) return true;
    addText(node, text.slice(pos, close.end), 'htmlText', line);
    return false;
  }
  addText(node, '<', 'htmlText', line);
  scanner.pos = pos + 1;
  return false;
}
