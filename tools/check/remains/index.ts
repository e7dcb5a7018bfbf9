import type { Body } from '@/lib/content/page';
import { placeAt } from '@/lib/content/source';
import { type Finding, finding } from '@/lib/findings/finding';
import type { Parsed } from '@/lib/mdx/parse';
import { EMPHASIS } from './emphasis';
import type { Remain } from './hit';
import { INLINE } from './inline';
import { LINES } from './lines';
import { toScene } from './scene';
import { STRUCTURE } from './structure';

/**
 * What still looks like syntax once a text has been parsed: the signs an editor meant something by and a visitor would read.
 * One table; a row says what was meant, how it went wrong, and finds it. All rows see the same: the words of each
 * paragraph, heading and cell, with code, addresses and what is escaped out of their sight.
 */
export const REMAINS: readonly Remain[] = [...LINES, ...STRUCTURE, ...INLINE, ...EMPHASIS];

/** Looks for remains in a text as the parser read it. Of several at one place, the first row of the table speaks. */
export function checkRemains(body: Body, { tree, rest }: Parsed, images: readonly string[]): Finding[] {
  const scene = toScene(rest, tree, images);
  const taken: { start: number; end: number }[] = [];
  return REMAINS.flatMap(({ find }) =>
    find(scene).flatMap(({ start, message, fix }) => {
      const end = Math.max(start + 1, fix?.end ?? 0);
      if (taken.some((other) => start < other.end && end > other.start)) return [];
      taken.push({ start, end });
      const at = (offset: number) => placeAt(body.text, offset);
      return finding(
        'reste-de-syntaxe',
        body.file,
        at(start),
        message,
        fix && { from: at(fix.start), to: at(fix.end), text: fix.text },
      );
    }),
  );
}
