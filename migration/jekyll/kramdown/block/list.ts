import { emptyList, readAttributes } from '../attributes';
import { type AttributeList, createNode, type KramdownNode, lastOf } from '../nodes';
import { blankLines, bulletStart, endOfBlock, notLazyAfter, orderedStart, ruleStart } from '../patterns';
import type { Scanner } from '../scanner';
import type { BlockConstruct, BlockReader } from './reader';

const itemAttributes = /^[ \t\r\n\f\v]*\{:(?!(?:\w[\w-]*)?:|\/)((?:\\\}|[^}])+)\}[ \t\r\n\f\v]*/;
const onlyAttributes =
  /^(?:[ \t\r\n\f\v]*\{:(?!(?:\w[\w-]*)?:|\/)(?:\\\}|[^}])+\}[ \t\r\n\f\v]*)?[ \t\r\n\f\v]*\n/;
const anyItem = /^(?: {0,3}[+*-]| {0,3}\d+\.)[\t| ][^\n]*?\n/;

/** How the lines of an item are told from what follows it. */
export type ItemShape = {
  indentation: number;
  /** a line that belongs to the item by its indent */
  content: RegExp;
  /** what a line may not look like to carry on an item without indent */
  notLazy: RegExp;
};

/**
 * Reads the first line of an item: the column of its text says how far its other lines are
 * indented.
 */
export function readFirstLine(
  marker: string,
  rest: string,
): { text: string; shape: ItemShape; ial: AttributeList | undefined } {
  let indentation = marker.length;
  let text = rest;
  if (onlyAttributes.test(text)) indentation = 4;
  else {
    while (/^ *\t/.test(text)) {
      const column = (/^ */.exec(text)?.[0].length ?? 0) + indentation;
      text = text.replace(/^( *)(\t+)/, (_, spaces: string, tabs: string) => {
        return spaces + ' '.repeat(4 - (column % 4) + (tabs.length - 1) * 4);
      });
    }
    indentation += /^ */.exec(text)?.[0].length ?? 0;
  }
  text = text.replace(/^[ \t\r\n\f\v]*/, '');
  let ial: AttributeList | undefined;
  text = text.replace(itemAttributes, (_, list: string) => {
    ial = emptyList();
    readAttributes(list, ial);
    return '';
  });
  return { text, shape: shapeOf(indentation), ial };
}

const shapes = new Map<number, ItemShape>();
function shapeOf(indentation: number): ItemShape {
  const known = shapes.get(indentation);
  if (known) return known;
  const tabs = Math.floor(indentation / 4);
  const shape = {
    indentation,
    content: new RegExp(
      `(?:(?:\\t| {4}){${tabs}} {${indentation % 4}}|(?:\\t| {4}){${tabs + 1}})[^\\n]*?[^ \\t\\r\\n\\f\\v][^\\n]*\\n`,
      'y',
    ),
    notLazy: notLazyAfter(indentation),
  };
  if (indentation < 1000) shapes.set(indentation, shape);
  return shape;
}

const someText = /[^\n]*?[^ \t\r\n\f\v\n][^\n]*\n/y;

/**
 * A line of an item: indented as its text is, or carrying it on where no blank line came before.
 */
export function takeItemLine(scanner: Scanner, shape: ItemShape, afterBlank: boolean): string | undefined {
  const indented = scanner.take(shape.content);
  if (indented) return indented[0];
  if (afterBlank || scanner.looksAt(shape.notLazy)) return undefined;
  return scanner.take(someText)?.[0];
}

/**
 * The start of the next item: its sign may not be indented as far as the text of the item above it.
 */
export const nextItem = (sign: string, indentation: number): RegExp =>
  new RegExp(`( {0,${Math.min(3, indentation - 1)}}${sign})([\\t| ][^\\n]*?\\n)`, 'y');

type RawItem = {
  node: KramdownNode;
  /** the text of the item, split where a nested list starts without a blank line */
  parts: string[];
};

export const list: BlockConstruct = (reader) => {
  const { scanner } = reader;
  const ordered = !scanner.looksAt(bulletStart);
  if (ordered && !scanner.looksAt(orderedStart)) return false;
  const node = reader.block(ordered ? 'orderedList' : 'bulletList', scanner.lineAt());
  const { items, endMark } = takeItems(reader, ordered);
  node.children = items.map((item) => item.node);
  reader.add(node);
  for (const item of items) readItem(reader, item);
  let blank: KramdownNode | undefined;
  for (const item of node.children) {
    if (item.children.length === 0) continue;
    unwrapFirstParagraph(item, node, endMark);
    blank = lastOf(item.children)?.type === 'blank' ? item.children.pop() : undefined;
  }
  node.endLine = reader.lineBefore();
  markTasks(node);
  if (blank && !endMark) reader.add(blank);
  return true;
};

function takeItems(reader: BlockReader, ordered: boolean): { items: RawItem[]; endMark: boolean } {
  const { scanner } = reader;
  const sign = ordered ? '\\d+\\.' : '[+*-]';
  const items: RawItem[] = [];
  let start = ordered ? orderedStart : bulletStart;
  let shape = shapeOf(1);
  let nested = false;
  let afterBlank = false;
  let item: RawItem | undefined;
  while (!scanner.done) {
    const line = scanner.lineAt();
    reader.doc.budget.spend(40, line);
    if (afterBlank && scanner.looksAt(ruleStart)) break;
    if (scanner.take(endOfBlock)) return { items, endMark: true };
    const begin = scanner.take(start);
    if (begin) {
      const first = readFirstLine(begin[1] ?? '', begin[2] ?? '');
      shape = first.shape;
      item = { node: createNode('listItem', line, { ial: first.ial }), parts: [first.text] };
      items.push(item);
      start = nextItem(sign, shape.indentation);
      nested = anyItem.test(first.text);
      afterBlank = false;
      continue;
    }
    if (!item) break;
    const taken = takeItemLine(scanner, shape, afterBlank);
    if (taken !== undefined) {
      let text = taken.replace(/^\t+/, (tabs) => ' '.repeat(4 * tabs.length));
      const indented = text.startsWith(' '.repeat(shape.indentation));
      if (indented) text = text.slice(shape.indentation);
      if (!nested && indented && anyItem.test(text)) {
        item.parts.push('');
        nested = true;
      } else if (nested && !indented && anyItem.test(text)) text = ' '.repeat(shape.indentation + 4) + text;
      item.parts[item.parts.length - 1] += text;
      item.node.endLine = line;
      afterBlank = false;
      continue;
    }
    const blank = scanner.take(blankLines);
    if (!blank) break;
    nested = true;
    afterBlank = true;
    item.parts[item.parts.length - 1] += blank[0];
  }
  return { items, endMark: false };
}

function readItem(reader: BlockReader, { node, parts }: RawItem): void {
  let { line } = node;
  for (const part of parts) {
    reader.readInto(node, part, line);
    line += part.split('\n').length - 1;
  }
}

/**
 * Whether the first paragraph of an item is printed without its `<p>`: each item for itself, unlike
 * CommonMark.
 */
function unwrapFirstParagraph(item: KramdownNode, listNode: KramdownNode, endMark: boolean): void {
  const { children } = item;
  const [first, second] = children;
  if (first?.type !== 'paragraph') return;
  if (second?.type === 'boundary' && first.ial) children.splice(1, 1);
  const next = children[1];
  const isLast = item === lastOf(listNode.children);
  const tight = next?.type !== 'blank' || (isLast && children.length === 2 && !endMark);
  const agrees =
    !isLast ||
    listNode.children.length === 1 ||
    listNode.children
      .slice(0, -1)
      .some(({ children: [head] }) => head?.type !== 'paragraph' || head.transparent === true);
  if (!tight || !agrees) return;
  const text = first.children[0];
  if (text && next && next.type !== 'blank') text.value += '\n';
  first.transparent = true;
}

const box = (state: string): string =>
  `<input type="checkbox" class="task-list-item-checkbox" disabled="disabled"${state} />`;

/** GFM's `[ ]` and `[x]` at the start of an item. */
function markTasks(node: KramdownNode): void {
  let isTaskList = false;
  for (const item of node.children) {
    const text = item.children[0]?.type === 'paragraph' ? item.children[0].children[0] : undefined;
    if (!text) continue;
    const before = text.value;
    text.value = before
      .replace(/^[ \t\r\n\f\v]*\[ \][ \t\r\n\f\v]+/, box(''))
      .replace(/^[ \t\r\n\f\v]*\[x\][ \t\r\n\f\v]+/i, box(' checked="checked"'));
    isTaskList ||= text.value !== before;
    if (isTaskList) item.attributes.set('class', 'task-list-item');
  }
  if (isTaskList) node.attributes.set('class', 'task-list');
}
