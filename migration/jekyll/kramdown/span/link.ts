import { normalizeName } from '../document';
import { type AttributeList, createNode, type KramdownNode } from '../nodes';
import type { SpanConstruct, SpanReader } from './reader';

const WHITE = '[ \\t\\r\\n\\f\\v]';
const linkStart = /!?\[(?=[^^])/y;
const inlineName = new RegExp(`${WHITE}*?\\[([^\\]]+)?\\]`, 'y');
const angled = /\(<([^\n]*?)>/y;
const parenStop = new RegExp(`\\(|\\)|${WHITE}(?=['"])`, 'g');
const inlineTitle = new RegExp(`${WHITE}*?(["'])([\\s\\S]+?)\\1${WHITE}*?\\)`, 'y');
const escaped = /\\([\\.*_+`<>()[\]{}#!:|"'$=-])/g;

/** `[texte](adresse "titre")`, `[texte][nom]`, `[nom]`, and the same with `!` for images. */
export const link: SpanConstruct = (reader) => {
  const { scanner } = reader;
  const start = scanner.take(linkStart);
  if (!start) return false;
  const mark = start[0];
  const isImage = mark.startsWith('!');
  const from = scanner.pos;
  const asText = (): true => {
    scanner.pos = from;
    reader.text(mark);
    return true;
  };
  if (!isImage && reader.inside('image', 'link')) return asText();
  const key = reader.attemptKey(mark);
  if (reader.failed.has(key)) return asText();
  const node = createNode(isImage ? 'image' : 'link', scanner.lineAt());
  if (!readLabel(reader, node)) {
    reader.failed.add(key);
    return asText();
  }
  const label = scanner.text.slice(from, scanner.pos).replace(escaped, '$1');
  scanner.pos += 1;
  if (readTarget(reader, node, label)) return true;
  reader.failed.add(key);
  return asText();
};

/** Reads up to the bracket that closes the label; brackets inside must be in pairs. */
function readLabel(reader: SpanReader, node: KramdownNode): boolean {
  let open = 1;
  let images = 0;
  let counted = 0;
  return reader.read(node, {
    lengthAt: (text, at) => {
      if (text[at] === ']' || text[at] === '[') return 1;
      return text[at] === '!' && text[at + 1] === '[' ? 2 : 0;
    },
    accept: () => {
      open += reader.scanner.text[reader.scanner.pos] === ']' ? -1 : 1;
      for (; counted < node.children.length; counted += 1) {
        if (node.children[counted]?.type === 'image') images += 1;
      }
      return open - images === 0;
    },
  });
}

function readTarget(reader: SpanReader, node: KramdownNode, label: string): boolean {
  const { scanner, doc } = reader;
  const name = scanner.take(inlineName);
  if (name || scanner.text[scanner.pos] !== '(') {
    const definition = doc.linkDefinitions.get(normalizeName(name?.[1] ?? label));
    if (!definition) return false;
    const { url, title, boundary } = definition;
    return place(reader, node, { url, title, label, ial: boundary.ial });
  }
  const bracketed = scanner.take(angled);
  let url: string;
  if (bracketed) {
    url = bracketed[1] ?? '';
    if (scanner.text[scanner.pos] === ')') {
      scanner.pos += 1;
      return place(reader, node, { url, title: undefined, label, ial: undefined });
    }
  } else {
    const target = takeUrl(reader);
    url = target.url;
    if (target.closed) return place(reader, node, { url, title: undefined, label, ial: undefined });
  }
  doc.budget.spend(50, scanner.firstLine);
  const title = scanner.take(inlineTitle);
  if (!title) {
    doc.budget.spend(scanner.text.length - scanner.pos, scanner.firstLine);
    return false;
  }
  return place(reader, node, { url, title: title[2], label, ial: undefined });
}

/** Takes an address: its parentheses are in pairs, a blank before a quotation mark ends it. */
function takeUrl({ scanner, doc }: SpanReader): { url: string; closed: boolean } {
  const start = scanner.pos;
  let open = 0;
  for (;;) {
    parenStop.lastIndex = scanner.pos;
    const stop = parenStop.exec(scanner.text);
    doc.budget.spend((stop?.index ?? scanner.text.length) - scanner.pos, scanner.firstLine);
    if (!stop) break;
    scanner.pos = stop.index + 1;
    if (stop[0] === '(') open += 1;
    else if (stop[0] === ')') {
      open -= 1;
      if (open === 0) break;
    } else break;
  }
  const url = scanner.text
    .slice(start + 1, scanner.pos - 1)
    .replace(/^[ \t\r\n\f\v\0]+|[ \t\r\n\f\v\0]+$/g, '');
  return { url, closed: open === 0 };
}

function place(
  reader: SpanReader,
  node: KramdownNode,
  target: { url: string; title: string | undefined; label: string; ial: AttributeList | undefined },
): true {
  node.ial = target.ial;
  reader.doc.apply(node.attributes, target.ial);
  if (node.type === 'link') node.attributes.set('href', target.url);
  else {
    node.attributes.set('src', target.url);
    node.attributes.set('alt', target.label);
    node.children = [];
  }
  if (target.title !== undefined) node.attributes.set('title', target.title);
  reader.add(node);
  return true;
}

const autolinkStart =
  /<(?:((?:mailto|https?|ftps?):[^\n]+?)|([\p{Alphabetic}\p{N}\-_.]+?@[\p{Alphabetic}\p{N}\-_.]+?))>/uy;

/** `<https://…>` and `<nom@exemple.fr>` */
export const autolink: SpanConstruct = (reader) => {
  const { scanner } = reader;
  if (scanner.text[scanner.pos] !== '<') return false;
  const line = scanner.lineAt();
  const match = scanner.take(autolinkStart);
  if (!match) return false;
  const [, url, mail] = match;
  const node = createNode('link', line);
  node.attributes.set('href', mail === undefined ? (url ?? '') : `mailto:${mail}`);
  node.children.push(createNode('text', line, { value: (url ?? mail ?? '').replace(/^mailto:/, '') }));
  reader.add(node);
  return true;
};

const footnoteStart = /\[\^(\w[\w-]*)\]/y;

/** `[^nom]`; text where there is no such note. */
export const footnoteReference: SpanConstruct = (reader) => {
  const { scanner, doc } = reader;
  if (scanner.text[scanner.pos] !== '[') return false;
  const line = scanner.lineAt();
  const match = scanner.take(footnoteStart);
  if (!match) return false;
  const name = match[1] ?? '';
  const entry = doc.footnotes.get(name);
  if (!entry) {
    reader.text(match[0]);
    return true;
  }
  entry.used = true;
  reader.add(createNode('footnote', line, { name, definition: entry.content }));
  return true;
};

const inlineMathStart = /\$\$([\s\S]*?)\$\$/y;

/** `$$ … $$` inside a line. */
export const inlineMath: SpanConstruct = (reader) => {
  const { scanner } = reader;
  if (!scanner.text.startsWith('$$', scanner.pos)) return false;
  const line = scanner.lineAt();
  const match = scanner.take(inlineMathStart);
  if (!match) return false;
  reader.add(
    createNode('math', line, {
      value: (match[1] ?? '').replace(/^[ \t\r\n\f\v\0]+|[ \t\r\n\f\v\0]+$/g, ''),
      category: 'span',
    }),
  );
  return true;
};
