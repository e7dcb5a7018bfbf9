import { LiquidOutput, type Opaque } from './builder';
import { liquidEngine } from './engine';
import { LiquidEvaluator } from './evaluate';
import { EMPTY_SCOPE, type LiquidScope } from './scope';
import { type Piece, readPieces } from './tokens';
import { type LiquidNode, nest } from './tree';
import { LiquidValues } from './values';

export type { Opaque } from './builder';
export { EMPTY_SCOPE, type LiquidScope } from './scope';

/** A text as Jekyll hands it to kramdown. */
export type LiquidText = {
  /** Each passage that stays Liquid is a token in it. */
  text: string;
  /** For each line of `text`, the line of the file it came from. */
  lines: readonly number[];
  opaques: readonly Opaque[];
  notes: readonly { line: number; message: string }[];
  /** Words of the tags that were read. */
  syntax: readonly string[];
  /** Tags and outputs, those that end a block left out. */
  counts: { evaluated: number; kept: number };
};

/** Reads a page's Liquid first, as Jekyll does. `line` is the file's line of the text. */
export function readLiquid(template: string, line: number, scope: LiquidScope = EMPTY_SCOPE): LiquidText {
  return new LiquidReader(template, line, scope).read();
}

const isTag = ({ kind, name }: Piece): boolean =>
  kind === 'output' || (kind === 'tag' && !name.startsWith('end'));

class LiquidReader {
  readonly #template: string;
  readonly #output: LiquidOutput;
  readonly #evaluator: LiquidEvaluator;
  readonly #starts: number[];
  readonly #line: number;
  readonly #notes: { line: number; message: string }[] = [];
  readonly #syntax = new Set<string>();
  readonly #counts = { evaluated: 0, kept: 0 };

  constructor(template: string, line: number, scope: LiquidScope) {
    this.#template = template;
    this.#line = line;
    this.#output = new LiquidOutput(template, line);
    const { url, baseurl } = { url: '', baseurl: '', ...scope.config };
    const engine = liquidEngine({ url: String(url ?? ''), baseurl: String(baseurl ?? '') });
    this.#evaluator = new LiquidEvaluator(new LiquidValues(engine, scope), scope);
    this.#starts = [0];
    for (let at = template.indexOf('\n'); at !== -1; at = template.indexOf('\n', at + 1))
      this.#starts.push(at + 1);
  }

  read(): LiquidText {
    this.#print(nest(readPieces(this.#template)));
    const { text, lines, opaques } = this.#output;
    return {
      text,
      lines,
      opaques,
      notes: this.#notes,
      syntax: [...this.#syntax],
      counts: this.#counts,
    };
  }

  #print(nodes: readonly LiquidNode[]): void {
    for (const node of nodes) {
      const { piece } = node;
      const line = this.#lineOf(piece.start);
      if (node.type === 'text') {
        this.#output.push(piece.source, line, true);
        continue;
      }
      const branch = this.#evaluator.branchOf(node);
      if (branch !== undefined && node.type === 'block') {
        this.#read(node, branch?.children ?? []);
        if (branch) this.#print(branch.children);
        continue;
      }
      const printed = this.#evaluator.print(node);
      if (!printed) this.#keep(node);
      else {
        this.#read(node, []);
        this.#output.push(printed.text, line, node.type === 'block');
        if (printed.note)
          this.#notes.push({ line, message: `« ${this.#sourceOf(node).slice(0, 200)} » : ${printed.note}` });
      }
    }
  }

  /** Counts what was read; `apart` is what will be counted by itself. */
  #read(node: LiquidNode, apart: readonly LiquidNode[]): void {
    const inner = piecesOf([node], apart);
    this.#counts.evaluated += inner.filter(isTag).length;
    // What a comment holds is not shown: it is told instead.
    const words = inner.filter(({ kind }) => kind !== 'text').map(({ source }) => source);
    if (node.type === 'block') words.push(`end${node.piece.name}`);
    for (const word of words.join(' ').match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []) this.#syntax.add(word);
  }

  #keep(node: LiquidNode): void {
    this.#evaluator.forget([node]);
    this.#counts.kept += Math.max(1, piecesOf([node], []).filter(isTag).length);
    const { start, source: first } = node.piece;
    const end = node.type === 'block' ? node.end : node.piece.end;
    this.#output.pushOpaque({
      source: this.#template.slice(start, end),
      tag: first.slice(0, 120).replace(/\s+/g, ' '),
      start: this.#lineOf(start),
      end: this.#lineOf(end - 1),
      column: start - this.#template.lastIndexOf('\n', start - 1),
    });
  }

  #sourceOf(node: LiquidNode): string {
    const end = node.type === 'block' ? node.end : node.piece.end;
    return this.#template.slice(node.piece.start, end).replace(/\s+/g, ' ');
  }

  /** Line of an offset, by halves. */
  #lineOf(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#line + low;
  }
}

/** All pieces of nodes, those under `apart` left out. */
function piecesOf(nodes: readonly LiquidNode[], apart: readonly LiquidNode[]): Piece[] {
  return nodes.flatMap((node) => {
    if (apart.includes(node)) return [];
    if (node.type !== 'block') return [node.piece];
    const inner = node.branches.flatMap(({ tag, children }) => [
      ...(tag === node.piece ? [] : [tag]),
      ...piecesOf(children, apart),
    ]);
    return [node.piece, ...inner];
  });
}
