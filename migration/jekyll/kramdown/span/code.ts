import { createNode } from '../nodes';
import type { SpanConstruct } from './reader';

const blank = /[ \t\r\n\f\v]/;

/** `` `code` ``: a lone sign between blanks is text. */
export const inlineCode: SpanConstruct = (reader) => {
  const { scanner, doc } = reader;
  const { text, pos } = scanner;
  if (text[pos] !== '`') return false;
  let start = pos;
  while (text[start] === '`') start += 1;
  const ticks = text.slice(pos, start);
  const simple = ticks.length === 1;
  const lonely = simple && (pos === 0 || blank.test(text[pos - 1] ?? '')) && blank.test(text[start] ?? '');
  const isHopeless = start >= (reader.unclosedTicks.get(ticks.length) ?? Number.POSITIVE_INFINITY);
  const end = lonely || isHopeless ? -1 : text.indexOf(ticks, start);
  if (end === -1) {
    if (!lonely && !isHopeless) {
      reader.unclosedTicks.set(ticks.length, start);
      doc.budget.spend(text.length - start, scanner.firstLine);
    }
    reader.text(ticks);
    scanner.pos = start;
    return true;
  }
  let value = text.slice(start, end);
  if (!simple) value = value.replace(/^ /, '').replace(/ $/, '');
  const line = scanner.lineAt();
  scanner.pos = end + ticks.length;
  reader.add(createNode('inlineCode', line, { value }));
  return true;
};
