import type { ListItem, PhrasingContent } from 'mdast';
import { type HtmlElement, type HtmlNode, isBlankText, isElement } from '../html/nodes';
import { textAttr } from './attr';
import type { Writing } from './context';
import { areBlocks, described, type Flow, type WriteBlocks } from './flow';
import { BLOCKS } from './names';
import { trimEnds, writeSpans } from './spans';

/** An item's words without a paragraph, and the blocks behind them. */
type ItemParts = {
  node: HtmlElement;
  words: HtmlNode[];
  blocks: HtmlNode[];
};

/**
 * A list as Markdown, where it can say the same: there, either all items have paragraphs or none
 * has, while in kramdown and in HTML each item is for itself.
 */
export function writeList(
  node: HtmlElement,
  attributes: Map<string, string>,
  writing: Writing,
  writeBlocks: WriteBlocks,
): Flow[] | undefined {
  const items = node.children.filter((child) => !isBlankText(child));
  const parts = items.map(partsOf);
  if (parts.length === 0 || !parts.every((part) => part !== undefined)) return undefined;
  const isLoose = parts.some(({ blocks }) => blocks.some(isParagraph));
  if (isLoose && !parts.every(canBeLoose)) return undefined;
  if (isLoose && parts.length === 1 && (parts[0]?.blocks.length ?? 0) < 2) return undefined;
  const start = isElement(node, 'ol') ? startOf(attributes) : null;
  if (start === undefined) return undefined;
  const children: ListItem[] = [];
  for (const part of parts) {
    const item = writeItem(part, isLoose, writing, writeBlocks);
    if (!item) return undefined;
    children.push(item);
  }
  return described(
    { type: 'list', ordered: isElement(node, 'ol'), start, spread: isLoose, children },
    new Map([...attributes].filter(([name]) => name !== 'start')),
  );
}

function startOf(attributes: ReadonlyMap<string, string>): number | undefined {
  const start = attributes.get('start');
  if (start === undefined) return 1;
  return /^\d{1,9}$/.test(start) ? Number(start) : undefined;
}

const isParagraph = (node: HtmlNode): boolean => isElement(node, 'p');

const canBeLoose = ({ words, blocks }: ItemParts): boolean => words.length === 0 && blocks.length > 0;

function partsOf(node: HtmlNode): ItemParts | undefined {
  if (!isElement(node, 'li')) return undefined;
  const isBlock = (child: HtmlNode): boolean => isElement(child, ...BLOCKS);
  const first = node.children.findIndex(isBlock);
  const words = (first === -1 ? node.children : node.children.slice(0, first)).filter(
    (child, index, all) => !isBlankText(child) || all.slice(0, index).some((before) => !isBlankText(before)),
  );
  const blocks = first === -1 ? [] : node.children.slice(first).filter((child) => !isBlankText(child));
  if (!areBlocks(blocks) || (words.length > 0 && blocks.some(isParagraph))) return undefined;
  return { node, words, blocks };
}

const isBox = (node: HtmlNode | undefined): node is HtmlElement =>
  isElement(node, 'input') && node.properties.type === 'checkbox';

function writeItem(
  { node, words, blocks }: ItemParts,
  isLoose: boolean,
  writing: Writing,
  writeBlocks: WriteBlocks,
): ListItem | undefined {
  const attributes = writing.context.attributesOf(node);
  const [first] = blocks;
  const line = words.length > 0 ? words : isElement(first, 'p') ? first.children : [];
  const box = isBox(line[0]) ? line[0] : undefined;
  let content: Flow[];
  if (words.length > 0) {
    const text = trimEnds(writeSpans(box ? words.slice(1) : words, writing));
    if (!startsWithWords(text) && !box) return undefined;
    content = [{ type: 'paragraph', children: text }, ...writeBlocks(blocks, writing)];
  } else content = writeBlocks(box ? withoutBox(blocks) : blocks, writing);
  if (attributes.size > 0) {
    const paragraph = content[0];
    if (paragraph?.type !== 'paragraph' || box) return undefined;
    paragraph.children = [textAttr(attributes), { type: 'text', value: ' ' }, ...paragraph.children];
  }
  const checked = box ? box.properties.checked !== undefined : null;
  return { type: 'listItem', checked, spread: isLoose, children: content };
}

const withoutBox = ([first, ...others]: readonly HtmlNode[]): HtmlNode[] =>
  first?.type === 'element' ? [{ ...first, children: first.children.slice(1) }, ...others] : [];

/** MDX takes for a block the HTML that stands alone on the first line of an item. */
const startsWithWords = (text: readonly PhrasingContent[]): boolean =>
  text.length === 0 || text.some(({ type }) => type !== 'mdxJsxTextElement' && type !== 'mdxTextExpression');
