import { createElement, Fragment } from 'react';

/** Words of several parts, such as « Back-end » or « peut-être ». */
const COMPOUND = /([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+)/u;

/**
 * A title whose compound words stay whole at the end of a line. Markup does it: the no-break hyphen would spoil search
 * and copying.
 */
export function Unbroken({ text }: { text: string }) {
  const parts = text.split(COMPOUND).map((part, index) =>
    // Every other part is what the pattern caught.
    index % 2 === 1 ? <span className="whole">{part}</span> : part,
  );
  // As children rather than a list: their places never change, so they need no keys.
  return createElement(Fragment, null, ...parts);
}
