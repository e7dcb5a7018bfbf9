import type { KramdownDocument } from '../document';
import { LIMITS, LimitError } from '../limits';
import { addText, createNode, type KramdownNode, lastOf } from '../nodes';
import { Scanner } from '../scanner';

/**
 * Reads one construct at the cursor. @returns false when there is none; the cursor may not have
 * moved then
 */
export type SpanConstruct = (reader: SpanReader) => boolean;

/** Which constructs a text is read with. */
export type SpanGrammar = {
  constructs: readonly SpanConstruct[];
  /** whether a construct may start at a position; called on every character, so it is quick */
  startsAt: (text: string, pos: number) => boolean;
};

/** What ends the element being read. */
export type SpanStop = {
  /** how many characters of the ending stand at a position, 0 for none */
  lengthAt: (text: string, pos: number) => number;
  /** whether the ending found at the cursor counts */
  accept: (node: KramdownNode) => boolean;
};

/** Reads what stands inside lines: links, emphasis, code… */
export class SpanReader {
  readonly doc: KramdownDocument;
  readonly scanner: Scanner;
  readonly grammar: SpanGrammar;
  /**
   * what the content of an element is read with, also where the text around it is read with less
   */
  readonly full: SpanGrammar;
  tree: KramdownNode;
  /** the elements around `tree`, outermost first */
  readonly around: KramdownNode[] = [];
  /** attempts known to fail: without this memory they double with every sign left open */
  readonly failed = new Set<string>();
  /** for each number of backticks, the position from which none closes */
  readonly unclosedTicks = new Map<number, number>();

  constructor(
    doc: KramdownDocument,
    scanner: Scanner,
    tree: KramdownNode,
    grammar: SpanGrammar,
    full = grammar,
  ) {
    this.doc = doc;
    this.scanner = scanner;
    this.tree = tree;
    this.grammar = grammar;
    this.full = full;
  }

  /**
   * Reads into `node` up to its ending. @returns whether that was found; without an ending, reads
   * all
   */
  read(node: KramdownNode, stop?: SpanStop, grammar: SpanGrammar = this.grammar): boolean {
    const { scanner, tree } = this;
    if (this.around.length > LIMITS.spanDepth) {
      throw new LimitError(
        `plus de ${LIMITS.spanDepth} éléments emboîtés dans une même ligne : réduisez l’emboîtement`,
        scanner.lineAt(),
      );
    }
    if (tree !== node) this.around.push(tree);
    this.tree = node;
    const found = this.#readParts(node, stop, grammar);
    if (tree !== node) this.around.pop();
    this.tree = tree;
    return found;
  }

  #readParts(node: KramdownNode, stop: SpanStop | undefined, grammar: SpanGrammar): boolean {
    const { scanner, doc } = this;
    const { text } = scanner;
    while (!scanner.done) {
      let at = scanner.pos;
      while (
        at < text.length &&
        !grammar.startsAt(text, at) &&
        !(stop !== undefined && stop.lengthAt(text, at) > 0)
      )
        at += 1;
      doc.budget.spend(at - scanner.pos + 4, scanner.firstLine);
      if (at >= text.length) {
        if (!stop) this.text(text.slice(scanner.pos));
        if (!stop) scanner.pos = text.length;
        return false;
      }
      this.text(text.slice(scanner.pos, at));
      scanner.pos = at;
      if (stop && stop.lengthAt(text, at) > 0 && stop.accept(node)) return true;
      if (!this.#readConstruct(grammar)) {
        const point = text.codePointAt(at) ?? 0;
        this.text(String.fromCodePoint(point));
        scanner.pos = at + (point > 0xffff ? 2 : 1);
      }
    }
    return false;
  }

  #readConstruct(grammar: SpanGrammar): boolean {
    const { pos } = this.scanner;
    for (const construct of grammar.constructs) {
      if (construct(this)) return true;
      this.scanner.pos = pos;
    }
    return false;
  }

  /** Adds text to the element being read. */
  text(value: string): void {
    addText(this.tree, value, 'text', this.scanner.lineAt());
  }

  add(node: KramdownNode): void {
    this.tree.children.push(node);
  }

  get last(): KramdownNode | undefined {
    return lastOf(this.tree.children);
  }

  /** Whether the element being read, or one around it, is of a type. */
  inside(...types: KramdownNode['type'][]): boolean {
    return types.includes(this.tree.type) || this.around.some(({ type }) => types.includes(type));
  }

  /** What an attempt at a position depends on, beside the position. */
  attemptKey(kind: string): string {
    const flags = [
      this.inside('emphasis'),
      this.inside('strong'),
      this.inside('link', 'image'),
      this.tree.type === 'emphasis',
    ];
    return `${kind}${this.scanner.pos}${flags.map(Number).join('')}`;
  }
}

/** Reads a text that starts at a line of the file. @returns its parts */
export function readSpansOf(
  doc: KramdownDocument,
  text: string,
  line: number,
  grammar: SpanGrammar,
): KramdownNode[] {
  const holder = createNode('rawText', line);
  new SpanReader(doc, new Scanner(text, line), holder, grammar).read(holder);
  return holder.children;
}
