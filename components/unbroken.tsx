import type { ReactNode } from 'react';

/** Between the parts of « Back-end » or « peut-être ». */
const HYPHEN = /(?<=[\p{L}\p{N}]-)(?=[\p{L}\p{N}])/gu;

/** Words of several parts. */
const COMPOUND = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu;

/** The first word after a colon, which reads badly alone at the end of a line. */
const AFTER_COLON = /(?<=\s: \S+) (?=\S)/gu;

/**
 * A label whose compound words stay whole at the end of a line, and whose lines do not end one word after a colon. U+2060, the
 * word joiner, is seen and read out by nobody, and needs no element; but it is copied. Where a text is its author's own,
 * `Unbroken` stands.
 */
export const unbroken = (text: string): string =>
  text.replace(HYPHEN, '\u2060').replace(AFTER_COLON, '\u00a0');

/** The same, by markup: what is copied is what was written. */
export function Unbroken({ text }: { text: string }) {
  const parts: ReactNode[] = [];
  const kept = text.replace(AFTER_COLON, '\u00a0');
  let at = 0;
  for (const { 0: word, index } of kept.matchAll(COMPOUND)) {
    parts.push(
      kept.slice(at, index),
      <span key={index} className="whole">
        {word}
      </span>,
    );
    at = index + word.length;
  }
  parts.push(kept.slice(at));
  return parts;
}
