/** Where a text stands: what is around it decides which of its signs would be read as Markdown. */
export type TextPlace = {
  /** the character before the text, a line end at the start of a block */
  before: string;
  /** the character behind it */
  after: string;
  /** inside the brackets of a link or a directive */
  inLabel: boolean;
  inCell: boolean;
  /** in a list item, where `[x]` would be a box */
  inItem: boolean;
  inHeading: boolean;
};

const isBlank = (sign: string | undefined): boolean => sign === undefined || sign === '' || /^\s$/.test(sign);
const isWord = (sign: string | undefined): boolean => sign !== undefined && /^[\p{L}\p{N}_]$/u.test(sign);
const isPunctuation = (sign: string | undefined): boolean =>
  sign !== undefined && /^[!-/:-@[-`{-~]$/.test(sign);

/** Directives that mean something inside a line; other names come back as text. */
const INLINE_DIRECTIVE = /^:(?:attr|span)(?![\w-])/;

/** Text with a backslash before the signs, and only those, that MDX would not leave as they are. */
export function escapeText(value: string, place: TextPlace): string {
  let escaped = '';
  for (let index = 0; index < value.length; index += 1) {
    const sign = value[index] ?? '';
    escaped += needsEscape(value, index, place) ? `\\${sign}` : sign;
  }
  return escaped;
}

function needsEscape(value: string, index: number, place: TextPlace): boolean {
  const sign = value[index] ?? '';
  if (!/[\\`*_[\]!<{&~:#>+\-=.)|]/.test(sign)) return false;
  const before = index > 0 ? value[index - 1] : place.before;
  const after = index + 1 < value.length ? value[index + 1] : place.after;
  const atLineStart = before === '\n' || before === '';
  const rest = value.slice(index, index + 300);
  const line = /^[^\n]*/.exec(rest)?.[0] ?? '';
  switch (sign) {
    case '\\':
      return isPunctuation(after) || after === '\n';
    case '`':
      return true;
    case '{':
      return true;
    case '*':
      return !(isBlank(before) && isBlank(after)) || atLineStart;
    case '_':
      return underscoreCounts(value, index, place);
    case '[':
      return place.inLabel || bracketCounts(value, index, place, atLineStart);
    case ']':
      return place.inLabel;
    case '!':
      return index === value.length - 1 && place.after === '[';
    case '<':
      return !isBlank(after);
    case '&':
      return (
        /^&(?:[A-Za-z][A-Za-z0-9]*|#[0-9]+|#[xX][0-9a-fA-F]+);/.test(rest) ||
        (index === value.length - 1 && /[A-Za-z#]/.test(place.after))
      );
    case '~':
      return before === '~' || after === '~';
    case ':':
      return colonCounts(value, index, place, atLineStart);
    case '|':
      return place.inCell || (atLineStart && isDelimiterRow(line));
    case '#':
      if (place.inHeading)
        return /^#+$/.test(rest) && index + rest.length === value.length && place.after === '\n';
      return atLineStart && /^#{1,6}(?:\s|$)/.test(line);
    case '>':
      return atLineStart;
    case '+':
      return atLineStart && isBlank(after);
    case '-':
      return atLineStart && (isBlank(after) || /^(?:-\s*){2,}$/.test(line) || isDelimiterRow(line));
    case '=':
      return atLineStart && /^=+\s*$/.test(line);
    default:
      return isNumberSign(value, index, place) && isBlank(after);
  }
}

const isDelimiterRow = (line: string): boolean => /^[|\s:-]*-[|\s:-]*$/.test(line);

/** `_` counts at the edge of a word only. */
function underscoreCounts(value: string, index: number, place: TextPlace): boolean {
  let start = index;
  let end = index;
  while (value[start - 1] === '_') start -= 1;
  while (value[end + 1] === '_') end += 1;
  const before = start > 0 ? value[start - 1] : place.before;
  const after = end + 1 < value.length ? value[end + 1] : place.after;
  if (isWord(before) && before !== '_' && isWord(after) && after !== '_') return false;
  const isRule = isBlank(before) && isBlank(after) && end - start >= 2;
  return isRule || !(isBlank(before) && isBlank(after));
}

/**
 * `[` counts where a link, a note or a box could come of it: the pages written here have no link
 * definitions.
 */
function bracketCounts(value: string, index: number, place: TextPlace, atLineStart: boolean): boolean {
  const rest = value.slice(index);
  if (rest.startsWith('[^')) return true;
  if (place.inItem && /^\[[ xX\t]\](?:\s|$)/.test(rest) && atLineStart) return true;
  const closed = /^\[[^[\]\n]*\]/.exec(rest)?.[0];
  if (closed === undefined) return true;
  const next = closed.length < rest.length ? rest[closed.length] : place.after;
  return next === '(' || next === '[' || next === ':' || next === '{';
}

function colonCounts(value: string, index: number, place: TextPlace, atLineStart: boolean): boolean {
  const rest = value.slice(index, index + 100);
  if (atLineStart && rest.startsWith('::')) return true;
  if (atLineStart && isDelimiterRow(/^[^\n]*/.exec(rest)?.[0] ?? '')) return true;
  if (INLINE_DIRECTIVE.test(rest)) return true;
  const name = /^:[A-Za-z][\w-]*/.exec(rest)?.[0];
  return name !== undefined && index + name.length === value.length && /[[{]/.test(place.after);
}

/** The sign behind a number at the start of a line, which would make a list. */
function isNumberSign(value: string, index: number, place: TextPlace): boolean {
  const start = value.lastIndexOf('\n', index - 1) + 1;
  if (start === 0 && place.before !== '\n' && place.before !== '') return false;
  return /^\d{1,9}$/.test(value.slice(start, index));
}
