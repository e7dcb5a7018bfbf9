import { applyEdits, joinRuns, type Run, splitRuns } from './block';
import { RULES } from './rules';

export type { Run } from './block';

/**
 * Sets the runs of one block (a paragraph, a heading, a cell) in French typography. Quotes and spaces are
 * decided on the block as a whole, so `**gras** !` and `"*mot*"` read as they would without the marks.
 *
 * Returns as many strings as there are runs, in their order: the new text of a text run, `''` for others.
 * Only spaces, quotes, apostrophes and dots change; letters and digits never do. Idempotent, linear in time.
 */
export function typographRuns(runs: readonly Run[]): string[] {
  let block = joinRuns(runs);
  for (const rule of RULES) block = applyEdits(block, rule.edits(block.scanned));
  return splitRuns(runs, block);
}

/** Sets a plain string: a title, a summary, a description. See `typographRuns`. */
export function typograph(text: string): string {
  return typographRuns([{ type: 'text', value: text }]).join('');
}
