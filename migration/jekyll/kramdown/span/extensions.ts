import { emptyList, mergeLists, readAttributes } from '../attributes';
import { readExtension, spanExtension } from '../block/extensions';
import type { SpanConstruct } from './reader';

const listStart = /\{:((?:\\\}|[^}]){1,1000})\}/y;

/** `{:.classe}` behind an element, and `{::comment}…{:/}` inside a line. */
export const spanExtensions: SpanConstruct = (reader) => {
  const { scanner, doc } = reader;
  if (!scanner.text.startsWith('{:', scanner.pos)) return false;
  const extension = scanner.match(spanExtension);
  if (extension) return readExtension(scanner, extension, 'span', (node) => reader.add(node), doc);
  const list = scanner.match(listStart);
  const { last } = reader;
  if (!list || !last || last.type === 'text') return false;
  const attributes = emptyList();
  if (!readAttributes(list[1] ?? '', attributes)) {
    doc.note(scanner.lineAt(), `liste d’attributs illisible, Jekyll l’ignorait : ${list[0]}`);
  }
  last.ial ??= emptyList();
  mergeLists(last.ial, attributes);
  doc.apply(last.attributes, attributes);
  scanner.pos += list[0].length;
  return true;
};
