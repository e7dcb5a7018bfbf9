/** Where it is written down what was measured: a file a day, and the table of `docs/performance.md`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Measures, measuresSchema, mergeRows, tableLine } from './rows';

const FOLDER = 'docs/mesures';
export const TABLE = 'docs/performance.md';

const read = (file: string): Measures => measuresSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** The file of the last day on which something was measured. */
export function newestMeasures(root: string): Measures {
  const [newest] = readdirSync(path.join(root, FOLDER)).sort().reverse();
  if (newest === undefined) throw new Error(`nothing is in ${FOLDER}: run npm run bench -- --write`);
  return read(path.join(root, FOLDER, newest));
}

/** Writes the file of a day, whose other parts stay as they are, and the lines of the table that tell of its rows. */
export function writeMeasures(root: string, measures: Measures): void {
  const file = path.join(root, FOLDER, `${measures.day}.json`);
  const before = existsSync(file) ? read(file) : undefined;
  const rows = mergeRows(before?.rows ?? [], measures.rows);
  // Parts without a page say nothing of how often it was loaded.
  const hasPage = measures.rows.some(({ part }) => part === 'page');
  const loads = hasPage || !before ? measures.loads : before.loads;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...measures, loads, rows }, null, 2)}\n`);
  const table = path.join(root, TABLE);
  writeFileSync(table, withRows(readFileSync(table, 'utf8'), { ...measures, rows }));
}

/** A text with a table, with the rows that it names as they were measured. */
export function withRows(text: string, { rows }: Pick<Measures, 'rows'>): string {
  const lines = new Map(rows.map((row) => [row.what, tableLine(row)]));
  return text.replace(/^\| ([^|]+) \|.*$/gm, (line, what: string) => lines.get(what) ?? line);
}
