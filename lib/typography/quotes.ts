import type { Edit } from './block';
import { type Char, isDigit, isEdge, isLetterOrDigit, isOneOf, isSpace, SPACE } from './characters';

const QUOTES = /["«»“”]/g;
const BEFORE_OPENING = "([{<«“‘'’-–—/:";
const AFTER_OPENING_BRACKET = '([{<«“‘';

/** The signs after a quote that go with what precedes it; the spaces among them are the ones other rules set. */
const FOLLOWING_SIGNS = new RegExp(`(?:[,.;:!?…)\\]}]|${SPACE}+(?=[;!?]))*`, 'y');

type Form = '«' | '“';

interface OpenQuote {
  readonly index: number;
  readonly typed: Form | '"';
  /** What it is printed as. */
  readonly form: Form;
}

/**
 * The quotes open at a point. A pair holds only whole pairs, so that what is made of it reads the same the next
 * time: a typed quote that closes drops what was opened since, one that closes nothing drops all.
 */
class OpenQuotes {
  private readonly quotes: OpenQuote[] = [];
  private readonly counts = { '"': 0, '«': 0, '“': 0 };

  get innermost(): OpenQuote | undefined {
    return this.quotes.at(-1);
  }

  open(quote: OpenQuote): void {
    this.quotes.push(quote);
    this.counts[quote.typed]++;
  }

  closeStraight(): OpenQuote | undefined {
    return this.innermost?.typed === '"' ? this.pop() : undefined;
  }

  /** Each quote is dropped once, and only there are quotes looked for: linear. */
  closeTyped(typed: Form): void {
    const isOpen = this.counts[typed] > 0;
    for (let quote = this.pop(); quote; quote = this.pop()) {
      if (isOpen && quote.typed === typed) return;
    }
  }

  private pop(): OpenQuote | undefined {
    const quote = this.quotes.pop();
    if (quote) this.counts[quote.typed]--;
    return quote;
  }
}

/**
 * `"…"` become « … », and “ … ” inside « … ». A straight quote without a partner stays as it is, and so does
 * the sign of inches and seconds (`27"`): a straight quote after a digit where none is open. Quotes typed as
 * « » or “ ” keep their form and count as surroundings.
 */
export function quoteEdits(text: string): Edit[] {
  const partners = pairStraightQuotes(text);
  if (partners.size === 0) return [];
  const edits: Edit[] = [];
  const open = new OpenQuotes();
  let edited = 0;
  const replace = (from: number, to: number, quote: string) => {
    const start = Math.max(from, edited);
    edits.push({ start, end: to, text: quote });
    edited = to;
  };

  for (const { 0: sign, index } of text.matchAll(QUOTES)) {
    if (sign === '»') open.closeTyped('«');
    else if (sign === '”') open.closeTyped('“');
    else if (sign === '«' || sign === '“') open.open({ index, typed: sign, form: sign });
    else {
      const partner = partners.get(index);
      if (partner === undefined) continue;
      if (partner > index) {
        const form = open.innermost?.form === '«' ? '“' : '«';
        open.open({ index, typed: '"', form });
        if (form === '«') replace(index, index + 1, '«');
        else replace(index, endOfSpaces(text, index + 1), '“');
      } else {
        const form = open.closeStraight()?.form;
        if (form === '«') replace(index, index + 1, '»');
        else replace(startOfSpaces(text, index), index + 1, '”');
      }
    }
  }
  return edits;
}

/** By offset: each straight opening quote with its closing one, and the other way round. Linear: see `OpenQuotes`. */
function pairStraightQuotes(text: string): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open = new OpenQuotes();
  let lastOpening = -1;
  for (const { 0: sign, index } of text.matchAll(QUOTES)) {
    if (sign === '»') open.closeTyped('«');
    else if (sign === '”') open.closeTyped('“');
    else if (sign === '«' || sign === '“') open.open({ index, typed: sign, form: sign });
    else {
      const before = startOfSpaces(text, index) - 1;
      const followsOpening = isOneOf(text[before], '«“') || (lastOpening >= 0 && lastOpening === before);
      const role = roleOf({ text, index, before, followsOpening, hasOpen: open.innermost?.typed === '"' });
      if (role === 'opening') {
        open.open({ index, typed: '"', form: '«' });
        lastOpening = index;
      } else if (role === 'closing') {
        const opening = open.closeStraight();
        if (opening) {
          partners.set(opening.index, index);
          partners.set(index, opening.index);
        }
      }
    }
  }
  return partners;
}

interface Place {
  readonly text: string;
  readonly index: number;
  /** Offset of the last character before the quote that is no space. */
  readonly before: number;
  /** Nothing stands between an opening quote and this one. */
  readonly followsOpening: boolean;
  /** A straight quote is open, and nothing within it. */
  readonly hasOpen: boolean;
}

function roleOf({ text, index, before, followsOpening, hasOpen }: Place): 'opening' | 'closing' | 'none' {
  const previous = text[index - 1];
  const next = text[index + 1];
  const isDetached = isEdge(previous) || isSpace(previous);
  const startsWords = startsQuotation(text, index + 1);
  if (startsWords && (isDetached || followsOpening || isOneOf(previous, BEFORE_OPENING))) return 'opening';
  if (followsOpening) return 'none';
  if (!hasOpen) {
    const isBetweenSpaces = isDetached && isSpace(next) && !isOneOf(text[endOfSpaces(text, index + 1)], '»”');
    return isBetweenSpaces && !isDigit(text[before]) ? 'opening' : 'none';
  }
  // `" mot "`: the spaces do not say which quote is which, their order does.
  if (isDetached) return isSpace(previous) && !startsWords ? 'closing' : 'none';
  return isOneOf(previous, AFTER_OPENING_BRACKET) || isLetterOrDigit(next) ? 'none' : 'closing';
}

/** Whether words follow, directly or after signs that are themselves quoted: `"mot`, `".htaccess`, `"?"`. */
function startsQuotation(text: string, index: number): boolean {
  if (isSpace(text[index]) || isEdge(text[index])) return false;
  FOLLOWING_SIGNS.lastIndex = index;
  FOLLOWING_SIGNS.test(text);
  const first: Char = text[FOLLOWING_SIGNS.lastIndex];
  return !isEdge(first) && !isSpace(first) && first !== '»' && first !== '”';
}

function startOfSpaces(text: string, end: number): number {
  let start = end;
  while (isSpace(text[start - 1])) start--;
  return start;
}

function endOfSpaces(text: string, start: number): number {
  let end = start;
  while (isSpace(text[end])) end++;
  return end;
}
