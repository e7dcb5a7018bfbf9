import { normalizeName } from '../document';
import { LIMITS, LimitError } from '../limits';
import { createNode } from '../nodes';
import { ID_NAME } from '../patterns';
import { takeIndented } from './code';
import type { BlockConstruct } from './reader';

const linkStart =
  / {0,3}\[([^\n\]]+)\]:[ \t]*(?:<([^\n]*?)>|([^\n]*?[^ \t\r\n\f\v][^\n]*?))(?:(?:[ \t]*?\n|[ \t]+?)[ \t]*?(["'])([^\n]+?)\4)?[ \t]*?\n/y;

/** `[nom]: adresse "titre"` */
export const linkDefinition: BlockConstruct = (reader) => {
  const { scanner, doc } = reader;
  if (!scanner.looksAt(/ {0,3}\[/y)) return false;
  if (scanner.peekLine().length > 2000) return false;
  const match = scanner.match(linkStart);
  if (!match) return false;
  const [whole, name = '', angled, plain, , title] = match;
  if (/[ \t]+["']/.test(plain ?? '')) return false;
  const line = scanner.lineAt();
  scanner.pos += whole.length;
  const boundary = reader.block('boundary', line, { boundary: 'link' });
  reader.add(boundary);
  doc.linkDefinitions.set(normalizeName(name), { url: angled ?? plain ?? '', title, boundary });
  return true;
};

const abbreviationStart = / {0,3}\*\[([^\n]+?)\]:([^\n]*?)\n/y;

/** `*[HTML]: HyperText Markup Language` */
export const abbreviationDefinition: BlockConstruct = (reader) => {
  const { scanner, doc } = reader;
  const line = scanner.lineAt();
  const match = scanner.take(abbreviationStart);
  if (!match) return false;
  const boundary = reader.block('boundary', line, { boundary: 'abbreviation' });
  reader.add(boundary);
  doc.abbreviations.set(match[1] ?? '', { title: trim(match[2] ?? ''), boundary });
  return true;
};

const footnoteStart = new RegExp(` {0,3}\\[\\^(${ID_NAME})\\]:[ \\t\\r\\n\\f\\v]*?(?=[^\\n]*\\n)`, 'y');

/** `[^nom]: texte`, and the indented lines under it. */
export const footnoteDefinition: BlockConstruct = (reader) => {
  const { scanner, doc } = reader;
  const line = scanner.lineAt();
  const match = scanner.take(footnoteStart);
  if (!match) return false;
  const textLine = scanner.lineAt();
  const text = scanner.takeLine() + takeIndented(scanner);
  const name = match[1] ?? '';
  if (doc.footnotes.size >= LIMITS.footnotes) {
    throw new LimitError(`plus de ${LIMITS.footnotes} notes dans une page : découpez-la`, line);
  }
  const content = createNode('footnoteDefinition', line, { name });
  content.endLine = reader.lineBefore();
  reader.readInto(content, text.replace(/^(?:\t| {4})/gm, ''), textLine);
  const boundary = reader.block('boundary', line, { boundary: 'footnote', name });
  reader.add(boundary);
  doc.footnotes.set(name, { content, boundary, used: false });
  return true;
};

const mathStart = / {0,3}(\\)?\$\$([\s\S]*?)\$\$([ \t\r\n\f\v]*?\n)?/y;

/** `$$ … $$` as a block of its own. */
export const blockMath: BlockConstruct = (reader) => {
  const { scanner } = reader;
  if (!scanner.looksAt(/ {0,3}\\?\$\$/y) || !reader.afterBoundary) return false;
  const match = scanner.match(mathStart);
  if (!match) return false;
  const line = scanner.lineAt();
  if (match[1]) {
    // The sign is escaped: the paragraph that follows starts behind the backslash.
    if (match[3]) {
      scanner.take(/ {0,3}\\/y);
      reader.restart = scanner.pos;
    }
    return false;
  }
  scanner.pos += match[0].length;
  if (!reader.beforeBoundary) return false;
  const node = reader.block('math', line, { value: trim(match[2] ?? ''), category: 'block' });
  reader.add(node);
  return true;
};

const trim = (text: string): string => text.replace(/^[ \t\r\n\f\v\0]+|[ \t\r\n\f\v\0]+$/g, '');
