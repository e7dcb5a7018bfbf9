/** Between the parts of « Back-end » or « peut-être ». */
const HYPHEN = /(?<=[\p{L}\p{N}]-)(?=[\p{L}\p{N}])/gu;

/** The first word after a colon, which reads badly alone at the end of a line. */
const AFTER_COLON = /(?<=\s: \S+) (?=\S)/gu;

/**
 * A title, summary or label whose compound words stay whole at the end of a line, and whose lines do not end one word after a
 * colon. U+2060, the word joiner, is seen, searched and read out by nobody, and needs no element.
 */
export const unbroken = (text: string): string =>
  text.replace(HYPHEN, '\u2060').replace(AFTER_COLON, '\u00a0');
