import { BLOCK_ELEMENTS, canonicalName, contentModelOf, isKnownElement, VOID_ELEMENTS } from '../html-names';
import { closeTagAt, commentEndAt, openTagAt } from '../html-tags';
import { createNode, type KramdownNode } from '../nodes';
import type { SpanConstruct, SpanGrammar, SpanReader } from './reader';

const tagStart = /<(?:[\p{L}_]|!--|\/)/uy;

/** Elements and comments inside a line; a block element there is text. */
export const spanHtml: SpanConstruct = (reader) => {
  const { scanner, doc } = reader;
  const { text, pos } = scanner;
  if (text[pos] !== '<' || !scanner.looksAt(tagStart)) return false;
  const line = scanner.lineAt();
  const comment = commentEndAt(text, pos);
  if (comment !== undefined) {
    reader.add(
      createNode('htmlComment', line, { value: text.slice(pos + 4, comment - 3), category: 'span' }),
    );
    scanner.pos = comment;
    return true;
  }
  const close = closeTagAt(text, pos);
  if (close) {
    reader.text(text.slice(pos, close.end));
    scanner.pos = close.end;
    return true;
  }
  const tag = openTagAt(text, pos);
  doc.budget.spend((tag?.end ?? pos + 20) - pos, scanner.firstLine);
  if (!tag) return false;
  const name = canonicalName(tag.name);
  scanner.pos = tag.end;
  if (BLOCK_ELEMENTS.has(name)) {
    reader.text(text.slice(pos, tag.end));
    return true;
  }
  const node = createNode('html', line, {
    value: name,
    attributes: new Map([...tag.attributes].map(([key, value]) => [key, value.replace(/\n+/g, ' ')])),
    category: 'span',
    closed: tag.closed,
  });
  node.contentModel = isRead(reader, node) ? 'span' : 'raw';
  reader.add(node);
  if (!tag.closed && !VOID_ELEMENTS.has(name)) readContent(reader, node);
  node.endLine = scanner.lineAt(Math.max(pos, scanner.pos - 1));
  return true;
};

/**
 * Whether the element's content is Markdown too, as its kind, the options and its `markdown`
 * attribute say.
 */
function isRead({ doc, tree }: SpanReader, node: KramdownNode): boolean {
  const asked = node.attributes.get('markdown');
  node.attributes.delete('markdown');
  if (asked === 'span') return true;
  if (asked === '1') return contentModelOf(node.value) !== 'raw';
  if (asked === '0') return false;
  if (contentModelOf(node.value) === 'raw' || tree.contentModel === 'raw') return false;
  return doc.options.parseSpanHtml;
}

const HTML_ONLY: SpanGrammar = {
  constructs: [spanHtml],
  startsAt: (text, pos) => text[pos] === '<',
};

/** Reads to the closing tag; without one, the rest of the text is the element's. */
function readContent(reader: SpanReader, node: KramdownNode): void {
  const { scanner } = reader;
  const lower = isKnownElement(node.value);
  const closes = (text: string, at: number): number => {
    if (text[at] !== '<' || text[at + 1] !== '/') return 0;
    const close = closeTagAt(text, at);
    if (!close) return 0;
    return (lower ? close.name.toLowerCase() : close.name) === node.value ? close.end - at : 0;
  };
  const grammar = node.contentModel === 'span' ? reader.full : HTML_ONLY;
  if (reader.read(node, { lengthAt: closes, accept: () => true }, grammar)) {
    scanner.pos += closes(scanner.text, scanner.pos);
    return;
  }
  const rest = scanner.text.slice(scanner.pos);
  if (rest !== '') {
    const last = node.children[node.children.length - 1];
    if (last?.type === 'text') last.value += rest;
    else node.children.push(createNode('text', scanner.lineAt(), { value: rest }));
  }
  scanner.pos = scanner.text.length;
}
