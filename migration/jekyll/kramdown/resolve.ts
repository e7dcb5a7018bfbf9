import { replaceAbbreviations } from './abbreviations';
import type { KramdownDocument } from './document';
import { idTextOf } from './ids';
import { LIMITS, LimitError } from './limits';
import { createNode, type KramdownNode } from './nodes';
import { SPANS } from './span';
import { readSpansOf } from './span/reader';

/** Reads what stands inside the lines of every block, and gives each block its attributes. */
export function resolveSpans(doc: KramdownDocument, node: KramdownNode): void {
  node.children = node.children.flatMap((child) => {
    if (child.type === 'rawText') checkParagraph(child);
    if (child.type === 'rawText') return readSpansOf(doc, child.value, child.line, SPANS);
    if (child.type === 'boundary') {
      doc.apply(child.attributes, child.ial);
      return [];
    }
    resolveSpans(doc, child);
    if (isBlock(child)) doc.apply(child.attributes, child.ial);
    if (child.type === 'heading') child.idText = idTextOf(child);
    return [child];
  });
}

function checkParagraph({ value, line }: KramdownNode): void {
  if (value.length > LIMITS.paragraphLength) {
    throw new LimitError(`paragraphe de plus de ${LIMITS.paragraphLength} caractères : coupez-le`, line);
  }
}

const SPAN_TYPES = new Set<KramdownNode['type']>([
  'link',
  'image',
  'emphasis',
  'strong',
  'inlineCode',
  'footnote',
]);

/** Elements inside lines got their attributes while they were read. */
const isBlock = (node: KramdownNode): boolean => !SPAN_TYPES.has(node.type) && node.category !== 'span';

/**
 * Everything that waits for the whole page: abbreviations, and GFM's backslash at the end of a
 * line.
 */
export function finish(doc: KramdownDocument): void {
  const roots = [doc.root, ...[...doc.footnotes.values()].map(({ content }) => content)];
  for (const root of roots) replaceAbbreviations(doc, root);
  hardBreaks(doc.root, doc.options.hardWrap ? '\n' : '\\\n');
}

/** `sign` at the end of a line breaks it, except inside HTML. */
function hardBreaks(node: KramdownNode, sign: string): void {
  node.children = node.children.flatMap((child, index) => {
    if (child.type === 'text' && child.value.includes(sign)) {
      return split(child, sign, BLOCKS.has(node.type) && index === node.children.length - 1);
    }
    if (child.type !== 'html' && child.type !== 'heading') hardBreaks(child, sign);
    return [child];
  });
}

const BLOCKS = new Set<KramdownNode['type']>([
  'paragraph',
  'heading',
  'blockquote',
  'bulletList',
  'orderedList',
  'listItem',
  'definitionList',
  'definitionTerm',
  'definition',
  'table',
  'tableCell',
]);

function split(child: KramdownNode, sign: string, isLast: boolean): KramdownNode[] {
  const lines = child.value.split(sign);
  const omitLast = isLast && lines[lines.length - 1] === '';
  return lines.flatMap((line, index) => {
    const text = createNode('text', child.line + index, { value: index > 0 ? `\n${line}` : line });
    const breaks = index < lines.length - 2 || (index === lines.length - 2 && !omitLast);
    return breaks ? [text, createNode('break', child.line + index)] : [text];
  });
}
