import { blankLines, codeIndent, endOfBlock, htmlTagLine, ialLine } from '../patterns';
import type { Scanner } from '../scanner';
import type { BlockConstruct } from './reader';

const indentedLine = /(?:\t| {4})[ \t]*[^ \t\r\n\f\v][^\n]*\n/y;
const textLine = /[ \t]*[^ \t\r\n\f\v][^\n]*\n/y;

function takeIndentedLines(scanner: Scanner): boolean {
  let taken = false;
  while (scanner.take(indentedLine)) taken = true;
  return taken;
}

/**
 * Indented lines, the blank lines between them, and lines without indent that carry on the line
 * above.
 */
export function takeIndented(scanner: Scanner): string {
  const start = scanner.pos;
  for (;;) {
    const before = scanner.pos;
    scanner.take(blankLines);
    if (!takeIndentedLines(scanner)) {
      scanner.pos = before;
      break;
    }
    while (!scanner.looksAt(ialLine) && !scanner.looksAt(endOfBlock) && !scanner.looksAt(htmlTagLine)) {
      if (!scanner.take(textLine)) break;
    }
  }
  return scanner.text.slice(start, scanner.pos);
}

export const indentedCode: BlockConstruct = (reader) => {
  const { scanner } = reader;
  if (!scanner.looksAt(codeIndent)) return false;
  const line = scanner.lineAt();
  const text = takeIndented(scanner);
  const value = text.replace(/\n( {0,3}[^ \t\r\n\f\v])/g, ' $1').replace(/^(?:\t| {4})/gm, '');
  reader.add(reader.block('code', line, { value }));
  return true;
};

const fenceRun = / {0,3}([~`]{3,})/y;
const fenceInfo = /[ \t\r\n\f\v]*?(?:([^ \t\r\n\f\v]+?)(?:\?[^ \t\r\n\f\v]*)?)?[ \t\r\n\f\v]*?\n/y;

/**
 * `~~~ lang` or ```` ``` lang ````; without a closing line it is text. The signs that are too many
 * for the closing line to match count as the language, so shorter fences are tried as well.
 */
export const fencedCode: BlockConstruct = (reader) => {
  const { scanner } = reader;
  const run = scanner.match(fenceRun)?.[1];
  if (!run) return false;
  const start = scanner.pos;
  const line = scanner.lineAt();
  const from = scanner.text.indexOf(run, start);
  for (const length of lengthsOf(run)) {
    scanner.pos = from + length;
    const info = scanner.take(fenceInfo);
    if (!info) continue;
    const end = findFence(scanner, run.slice(0, length));
    reader.doc.budget.spend((end?.start ?? scanner.text.length) - scanner.pos, line);
    if (!end) continue;
    const value = scanner.text.slice(scanner.pos, end.start);
    scanner.pos = end.end;
    const node = reader.block('code', line, { value });
    if (info[1]) node.attributes.set('class', `language-${info[1]}`);
    reader.add(node);
    return true;
  }
  scanner.pos = start;
  return false;
};

/** From the whole run down to three signs; of a run longer than any fence, the whole or little. */
const lengthsOf = (run: string): number[] =>
  [run.length, ...Array.from({ length: 100 }, (_, index) => 100 - index)].filter(
    (length, index) => length >= 3 && (index === 0 || length < run.length),
  );

/** The next line that is nothing but the fence, or a longer one. */
function findFence(scanner: Scanner, fence: string): { start: number; end: number } | undefined {
  const { text } = scanner;
  for (let start = scanner.pos; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd === -1 ? text.length : lineEnd + 1;
    let at = start;
    while (at < start + 3 && text[at] === ' ') at += 1;
    if (text.startsWith(fence, at)) {
      at += fence.length;
      while (text[at] === fence[fence.length - 1]) at += 1;
      if (/^[ \t\r\n\f\v]*$/.test(text.slice(at, end))) return { start, end };
    }
    start = end;
  }
  return undefined;
}
