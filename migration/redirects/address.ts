/** An address of the old site, and where it was read. */
export type OldAddress = {
  /** As it was written: `https://www.exemple.fr/agence.html`, or `/agence.html`. */
  address: string;
  /** Name of the list, as it was given. */
  file: string;
  /** Line in the list, from 1. */
  line: number;
};

/**
 * A list that cannot be read. The message, in French, begins with its name and says what to give
 * instead.
 */
export class UnreadableList extends Error {
  override readonly name = 'UnreadableList';

  constructor(file: string, problem: string, line?: number) {
    super(`${file}${line === undefined ? '' : `:${line}`}  ${problem}`);
  }
}

/** A complete address of the web, or one that begins at the root of the site. */
export const isAddress = (text: string): boolean =>
  /^https?:\/\//i.test(text) ? URL.canParse(text) : /^\/(?!\/)/.test(text);
