/** A passage that stays Liquid: its place is taken by a sign that no author types. */
export type Opaque = {
  token: string;
  /** As written, from its first tag to its last. */
  source: string;
  /** Its first tag, on one line and shortened. */
  tag: string;
  /** Lines of the file, from 1. */
  start: number;
  end: number;
  column: number;
};

/** Puts together what a page's Liquid prints, and remembers which line each part came from. */
export class LiquidOutput {
  readonly #parts: string[] = [];
  /** For each line of the text, the line of the file it came from. */
  readonly lines: number[];
  readonly opaques: Opaque[] = [];
  readonly #open: string;
  readonly #close: string;

  constructor(template: string, line: number) {
    this.lines = [line];
    const [open, close] = freeSigns(template);
    this.#open = open;
    this.#close = close;
  }

  get text(): string {
    return this.#parts.join('');
  }

  /**
   * Adds text. `moves` says that its lines are those of the file; else all of it stands at `line`.
   */
  push(text: string, line: number, moves: boolean): void {
    if (text === '') return;
    this.#parts.push(text);
    // A line that only blanks have begun belongs to what is first printed on it.
    if (this.#startsLine) this.lines[this.lines.length - 1] = line;
    const breaks = text.split('\n').length - 1;
    for (let count = 1; count <= breaks; count += 1) this.lines.push(moves ? line + count : line);
    this.#startsLine = text.endsWith('\n');
  }
  #startsLine = true;

  pushOpaque(opaque: Omit<Opaque, 'token'>): void {
    const token = `${this.#open}${this.opaques.length}${this.#close}`;
    this.opaques.push({ ...opaque, token });
    this.push(token, opaque.start, false);
  }
}

/** Two signs for private use that a text does not hold. */
function freeSigns(template: string): [string, string] {
  const free: string[] = [];
  for (let code = 0xe000; code < 0xf8ff && free.length < 2; code += 1) {
    const sign = String.fromCharCode(code);
    if (!template.includes(sign)) free.push(sign);
  }
  const [open = '\ue000', close = '\ue001'] = free;
  return [open, close];
}
