import type { AlignType, TableRow } from 'mdast';
import { type HtmlElement, type HtmlNode, isBlankText, isElement } from '../html/nodes';
import type { Writing } from './context';
import { described, type Flow } from './flow';
import { jsxFlow } from './jsx';
import { BLOCKS } from './names';
import { asJsx, trimEnds, writeSpans } from './spans';

function elementsOf(node: HtmlElement): HtmlElement[] | undefined {
  const children = node.children.filter((child) => !isBlankText(child));
  return children.every((child) => isElement(child)) ? children : undefined;
}

/** A table as Markdown: one row of heads, one body. Others are HTML. */
export function writeTable(
  node: HtmlElement,
  attributes: Map<string, string>,
  writing: Writing,
): Flow[] | undefined {
  const rows = simpleRows(node);
  const alignment = node.data?.alignment;
  if (!rows) return alignment ? [alignedHtml(node, attributes, writing)] : undefined;
  const align = (alignment ?? []).map(
    (side): AlignType => (side === 'left' || side === 'right' || side === 'center' ? side : null),
  );
  const children = rows.map(
    (row): TableRow => ({
      type: 'tableRow',
      children: row.map((cell) => ({
        type: 'tableCell',
        children: trimEnds(writeSpans(cell.children, { ...writing, oneLine: true })),
      })),
    }),
  );
  return described({ type: 'table', align, children }, attributes);
}

/** The cells of a table that Markdown can write, row by row. */
function simpleRows(node: HtmlElement): HtmlElement[][] | undefined {
  const [head, body, ...others] = elementsOf(node) ?? [];
  if (head?.tagName !== 'thead' || body?.tagName !== 'tbody' || others.length > 0) return undefined;
  const heads = elementsOf(head) ?? [];
  const lines = elementsOf(body) ?? [];
  if (heads.length !== 1 || !isBare(head) || !isBare(body)) return undefined;
  const width = elementsOf(heads[0] ?? node)?.length;
  const rows: HtmlElement[][] = [];
  for (const [index, line] of [...heads, ...lines].entries()) {
    const cells = elementsOf(line) ?? [];
    const name = index === 0 ? 'th' : 'td';
    if (line.tagName !== 'tr' || !isBare(line) || cells.length !== width) return undefined;
    if (!cells.every((cell) => cell.tagName === name && isBare(cell) && isWords(cell))) return undefined;
    rows.push(cells);
  }
  return rows;
}

const isBare = ({ properties }: HtmlElement): boolean => Object.keys(properties).length === 0;

const isWords = ({ children }: HtmlElement): boolean =>
  children.every(
    (child: HtmlNode) => child.type !== 'element' || (!BLOCKS.has(child.tagName) && isWords(child)),
  );

/** A table of kramdown's as HTML: a class says how its columns are aligned. */
const alignedHtml = (node: HtmlElement, attributes: Map<string, string>, writing: Writing): Flow =>
  jsxFlow(
    'table',
    attributes,
    (elementsOf(node) ?? []).map((part) =>
      jsxFlow(
        part.tagName,
        new Map(),
        (elementsOf(part) ?? []).map((row) =>
          jsxFlow(
            'tr',
            new Map(),
            (elementsOf(row) ?? []).map((cell, index) => {
              const side = node.data?.alignment?.[index] ?? 'default';
              const aligned = new Map(side === 'default' ? [] : [['class', `text-${side}`] as const]);
              return { type: 'paragraph', children: [asJsx(cell, aligned, { ...writing, oneLine: true })] };
            }),
          ),
        ),
      ),
    ),
  );
