/**
 * Pieces of kramdown's grammar shared by several constructs. All are sticky: they look at the
 * cursor only, and "blank" means ASCII blanks only, as in kramdown (a no-break space is text).
 */
const SPAN_ELEMENTS =
  'a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ruby samp select small span strong sub sup tt u var'.split(
    ' ',
  );

export const WHITE = '[ \\t\\r\\n\\f\\v]';
export const TAG_NAME = '(?:[\\p{L}_][-\\p{L}\\p{N}._]*:)?[\\p{L}_][-\\p{L}\\p{N}._]*';
const LAZY_SPAN = `(?:${[...SPAN_ELEMENTS, 'script'].join('|')})(?![\\w])`;

/** An attribute list on a line of its own: `{: … }`. */
const IAL_LINE = '\\{:(?![:/])(?<ial>(?:\\\\\\}|[^}]){1,1000})\\}[ \\t\\r\\f\\v]*\\n';
/** The name of an attribute definition, of a footnote. */
export const ID_NAME = '\\w[\\w-]*';

const BLOCK_TAG_OPEN = `<(?!${LAZY_SPAN})${TAG_NAME}`;
const BLOCK_TAG_CLOSE = `</(?!${LAZY_SPAN})${TAG_NAME}${WHITE}*>`;

export const blankLines = /(?:[ \t\r\f\v]*\n)+/y;
export const ialLine = new RegExp(` {0,3}${IAL_LINE}`, 'uy');
export const endOfBlock = /\^[ \t\r\n\f\v]*?\n/y;
export const htmlTagLine = new RegExp(` {0,3}(?:${BLOCK_TAG_OPEN}|${BLOCK_TAG_CLOSE})`, 'uy');
/** The same three after an indent that depends on the list. */
const notLazy = [0, 1, 2, 3].map(
  (indent) => new RegExp(` {0,${indent}}(?:${IAL_LINE}|${BLOCK_TAG_OPEN}|${BLOCK_TAG_CLOSE})`, 'uy'),
);
export const notLazyAfter = (indent: number): RegExp => notLazy[Math.min(indent, 3)] ?? htmlTagLine;

export const codeIndent = /(?:\t| {4})/y;
export const bulletStart = /( {0,3}[+*-])([\t| ][^\n]*?\n)/y;
export const orderedStart = /( {0,3}\d+\.)([\t| ][^\n]*?\n)/y;
export const definitionStart = /( {0,3}:)([\t| ][^\n]*?\n)/y;
export const headingStart = /(?<level>#{1,6})[\t ]+(?<contents>[^\n]*)\n/y;
export const quoteStart = / {0,3}> ?/y;
export const fenceStart = / {0,3}[~`]{3,}/y;
export const ruleStart = / {0,3}([*_-])[ \t]*\1[ \t]*\1(?:\1|[ \t])*\n/y;
