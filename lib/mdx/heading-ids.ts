/**
 * The ids of headings, as Jekyll gave them, so that links to a section of the old site still land.
 *
 * Source of the rule: `generate_gfm_header_id` of kramdown-parser-gfm 1.1 (the parser Jekyll sets by default):
 * lower case, what is neither a word character nor a dash nor a blank is dropped, blanks become dashes, accents
 * stay, a repeated id gets `-1`, `-2`… Kramdown makes dashes of `--` before, and drops those too.
 */
export class HeadingIds {
  readonly #counts = new Map<string, number>();

  /** The id of the next heading of the page that has none of its own. */
  next(text: string): string {
    const id = baseId(text);
    const count = this.#counts.get(id) ?? 0;
    this.#counts.set(id, count + 1);
    return count === 0 ? id : `${id}-${count}`;
  }
}

/** A heading of signs alone would get an empty id, which HTML forbids; kramdown's own parser says `section`. */
const FALLBACK = 'section';

function baseId(text: string): string {
  const id = text
    .replace(/---?/g, '')
    .toLowerCase()
    // Ruby's \p{Word}: letters, marks, decimal numbers and connecting punctuation.
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- \t]/gu, '')
    .replace(/[ \t]/g, '-');
  return id === '' ? FALLBACK : id;
}
