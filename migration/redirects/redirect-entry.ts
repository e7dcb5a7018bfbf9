import { isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { Source } from '@/migration/site';

/** What to write in a page's front matter, so that old addresses lead to it. */
export type RedirectEntry = {
  /** Path of the page's file, from the project's root. */
  file: string;
  /**
   * Line of the file, from 1: the first that is replaced, or the one before which the new line
   * goes.
   */
  line: number;
  /** How many lines are replaced; none where the key is new. */
  replaced: number;
  /** The whole line: `redirect_from: ["/ancienne.html"]`. */
  text: string;
};

const KEY = 'redirect_from';

/**
 * The line that adds addresses to those that a page has already. `source` has a front matter that
 * can be read.
 */
export function redirectEntry({ file, text }: Source, added: readonly string[]): RedirectEntry {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  const yaml = lines.slice(1, end).join('\n');
  const mapping = parseDocument(yaml).contents;
  const pair = isMap(mapping)
    ? mapping.items.find(({ key }) => isScalar(key) && key.value === KEY)
    : undefined;
  if (!pair || !isNode(pair.key) || !pair.key.range) {
    return { file, line: end + 1, replaced: 0, text: entryOf(added) };
  }
  // The front matter begins on the file's second line.
  const lastLineOf = (before: string): number => before.split('\n').length + 1;
  const line = lastLineOf(yaml.slice(0, pair.key.range[0]));
  // The range of a list that has a line for each address takes in the line end after it.
  const last =
    isNode(pair.value) && pair.value.range ? lastLineOf(yaml.slice(0, pair.value.range[1]).trimEnd()) : line;
  const value: unknown = isNode(pair.value) ? pair.value.toJSON() : undefined;
  const there = Array.isArray(value) ? value.map(String) : [];
  return { file, line, replaced: last - line + 1, text: entryOf([...there, ...added]) };
}

const entryOf = (addresses: readonly string[]): string =>
  `${KEY}: [${addresses.map((address) => JSON.stringify(address)).join(', ')}]`;
