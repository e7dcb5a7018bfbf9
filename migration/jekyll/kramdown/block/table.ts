import { type Alignment, createNode, type KramdownNode, lastOf, type NodeType } from '../nodes';
import { type Piece, splitCode, splitCodeAndHtml } from '../span/pieces';
import type { BlockConstruct, BlockReader } from './reader';

const PIPE = '(?:\\||[^\\n]*?[^\\\\\\n]\\|)';
const tableStart = new RegExp(` {0,3}(?=[^ \\t\\r\\n\\f\\v])${PIPE}[^\\n]*?\\n`, 'y');
const tableLine = new RegExp(`${PIPE}[^\\n]*?\\n`, 'y');
const pipeAtStart = new RegExp(`^${PIPE}`);
const separator = /([+|: \t-]*?-[+|: \t-]*?)[ \t]*\n/y;
const footSeparator = /[+|: \t=]*?=[+|: \t=]*?[ \t]*\n/y;
const rowLine = /([^\n]*?)[ \t]*\n/y;

/** Lines with pipes, between blank lines. */
export const table: BlockConstruct = (reader) => {
  const { scanner } = reader;
  if (!scanner.looksAt(tableStart) || !reader.afterBoundary) return false;
  const start = scanner.pos;
  const node = reader.block('table', scanner.lineAt(), { alignment: [] });
  const giveUp = (): false => {
    scanner.pos = start;
    return false;
  };
  const { columns } = readRows(reader, node);
  if (!reader.beforeBoundary) return giveUp();
  if (!pipesOnEveryLine(scanner.text.slice(start, scanner.pos - 1))) return giveUp();
  if (!node.children.some(({ type }) => type === 'tableBody')) {
    reader.doc.note(node.line, 'tableau sans corps : Jekyll le montrait comme du texte');
    return giveUp();
  }
  for (const part of node.children) {
    for (const row of part.children) {
      while (row.children.length < columns) row.children.push(createNode('tableCell', row.line));
    }
  }
  const alignment = (node.alignment ?? []).slice(0, columns);
  while (alignment.length < columns) alignment.push('default');
  node.alignment = alignment;
  reader.add(node);
  return true;
};

function readRows(reader: BlockReader, node: KramdownNode): { columns: number } {
  const { scanner } = reader;
  const leadingPipe = /^[ \t\r\f\v]*\|/.test(scanner.peekLine());
  scanner.take(separator);
  let rows: KramdownNode[] = [];
  let hasFoot = false;
  let columns = 0;
  const close = (type: NodeType, force: boolean): void => {
    if (hasFoot && type === 'tableBody' && !force) return;
    node.children.push(
      createNode(type, rows[0]?.line ?? node.line, {
        children: rows,
        endLine: lastOf(rows)?.line ?? node.line,
      }),
    );
    rows = [];
  };
  while (!scanner.done && scanner.looksAt(tableLine)) {
    const line = scanner.lineAt();
    reader.doc.budget.spend(scanner.peekLine().length, line);
    const rule = scanner.take(separator);
    if (rule) {
      if (rows.length === 0) continue;
      if (node.alignment?.length === 0 && !hasFoot) {
        close('tableHead', false);
        node.alignment = alignments(rule[1] ?? '');
      } else close('tableBody', false);
    } else if (scanner.take(footSeparator)) {
      if (rows.length > 0) close('tableBody', true);
      hasFoot = true;
    } else {
      const row = readRow(scanner.take(rowLine)?.[1] ?? '', leadingPipe, line);
      columns = Math.max(columns, row.children.length);
      rows.push(row);
    }
  }
  if (rows.length > 0) close(hasFoot ? 'tableFoot' : 'tableBody', false);
  return { columns };
}

const alignments = (rule: string): Alignment[] =>
  [...rule.matchAll(/[ \t]?(:?)-+(:?)[ \t]?/g)].map(([, left, right]) => {
    if (left && right) return 'center';
    if (left) return 'left';
    return right ? 'right' : 'default';
  });

/** Pipes inside code do not part cells. */
function readRow(text: string, leadingPipe: boolean, line: number): KramdownNode {
  const cells: string[] = [];
  const append = (part: string): void => {
    if (cells.length === 0) cells.push(part);
    else cells[cells.length - 1] += part;
  };
  text.split(/(<code[^\n]*?>[^\n]*?<\/code>)/).forEach((part, index) => {
    if (index % 2 === 1) {
      append(part);
      return;
    }
    for (const piece of splitCode(part)) {
      if (piece.type === 'code') append(withTicks(piece.value));
      else {
        const [first = '', ...others] = piece.value
          .split(/(?<!\\)\|/)
          .map((cell) => cell.replaceAll('\\|', '|'));
        append(first);
        cells.push(...others);
      }
    }
  });
  if (leadingPipe && cells[0]?.trim() === '') cells.shift();
  if (lastOf(cells)?.trim() === '') cells.pop();
  return createNode('tableRow', line, {
    children: cells.map((cell) =>
      createNode('tableCell', line, { children: [createNode('rawText', line, { value: trim(cell) })] }),
    ),
  });
}

const trim = (text: string): string => text.replace(/^[ \t\r\n\f\v\0]+|[ \t\r\n\f\v\0]+$/g, '');

function withTicks(code: string): string {
  const longest = (code.match(/`+/g) ?? []).sort().pop() ?? '';
  const ticks = `${longest}\``;
  const gap = ticks.length > 1 ? ' ' : '';
  return `${ticks}${gap}${code}${gap}${ticks}`;
}

/** A pipe inside code that goes over the end of a line does not make a table of it. */
function pipesOnEveryLine(text: string): boolean {
  let pipe = false;
  for (const piece of splitCodeAndHtml(text)) {
    const lines = rubyLines(piece);
    const first = lines[0];
    const last = lastOf(lines);
    if (piece.type === 'code') {
      if (lines.length > 2 || (lines.length === 2 && !pipe)) break;
      if (lines.length === 2) pipe = false;
    } else {
      if (lines.length > 1 && !pipe && first !== undefined && !pipeAtStart.test(first)) break;
      pipe = (lines.length <= 1 && pipe) || (last !== undefined && pipeAtStart.test(last));
    }
  }
  return pipe;
}

/** Lines without the empty ones at the end. */
function rubyLines(piece: Piece): string[] {
  const lines = piece.value.split('\n');
  while (lines.length > 0 && lastOf(lines) === '') lines.pop();
  return lines;
}
