import { createNode } from '../nodes';
import { readSpansOf, type SpanConstruct, type SpanReader } from './reader';

const letter = /\p{Alphabetic}/u;
const letterOrDigit = /[\p{Alphabetic}\p{N}]/u;
const blank = /[ \t\r\n\f\v]/;

function charBefore(text: string, pos: number): string {
  const low = text.charCodeAt(pos - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(pos - 2, pos) : text.slice(Math.max(0, pos - 1), pos);
}
function charAt(text: string, pos: number): string {
  const point = text.codePointAt(pos);
  return point === undefined ? '' : String.fromCodePoint(point);
}

/** Whether `_` stands inside or behind a word, a hyphenated one too. */
function afterWord(text: string, pos: number): boolean {
  const before = charBefore(text, pos);
  return letter.test(before) || (before === '-' && letter.test(charBefore(text, pos - 1)));
}

/**
 * `*a*`, `**a**`, `_a_`, `__a__`. No element stands in another of its kind; the first sign that can
 * close does, whatever stands around it. That is simpler than CommonMark, and often different.
 */
export const emphasis: SpanConstruct = (reader) => {
  const { scanner } = reader;
  const { text, pos } = scanner;
  const sign = text[pos];
  if (sign !== '*' && sign !== '_') return false;
  const run = text[pos + 1] === sign ? sign + sign : sign;
  const type = run.length === 2 ? 'strong' : 'emphasis';
  const isText =
    (sign === '_' && afterWord(text, pos)) || blank.test(text[pos + run.length] ?? '') || reader.inside(type);
  if (!isText) {
    scanner.pos = pos + run.length;
    if (attempt(reader, run, type)) return true;
    if (type === 'strong' && reader.tree.type !== 'emphasis') {
      scanner.pos = pos + 1;
      if (attempt(reader, sign, 'emphasis')) return true;
    }
  }
  scanner.pos = pos;
  reader.text(run);
  scanner.pos = pos + run.length;
  return true;
};

function attempt(reader: SpanReader, delimiter: string, type: 'emphasis' | 'strong'): boolean {
  const { scanner } = reader;
  const key = reader.attemptKey(delimiter);
  if (reader.failed.has(key)) return false;
  const { text, pos } = scanner;
  const sign = delimiter[0] ?? '';
  const node = createNode(type, scanner.lineAt());
  const found = reader.read(node, {
    lengthAt: (_, at) => (text.startsWith(delimiter, at) ? delimiter.length : 0),
    accept: () => {
      const at = scanner.pos;
      if (node.children.length === 0 || blank.test(text[at - 1] ?? '')) return false;
      if (type === 'emphasis' && text.startsWith(sign + sign, at) && text[at + 2] !== sign) return false;
      return sign !== '_' || !letterOrDigit.test(charAt(text, at + delimiter.length));
    },
  });
  if (!found) {
    reader.failed.add(key);
    scanner.pos = pos;
    return false;
  }
  scanner.pos += delimiter.length;
  reader.add(node);
  return true;
}

/** `~~barré~~`: read on its own, so what it stands in does not count. */
export const strikethrough: SpanConstruct = (reader) => {
  const { scanner, doc } = reader;
  const { text, pos } = scanner;
  if (!text.startsWith('~~', pos) || /^(?:[ \t\r\n\f\v~]|$)/.test(text[pos + 2] ?? '')) return false;
  let end = text.indexOf('~~', pos + 3);
  while (end !== -1 && /[ \t\r\n\f\v~]/.test(text[end - 1] ?? '')) end = text.indexOf('~~', end + 1);
  doc.budget.spend((end === -1 ? text.length : end) - pos, scanner.firstLine);
  if (end === -1) return false;
  const line = scanner.lineAt();
  const node = createNode('html', line, {
    value: 'del',
    category: 'span',
    contentModel: 'span',
    strikethrough: true,
    children: readSpansOf(doc, text.slice(pos + 2, end), line, reader.full),
  });
  scanner.pos = end + 2;
  reader.add(node);
  return true;
};
