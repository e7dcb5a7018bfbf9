import type { KramdownDocument } from '../document';
import { LIMITS, LimitError } from '../limits';
import { type AttributeList, createNode, type KramdownNode, lastOf, type NodeType } from '../nodes';
import { blankLines, endOfBlock, ialLine } from '../patterns';
import { Scanner } from '../scanner';

/**
 * Reads one construct at the cursor. @returns false, the cursor where it was, when there is none
 */
export type BlockConstruct = (reader: BlockReader) => boolean;

/** Thrown by a closing tag that ends the blocks of the element being read. */
export class ClosingTag extends Error {
  override readonly name = 'ClosingTag';
}

/** Reads the blocks of one container: a page, a quote, an item, an element. */
export class BlockReader {
  readonly doc: KramdownDocument;
  readonly scanner: Scanner;
  readonly tree: KramdownNode;
  readonly depth: number;
  /** an attribute list that waits for the block under it */
  pending: AttributeList | undefined;
  /** the line on which that list stands */
  pendingLine = 0;
  /**
   * where the next constructs start when one of them passes over a sign (`\\$$`) without reading
   * anything
   */
  restart: number | undefined;
  readonly #constructs: readonly BlockConstruct[];

  constructor(
    doc: KramdownDocument,
    scanner: Scanner,
    tree: KramdownNode,
    depth: number,
    constructs: readonly BlockConstruct[],
  ) {
    if (depth > LIMITS.depth) {
      throw new LimitError(
        `plus de ${LIMITS.depth} niveaux de listes, citations ou éléments emboîtés : réduisez l’emboîtement`,
        scanner.lineAt(),
      );
    }
    this.doc = doc;
    this.scanner = scanner;
    this.tree = tree;
    this.depth = depth;
    this.#constructs = constructs;
  }

  /**
   * Reads to the end of the text, or to the closing tag of the element. @returns whether a closing
   * tag was met
   */
  read(): boolean {
    try {
      while (!this.scanner.done) this.#readOne();
    } catch (error) {
      if (error instanceof ClosingTag) return true;
      throw error;
    }
    return false;
  }

  #readOne(): void {
    const { scanner, doc } = this;
    const start = scanner.pos;
    const line = scanner.lineAt();
    doc.budget.spend(40, line);
    this.restart = undefined;
    for (const construct of this.#constructs) {
      if (construct(this)) {
        const last = lastOf(this.tree.children);
        if (last && last.line >= line) last.endLine = Math.max(last.endLine, this.lineBefore());
        return;
      }
      scanner.pos = this.restart ?? start;
    }
    // Three spaces and a tab: text without a paragraph, in kramdown too.
    const text = scanner.takeLine();
    this.tree.children.push(createNode('rawText', line, { value: text }));
  }

  /** The line on which what was just read ends. */
  lineBefore(): number {
    return this.scanner.lineAt(Math.max(0, this.scanner.pos - 1));
  }

  /** Reads `text`, found at `line`, as the blocks of `parent`. */
  readInto(parent: KramdownNode, text: string, line: number): BlockReader {
    this.doc.budget.spend(text.length, line);
    const reader = new BlockReader(
      this.doc,
      new Scanner(text, line),
      parent,
      this.depth + 1,
      this.#constructs,
    );
    reader.read();
    return reader;
  }

  /**
   * Reads on with the same cursor into another element. @returns whether its closing tag was met
   */
  readOnInto(parent: KramdownNode): boolean {
    return new BlockReader(this.doc, this.scanner, parent, this.depth + 1, this.#constructs).read();
  }

  /** Makes a block, giving it the attribute list that waits. */
  block(type: NodeType, line: number, fields: Partial<KramdownNode> = {}): KramdownNode {
    const node = createNode(type, line, fields);
    if (this.pending) {
      node.ial = this.pending;
      node.firstLine = this.pendingLine;
      this.pending = undefined;
    }
    return node;
  }

  add(node: KramdownNode): void {
    this.tree.children.push(node);
  }

  get last(): KramdownNode | undefined {
    return lastOf(this.tree.children);
  }

  /**
   * Some constructs start only where nothing, a blank line, an end-of-block mark or a list of
   * attributes comes before.
   */
  get afterBoundary(): boolean {
    const { last } = this;
    return (
      !last ||
      last.type === 'blank' ||
      (last.type === 'boundary' && last.boundary === 'marker') ||
      this.pending !== undefined
    );
  }

  /** … and end only where one of these follows. */
  get beforeBoundary(): boolean {
    const { scanner } = this;
    return (
      scanner.done || scanner.looksAt(blankLines) || scanner.looksAt(endOfBlock) || scanner.looksAt(ialLine)
    );
  }
}
