import { addText, createNode, type KramdownNode } from '../nodes';
import {
  blankLines,
  bulletStart,
  definitionStart,
  endOfBlock,
  fenceStart,
  headingStart,
  htmlTagLine,
  ialLine,
  orderedStart,
  quoteStart,
  ruleStart,
} from '../patterns';
import type { Scanner } from '../scanner';
import type { BlockConstruct } from './reader';

/** `\s*\n` swallows blank lines whole, also those before it: the longest run counts. */
export const blankLine: BlockConstruct = (reader) => {
  const line = reader.scanner.lineAt();
  const match = reader.scanner.take(blankLines);
  if (!match) return false;
  const { last } = reader;
  if (last?.type === 'blank') last.value += match[0];
  else reader.add(reader.block('blank', line, { value: match[0] }));
  return true;
};

/** `^` on a line of its own. */
export const endOfBlockMark: BlockConstruct = (reader) => {
  const line = reader.scanner.lineAt();
  if (!reader.scanner.take(endOfBlock)) return false;
  reader.add(reader.block('boundary', line, { boundary: 'marker' }));
  return true;
};

export const thematicBreak: BlockConstruct = (reader) => {
  const line = reader.scanner.lineAt();
  if (!reader.scanner.take(ruleStart)) return false;
  reader.add(reader.block('thematicBreak', line));
  return true;
};

/** Where a line cannot carry on the paragraph, quote or code above it. */
const endsLazily = (scanner: Scanner): boolean =>
  scanner.done ||
  scanner.looksAt(blankLines) ||
  scanner.looksAt(ialLine) ||
  scanner.looksAt(endOfBlock) ||
  scanner.looksAt(htmlTagLine);

const endsParagraph = (scanner: Scanner): boolean =>
  endsLazily(scanner) ||
  scanner.looksAt(bulletStart) ||
  scanner.looksAt(orderedStart) ||
  scanner.looksAt(headingStart) ||
  scanner.looksAt(definitionStart) ||
  scanner.looksAt(quoteStart) ||
  scanner.looksAt(fenceStart);

export const blockquote: BlockConstruct = (reader) => {
  const { scanner } = reader;
  if (!scanner.looksAt(quoteStart)) return false;
  const line = scanner.lineAt();
  let text = '';
  do text += scanner.takeLine().replace(/^ {0,3}> ?/, '');
  while (!endsLazily(scanner));
  const node = reader.block('blockquote', line);
  reader.add(node);
  reader.readInto(node, text, line);
  return true;
};

const paragraphStart = / {0,3}[^ \t\n][^\n]*\n/y;

export const paragraph: BlockConstruct = (reader) => {
  const { scanner } = reader;
  if (!scanner.looksAt(paragraphStart)) return false;
  const start = scanner.pos;
  const line = scanner.lineAt();
  do scanner.takeLine();
  while (!endsParagraph(scanner));
  const text = scanner.text.slice(start, scanner.pos).replace(/[ \t\r\n\f\v\0]+$/, '');
  const { last } = reader;
  if (last?.type === 'paragraph')
    joinParagraph(last, text, line, scanner.text.slice(start - 3, start) === '  \n');
  else {
    const node = reader.block('paragraph', line);
    const content = text.replace(/^[ \t\r\n\f\v\0]+/, '');
    addText(node, content, 'rawText', line);
    reader.add(node);
  }
  return true;
};

/** A construct that was given up leaves its lines to the paragraph above them. */
function joinParagraph(paragraphNode: KramdownNode, text: string, line: number, broken: boolean): void {
  const content = paragraphNode.children[paragraphNode.children.length - 1];
  if (content?.type === 'rawText') content.value += `${broken ? '  \n' : '\n'}${text}`;
  else paragraphNode.children.push(createNode('rawText', line, { value: text }));
}
