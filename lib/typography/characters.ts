/** The characters French typography turns on, written as escapes: on screen they all look like a space. */

/** U+00A0, as wide as a space between words ("espace mot insécable"). */
export const NO_BREAK_SPACE = '\u00a0';

/** U+202F, the thin one ("espace fine insécable"). */
export const NARROW_NO_BREAK_SPACE = '\u202f';

/** Stands in the scanned text for what is not prose: inline code, an image, an address. It reads as a word. */
export const OBJECT = '\ufffc';

/** Stands in the scanned text for a forced line break: no space is joined, and none inserted, across it. */
export const BREAK = '\u2028';

/**
 * Source of a character class: every space a keyboard or a paste leaves, no-break ones too, so that a wrong
 * no-break space is mended. `BREAK` is left out on purpose.
 */
export const SPACE = '[ \\t\\n\\r\\f\\u00a0\\u2000-\\u200a\\u202f]';

const SPACE_PATTERN = new RegExp(`^${SPACE}$`);
const LETTER_OR_DIGIT_PATTERN = /^[\p{L}\p{N}\p{M}]$/u;
const LETTER_PATTERN = /^[\p{L}\p{M}]$/u;
const DIGIT_PATTERN = /^\d$/;

/** One UTF-16 unit of the text, or `undefined` before its start and after its end. */
export type Char = string | undefined;

export const isSpace = (char: Char): boolean => char !== undefined && SPACE_PATTERN.test(char);
export const isEdge = (char: Char): boolean => char === undefined || char === BREAK;
export const isLetter = (char: Char): boolean => char !== undefined && LETTER_PATTERN.test(char);
export const isDigit = (char: Char): boolean => char !== undefined && DIGIT_PATTERN.test(char);
export const isLetterOrDigit = (char: Char): boolean =>
  char !== undefined && LETTER_OR_DIGIT_PATTERN.test(char);
export const isOneOf = (char: Char, set: string): boolean => char !== undefined && set.includes(char);
