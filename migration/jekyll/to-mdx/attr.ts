import type { LeafDirective, TextDirective } from 'mdast-util-directive';

const record = (attributes: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries([...attributes].map(([name, value]) => [name, value.replace(/\s*\n\s*/g, ' ')]));

/** `:attr{…}` behind an element of a line. */
export const textAttr = (attributes: ReadonlyMap<string, string>): TextDirective => ({
  type: 'textDirective',
  name: 'attr',
  attributes: record(attributes),
  children: [],
});

/**
 * `::attr{…}` on the line above or under a block; `side` tells the writer where no blank line goes.
 */
export const leafAttr = (
  attributes: ReadonlyMap<string, string>,
  side: 'above' | 'under',
): LeafDirective => ({
  type: 'leafDirective',
  name: 'attr',
  attributes: record(attributes),
  children: [],
  data: { side },
});

export const spanDirective = (
  attributes: ReadonlyMap<string, string>,
  children: TextDirective['children'],
): TextDirective => ({ type: 'textDirective', name: 'span', attributes: record(attributes), children });

declare module 'mdast-util-directive' {
  interface LeafDirectiveData {
    /** on which side of its block the directive stands */
    side?: 'above' | 'under';
  }
}

declare module 'mdast' {
  interface TextData {
    /** a character reference, written as it is */
    verbatim?: boolean;
  }
}
