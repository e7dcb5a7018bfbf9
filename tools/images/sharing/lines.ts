/**
 * Cuts a text into as few lines as a width allows, and those as even as they can be. Only an ordinary space is a place to cut: what
 * French typography keeps together has a no-break space. A word wider than the width has a line of its own.
 * @param widthOf the width of a text, in the unit of `width`.
 */
export function balancedLines(text: string, width: number, widthOf: (text: string) => number): string[] {
  const words = text.split(' ').filter((word) => word !== '');
  const widest = fill(words, width, widthOf);
  let [tooNarrow, enough] = [0, width];
  // To a unit: an eye sees no difference below.
  while (enough - tooNarrow > 1) {
    const middle = (tooNarrow + enough) / 2;
    if (fill(words, middle, widthOf).length > widest.length) tooNarrow = middle;
    else enough = middle;
  }
  return fill(words, enough, widthOf);
}

/** Puts each word on the line before it where it has room there. */
function fill(words: readonly string[], width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
