import type { Edit } from './block';
import {
  BREAK,
  type Char,
  isDigit,
  isEdge,
  isLetter,
  isLetterOrDigit,
  isOneOf,
  isSpace,
  NARROW_NO_BREAK_SPACE,
  NO_BREAK_SPACE,
  OBJECT,
  SPACE,
} from './characters';

const OPENING = '([{«“‘„';
const CLOSING = ')]}»”’"\'';

/** After these a sign is no punctuation of a sentence: `/!\`, `<!--`, `a=?`, `(!)`, `¿?`. */
const NOT_A_WORD = `${OPENING}<>¿¡/\\=_@&|~^:;,-–—`;

/** Three dots, and three only: of two or of four nobody knows what was meant. `../` and `[...slug]` are code. */
export function ellipsisEdits(text: string): Edit[] {
  return Array.from(text.matchAll(/(?<![.…/\\])\.{3}(?![.…/\\])(?<![[{]\.{3}(?=\p{L}))/gu), ({ index }) => ({
    start: index,
    end: index + 3,
    text: '…',
  }));
}

/** Every `'` but the sign of feet and minutes (`5' 10"`), thousands set the Swiss way (`10'000`) and `''`. */
export function apostropheEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { index } of text.matchAll(/(?<!')'(?!')/g)) {
    const isMeasure = isDigit(text[index - 1]) && !isLetter(text[index + 1]);
    if (!isMeasure) edits.push({ start: index, end: index + 1, text: '’' });
  }
  return edits;
}

/** The space before `; ! ?` and before rows of them (`?!`, `!!!`): a narrow no-break one, inserted where missing. */
export function highSignEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: signs, index } of text.matchAll(/[;!?]+/g)) {
    if (!endsPhrase(text, index + signs.length) || isWink(text, index)) continue;
    let start = index;
    while (isSpace(text[start - 1])) start--;
    const previous = text[start - 1];
    if (isEdge(previous) || isOneOf(previous, OPENING)) continue;
    if (start === index && !endsWord(text, index)) continue;
    push(edits, text, { start, end: index, text: NARROW_NO_BREAK_SPACE, joins: 'next' });
  }
  return edits;
}

/** `;)` after a space; after a narrow one it is a sign that has been set, as in `(un ; deux\u202f;)`. */
function isWink(text: string, index: number): boolean {
  const isSpaced = isSpace(text[index - 1]) && text[index - 1] !== NARROW_NO_BREAK_SPACE;
  return isSpaced && text.startsWith(';)', index);
}

/** Whether nothing is glued to the signs before `index`, as it is in `?a=b`, `!important` or `a!=b`. */
function endsPhrase(text: string, index: number): boolean {
  const next = text[index];
  if (isEdge(next) || isSpace(next) || isOneOf(next, `${CLOSING}…—–*`)) return true;
  return isOneOf(next, '.,:') && !isLetterOrDigit(text[index + 1]);
}

/** Whether a sign at `index` stands directly after a word, or after what closes or ends one. */
function endsWord(text: string, index: number): boolean {
  const previous: Char = text[index - 1];
  // An unpaired quote may open or close: only the sign of inches is sure. An apostrophe closes after a letter.
  if (isOneOf(previous, '"\'')) return isDigit(text[index - 2]);
  if (previous === '’') return isLetterOrDigit(text[index - 2]);
  return !isOneOf(previous, NOT_A_WORD);
}

const BEFORE_COLON = new RegExp(
  `(?<=[^${BREAK}${OPENING.replace('[', '\\[')} \\t\\n\\r\\f\\u00a0\\u2000-\\u200a\\u202f])${SPACE}+` +
    `(?=:(?:$|${SPACE}|[${BREAK}${OBJECT}»”"«“…]))`,
  'g',
);

/** The space before `:`, where there is one: without one it is an hour, a ratio, an address. */
export function colonEdits(text: string): Edit[] {
  return noBreakEdits(text, BEFORE_COLON);
}

const INSIDE_GUILLEMETS = new RegExp(`«${SPACE}*(?!${SPACE}|${BREAK}|$)|(?<!${SPACE})${SPACE}*»`, 'g');

/** A no-break space after « and before », inserted where missing. */
export function guillemetEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  let edited = -1;
  for (const { 0: match, index } of text.matchAll(INSIDE_GUILLEMETS)) {
    const end = index + match.length;
    if (match.startsWith('«')) {
      push(edits, text, { start: index + 1, end, text: NO_BREAK_SPACE, joins: 'previous' });
      edited = end;
    } else if (edited !== index && !isEdge(text[index - 1])) {
      push(edits, text, { start: index, end: end - 1, text: NO_BREAK_SPACE, joins: 'next' });
    }
  }
  return edits;
}

/** Makes the spaces a pattern matches one no-break space. The pattern matches spaces and nothing else. */
export function noBreakEdits(text: string, pattern: RegExp): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: spaces, index } of text.matchAll(pattern)) {
    push(edits, text, { start: index, end: index + spaces.length, text: NO_BREAK_SPACE });
  }
  return edits;
}

/** Leaves out what would change nothing. */
function push(edits: Edit[], text: string, edit: Edit): void {
  if (text.slice(edit.start, edit.end) !== edit.text) edits.push(edit);
}
