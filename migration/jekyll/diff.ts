/** A line of the canonical form and the block it comes from. */
export type OwnedLine = {
  line: string;
  index: number;
};

/** A line that one side has and the other has not. */
export type Edit = {
  /** blocks it may belong to: two where it is too many between them */
  owners: number[];
  wanted: string | undefined;
  shown: string | undefined;
};

/** Texts that follow one another without a tag are one text in the page. */
function joinTexts(lines: readonly OwnedLine[]): OwnedLine[] {
  const joined: OwnedLine[] = [];
  for (const entry of lines) {
    const last = joined[joined.length - 1];
    if (last?.line.startsWith('T ') && entry.line.startsWith('T ')) last.line += ` ${entry.line.slice(2)}`;
    else joined.push({ ...entry });
  }
  return joined;
}

/**
 * Above this many comparisons, all lines between the first difference and the last count as
 * different.
 */
const MAX_CELLS = 4_000_000;

/** What differs between the lines wanted and those shown, by the longest lines in common. */
export function diffLines(lines: readonly OwnedLine[], shown: readonly string[]): Edit[] {
  const wanted = joinTexts(lines);
  let start = 0;
  while (start < wanted.length && start < shown.length && wanted[start]?.line === shown[start]) start += 1;
  let wantedEnd = wanted.length;
  let shownEnd = shown.length;
  while (wantedEnd > start && shownEnd > start && wanted[wantedEnd - 1]?.line === shown[shownEnd - 1]) {
    wantedEnd -= 1;
    shownEnd -= 1;
  }
  const missing = (at: number, instead?: string): Edit => ({
    owners: [wanted[at]?.index ?? 0],
    wanted: wanted[at]?.line,
    shown: instead,
  });
  const tooMany = (at: number, line: string | undefined): Edit => ({
    owners: [
      ...new Set([
        wanted[at - 1]?.index ?? wanted[at]?.index ?? 0,
        wanted[at]?.index ?? wanted[at - 1]?.index ?? 0,
      ]),
    ],
    wanted: wanted[at]?.line,
    shown: line,
  });
  const rows = wantedEnd - start;
  const columns = shownEnd - start;
  if (rows * columns > MAX_CELLS)
    return wanted.slice(start, wantedEnd).map((_, row) => missing(start + row, shown[start + row]));
  const common = longestCommon(wanted.slice(start, wantedEnd), shown.slice(start, shownEnd));
  const edits: Edit[] = [];
  let row = 0;
  let column = 0;
  while (row < rows || column < columns) {
    const want = wanted[start + row]?.line;
    const show = shown[start + column];
    if (row < rows && column < columns && want === show) {
      row += 1;
      column += 1;
    } else if (row < rows && (column === columns || common(row + 1, column) >= common(row, column + 1))) {
      edits.push(missing(start + row, show));
      row += 1;
    } else {
      edits.push(tooMany(start + row, show));
      column += 1;
    }
  }
  return edits;
}

/** The length of the longest lines in common behind two positions. */
function longestCommon(
  wanted: readonly OwnedLine[],
  shown: readonly string[],
): (row: number, column: number) => number {
  const width = shown.length + 1;
  const table = new Uint16Array((wanted.length + 1) * width);
  const at = (row: number, column: number): number => table[row * width + column] ?? 0;
  for (let row = wanted.length - 1; row >= 0; row -= 1) {
    for (let column = shown.length - 1; column >= 0; column -= 1) {
      table[row * width + column] =
        wanted[row]?.line === shown[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  return at;
}
