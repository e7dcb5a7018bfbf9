import { BREAK, OBJECT } from './characters';
import { protect } from './protect';

/**
 * A piece of a block's inline content, in reading order:
 * - `text`: prose to set;
 * - `word`: something that reads as a word and stays as it is (inline code, an image, English text);
 * - `break`: a forced line break;
 * - `mark`: something the sentence does not see (a footnote's number, a section's link, a `<wbr>`).
 */
export type Run =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'word' | 'break' | 'mark' };

/** Replaces `[start, end)` of the scanned text; an insertion (`start === end`) says which neighbour's run it joins. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly joins?: 'previous' | 'next';
}

/**
 * A block's content as one line. Rules read `scanned`, where addresses and the like are hidden behind
 * `OBJECT`; `text` is what is printed. Both have the same length, and `ends` holds the offset where each run ends.
 */
export interface Block {
  readonly text: string;
  readonly scanned: string;
  readonly ends: readonly number[];
}

const STAND_INS = { word: OBJECT, break: BREAK, mark: '' } as const;

export function joinRuns(runs: readonly Run[]): Block {
  const ends: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const run of runs) {
    const part = run.type === 'text' ? run.value : STAND_INS[run.type];
    parts.push(part);
    length += part.length;
    ends.push(length);
  }
  const text = parts.join('');
  return { text, scanned: protect(text), ends };
}

/** The text of each run; the empty string for what is not text. */
export function splitRuns(runs: readonly Run[], block: Block): string[] {
  let start = 0;
  return runs.map((run, index) => {
    const end = block.ends[index] ?? block.text.length;
    const value = run.type === 'text' ? block.text.slice(start, end) : '';
    start = end;
    return value;
  });
}

/** Applies edits that are in order and do not overlap. What spans several runs goes to the first of them. */
export function applyEdits(block: Block, edits: readonly Edit[]): Block {
  if (edits.length === 0) return block;
  const text: string[] = [];
  const scanned: string[] = [];
  const ends: number[] = [];
  let copied = 0;
  let shift = 0;
  let run = 0;

  const passEnds = (isPassed: (end: number) => boolean, place: (end: number) => number) => {
    for (let end = block.ends[run]; end !== undefined && isPassed(end); end = block.ends[++run])
      ends.push(place(end));
  };

  for (const edit of edits) {
    const { start, end, text: inserted } = edit;
    const joinsPrevious = start === end && edit.joins === 'previous';
    text.push(block.text.slice(copied, start), inserted);
    scanned.push(block.scanned.slice(copied, start), inserted);
    copied = end;

    const before = shift;
    passEnds(
      (at) => at < start || (at === start && !joinsPrevious),
      (at) => at + before,
    );
    const after = start + before + inserted.length;
    passEnds(
      (at) => at < end || (at === start && joinsPrevious),
      () => after,
    );
    shift += inserted.length - (end - start);
  }
  text.push(block.text.slice(copied));
  scanned.push(block.scanned.slice(copied));
  const last = shift;
  passEnds(
    () => true,
    (at) => at + last,
  );
  return { text: text.join(''), scanned: scanned.join(''), ends };
}
