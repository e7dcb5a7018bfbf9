import { emptyList, readAttributes } from '../attributes';
import { type AttributeList, createNode, type KramdownNode, lastOf } from '../nodes';
import { blankLines, definitionStart, endOfBlock } from '../patterns';
import { nextItem, readFirstLine, takeItemLine } from './list';
import type { BlockConstruct, BlockReader } from './reader';

const termAttributes = /^[ \t\r\n\f\v]*\{:(?!(?:\w[\w-]*)?:|\/)((?:\\\}|[^}])+)\}[ \t\r\n\f\v]*/;

/** `: définition` under a paragraph whose lines are the terms. */
export const definitionList: BlockConstruct = (reader) => {
  const { scanner, tree } = reader;
  if (!scanner.looksAt(definitionStart)) return false;
  const terms = termsAbove(tree.children);
  if (!terms) return false;
  const asParagraph = lastOf(tree.children)?.type === 'blank';
  tree.children.splice(asParagraph ? -2 : -1);
  const node = reader.block('definitionList', terms.line);
  node.ial = terms.ial;
  (terms.children[0]?.value ?? '')
    .replace(/\n+$/, '')
    .split('\n')
    .forEach((line, index) => {
      node.children.push(readTerm(line, terms.line + index));
    });
  for (const { item, text } of takeDefinitions(reader, asParagraph)) {
    node.children.push(item);
    reader.readInto(item, text, item.line);
  }
  let blank: KramdownNode | undefined;
  for (const item of node.children) {
    if (item.type === 'definitionTerm' || item.children.length === 0) continue;
    blank = lastOf(item.children)?.type === 'blank' ? item.children.pop() : undefined;
    const first = item.children[0];
    if (first?.type === 'paragraph' && !item.firstAsParagraph) {
      const text = first.children[0];
      if (text && item.children.length > 1) text.value += '\n';
      first.transparent = true;
    }
  }
  node.endLine = reader.lineBefore();
  join(reader, node);
  if (blank) reader.add(blank);
  return true;
};

function termsAbove(children: readonly KramdownNode[]): KramdownNode | undefined {
  const last = lastOf(children);
  if (last?.type === 'paragraph') return last;
  const before = children[children.length - 2];
  return last?.type === 'blank' && last.value === '\n' && before?.type === 'paragraph' ? before : undefined;
}

function readTerm(text: string, line: number): KramdownNode {
  const node = createNode('definitionTerm', line);
  const value = text.replace(termAttributes, (_, list: string) => {
    const ial: AttributeList = emptyList();
    readAttributes(list, ial);
    node.ial = ial;
    return '';
  });
  node.children.push(createNode('rawText', line, { value }));
  return node;
}

function takeDefinitions(
  reader: BlockReader,
  firstAsParagraph: boolean,
): { item: KramdownNode; text: string }[] {
  const { scanner } = reader;
  const items: { item: KramdownNode; text: string }[] = [];
  let start = definitionStart;
  let shape: ReturnType<typeof readFirstLine>['shape'] | undefined;
  let asParagraph = firstAsParagraph;
  let afterBlank = false;
  while (!scanner.done) {
    const line = scanner.lineAt();
    const current = lastOf(items);
    const begin = scanner.take(start);
    if (begin) {
      const first = readFirstLine(begin[1] ?? '', begin[2] ?? '');
      shape = first.shape;
      const item = createNode('definition', line, { ial: first.ial, firstAsParagraph: asParagraph });
      items.push({ item, text: first.text });
      start = nextItem(':', shape.indentation);
      asParagraph = false;
      afterBlank = false;
      continue;
    }
    if (!current || !shape || scanner.looksAt(endOfBlock)) break;
    const taken = takeItemLine(scanner, shape, afterBlank);
    if (taken !== undefined) {
      const text = taken.replace(/^\t+/, (tabs) => ' '.repeat(4 * tabs.length));
      const indent = ' '.repeat(shape.indentation);
      current.text += text.startsWith(indent) ? text.slice(indent.length) : text;
      current.item.endLine = line;
      asParagraph = false;
      afterBlank = false;
      continue;
    }
    const blank = scanner.take(blankLines);
    if (!blank) break;
    asParagraph = true;
    afterBlank = true;
    current.text += blank[0];
  }
  return items;
}

/** Definitions that follow a definition list belong to it. */
function join(reader: BlockReader, node: KramdownNode): void {
  const { children } = reader.tree;
  if (lastOf(children)?.type === 'blank' && children[children.length - 2]?.type === 'definitionList')
    children.pop();
  const last = lastOf(children);
  if (last?.type !== 'definitionList') {
    reader.add(node);
    return;
  }
  last.children.push(...node.children);
  last.endLine = node.endLine;
}
