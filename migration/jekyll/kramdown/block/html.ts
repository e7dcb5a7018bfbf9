import { contentModelOf, SPAN_ELEMENTS, VOID_ELEMENTS } from '../html-names';
import { closeTagAt, commentEndAt, findClose, openTagAt } from '../html-tags';
import { addText, type ContentModel, createNode, type KramdownNode } from '../nodes';
import { TAG_NAME } from '../patterns';
import { readRawHtml, takeOpenTag, takeRawText } from '../raw-html';
import { type BlockConstruct, type BlockReader, ClosingTag } from './reader';

const htmlStart = new RegExp(` {0,3}<(?:${TAG_NAME}|!--|/)`, 'uy');
const restOfLine = /[ \t]*\n/y;
const indent = / {0,3}/y;

const MARKDOWN_ATTRIBUTE: Readonly<Record<string, ContentModel | 'default'>> = {
  '0': 'raw',
  '1': 'default',
  span: 'span',
  block: 'block',
};

/** A tag that opens or closes a block element, or a comment at the start of a line. */
export const blockHtml: BlockConstruct = (reader) => {
  const { scanner } = reader;
  if (!scanner.looksAt(htmlStart)) return false;
  const line = scanner.lineAt();
  const comment = commentEndAt(scanner.text, scanner.pos);
  if (comment !== undefined) {
    const value = scanner.text.slice(scanner.pos + 4, comment - 3);
    scanner.pos = comment;
    reader.add(createNode('htmlComment', line, { value, category: 'block', endLine: reader.lineBefore() }));
    scanner.take(restOfLine);
    return true;
  }
  scanner.take(indent);
  const tag = openTagAt(scanner.text, scanner.pos);
  if (tag && !SPAN_ELEMENTS.has(tag.name.toLowerCase())) {
    const node = takeOpenTag(scanner, tag, line);
    reader.add(node);
    if (node.value === 'script' || node.value === 'style') {
      takeRawText(scanner, node, reader.doc);
      node.closed = false;
      readElement(reader, node, { parent: reader.tree, depth: reader.depth, body: false });
    } else readElement(reader, node, { parent: reader.tree, depth: reader.depth, body: true });
    node.endLine = reader.lineBefore();
    return true;
  }
  const close = closeTagAt(scanner.text, scanner.pos);
  if (close && !SPAN_ELEMENTS.has(close.name.toLowerCase())) {
    if (reader.tree.type !== 'html' || reader.tree.value !== close.name.toLowerCase()) return false;
    scanner.pos = close.end;
    throw new ClosingTag();
  }
  return false;
};

/** Reads the content of an element as its kind, its `markdown` attribute and the options say. */
function readElement(
  reader: BlockReader,
  node: KramdownNode,
  { parent, depth, body }: { parent: KramdownNode; depth: number; body: boolean },
): void {
  const { scanner, doc } = reader;
  if (reader.pending) {
    node.ial = reader.pending;
    node.firstLine = reader.pendingLine;
    reader.pending = undefined;
  }
  const inRaw = parent.type === 'html' && parent.contentModel === 'raw';
  let model: ContentModel = !inRaw && doc.options.parseBlockHtml ? contentModelOf(node.value) : 'raw';
  const asked = MARKDOWN_ATTRIBUTE[node.attributes.get('markdown') ?? ''];
  node.attributes.delete('markdown');
  if (asked) model = asked === 'default' ? contentModelOf(node.value) : asked;
  if (model === 'block') scanner.take(restOfLine);
  node.contentModel = model;
  if (!body || node.closed || VOID_ELEMENTS.has(node.value)) return;
  if (model === 'block') reader.readOnInto(node);
  else if (model === 'span') {
    const line = scanner.lineAt();
    const close = findClose(scanner, node.value);
    doc.budget.spend((close?.start ?? scanner.text.length) - scanner.pos, line);
    addText(node, scanner.text.slice(scanner.pos, close?.start), 'rawText', line);
    scanner.pos = close?.end ?? scanner.text.length;
  } else {
    readRawHtml(
      scanner,
      node,
      doc,
      (child, _tag, childDepth, childParent) =>
        readElement(reader, child, { parent: childParent, depth: childDepth, body: true }),
      depth + 1,
    );
  }
  if (!inRaw) scanner.take(restOfLine);
}
