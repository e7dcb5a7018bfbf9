import type { ReactNode } from 'react';

/** Words of several parts, such as « Back-end » or « peut-être ». */
const COMPOUND = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu;

/**
 * A title whose compound words stay whole at the end of a line. Markup does it: the no-break hyphen would spoil search
 * and copying.
 */
export function Unbroken({ text }: { text: string }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { 0: word, index } of text.matchAll(COMPOUND)) {
    parts.push(
      text.slice(at, index),
      <span key={index} className="whole">
        {word}
      </span>,
    );
    at = index + word.length;
  }
  parts.push(text.slice(at));
  return parts;
}
