/** Why a page was given up: its text asks for more than any page of a site needs. */
export class LimitError extends Error {
  override readonly name = 'LimitError';
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/**
 * What a page may ask for. Far above any page written by hand, low enough to answer within seconds.
 */
export const LIMITS = {
  /** characters in a file */
  fileLength: 2_000_000,
  /** characters in one line */
  lineLength: 50_000,
  /** characters in one paragraph */
  paragraphLength: 50_000,
  /** notes in a page */
  footnotes: 500,
  /** HTML elements in a page: ten times what the longest page of a site needs */
  elements: 10_000,
  /** lists, quotes and HTML elements one inside another */
  depth: 60,
  /** links, emphasis and HTML elements one inside another, within a paragraph */
  spanDepth: 100,
  /** characters looked at, all attempts together */
  work: 6_000_000,
} as const;

/** Counts the work spent on one page, and gives up when there is no end to it. */
export class Budget {
  #left: number = LIMITS.work;

  spend(amount: number, line: number): void {
    this.#left -= amount;
    if (this.#left < 0) {
      throw new LimitError(
        'texte trop enchevêtré pour être lu (trop de signes ouverts et jamais fermés) : simplifiez ce passage',
        line,
      );
    }
  }
}
