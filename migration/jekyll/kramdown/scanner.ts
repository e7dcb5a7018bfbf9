/**
 * A cursor over text that knows its lines. Every pattern given to it is sticky (`y`): it looks at
 * the cursor only.
 */
export class Scanner {
  readonly text: string;
  /** the file's line on which the text starts */
  readonly firstLine: number;
  pos = 0;
  #lineStarts: number[] | undefined;

  constructor(text: string, firstLine: number) {
    this.text = text;
    this.firstLine = firstLine;
  }

  get done(): boolean {
    return this.pos >= this.text.length;
  }

  /** The match of a sticky pattern at the cursor, which does not move. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.pos;
    return pattern.exec(this.text);
  }

  /** Whether a sticky pattern matches at the cursor, which does not move. */
  looksAt(pattern: RegExp): boolean {
    pattern.lastIndex = this.pos;
    return pattern.test(this.text);
  }

  /** The match of a sticky pattern at the cursor, which moves behind it. */
  take(pattern: RegExp): RegExpExecArray | null {
    const match = this.match(pattern);
    if (match) this.pos += match[0].length;
    return match;
  }

  /** The rest of the line, its end included. */
  takeLine(): string {
    const end = this.text.indexOf('\n', this.pos);
    const stop = end === -1 ? this.text.length : end + 1;
    const line = this.text.slice(this.pos, stop);
    this.pos = stop;
    return line;
  }

  /** The rest of the line without moving. */
  peekLine(): string {
    const end = this.text.indexOf('\n', this.pos);
    return this.text.slice(this.pos, end === -1 ? this.text.length : end + 1);
  }

  /** The file's line of a position. */
  lineAt(pos: number = this.pos): number {
    this.#lineStarts ??= lineStartsOf(this.text);
    const starts = this.#lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= pos) low = middle;
      else high = middle - 1;
    }
    return this.firstLine + low;
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
