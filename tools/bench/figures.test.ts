import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CONNECTIONS } from './load';
import { type Row, tableLine } from './rows';
import { newestMeasures, TABLE } from './written';

/*
 * What the agency says that it measured is what was measured: every figure of these pages, and of the table, is one of the file that
 * `npm run bench -- --write` wrote last.
 */

const PAGES = ['content/realisations/ce-site.mdx', 'content/articles/ce-que-pese-une-page.mdx'];

const measures = newestMeasures(process.cwd());
const find = (what: string): Row => {
  const row = measures.rows.find((found) => found.what === what);
  if (!row) throw new Error(`“${what}” is not in the file of ${measures.day}: measure it, or leave it out`);
  return row;
};

/** What builds are told of: the most pages that were built. */
const most = Math.max(
  ...measures.rows.filter(({ part }) => part === 'builds').map(({ what }) => Number.parseInt(what, 10)),
);

const french = (value: number, digits = 0): string =>
  value.toLocaleString('fr-FR', { minimumFractionDigits: 0, maximumFractionDigits: digits });
/** A row's figures, of this site and of bare Next's page. */
const both = (what: string, say: (value: number) => string[]): string[] => {
  const { ours, next } = find(what);
  return [ours.value, ...(next ? [next.value] : [])].flatMap(say);
};
/** A thousand bytes, to a tenth; a hundred and more to the unit where the text says so. */
const kilobytes = (bytes: number): string[] => [
  `${french(bytes / 1000, 1)} ko`,
  `${french(bytes / 1000)} ko`,
];
const milliseconds = (value: number): string[] => [`${french(value)} ms`, `${french(value)} millisecondes`];
const times = (what: string): string => `${french(find(what).next?.ratio ?? Number.NaN, 2)} fois`;

/** Every way in which a figure of the file may be written. */
const MEASURED: ReadonlySet<string> = new Set([
  ...both('page with its photo, bytes', kilobytes),
  ...both('page with its photo, bytes of scripts', kilobytes),
  ...both('page with its photo, requests', (value) => [`${french(value)} fichiers`]),
  ...['FCP, ms', 'LCP, ms', 'TBT, ms'].flatMap((what) => both(`page with its photo, ${what}`, milliseconds)),
  ...['cold build without assets', 'cold build with assets', 'one changed', 'one added'].map((what) =>
    times(`${most} pages, ${what}, s`),
  ),
  ...both(`load of ${CONNECTIONS}, pages answered`, (value) => [`${french(value)} pages`]),
  `${CONNECTIONS} connexions`,
]);

/** What is said of the trial itself, and the budgets that `e2e/weight.spec.ts` holds. */
const GIVEN: ReadonlySet<string> = new Set(['150 millisecondes', '60 ko', '14 ko']);

const FIGURE =
  /(?<![\d,])(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,\d+)?[ \u00a0\u202f](?:ko|ms|millisecondes|fichiers|fois|pages|connexions)(?!\p{L})/gu;

/** Numbers that stand in words. */
const WORDS: Readonly<Record<number, string>> = { 10: 'dix', 25: 'vingt-cinq', 100: 'cent', 1000: 'mille' };

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const measured = new Set([...MEASURED].map(plain));

test.each(PAGES)('every figure of %s was measured', (file) => {
  const text = readFileSync(file, 'utf8');
  const said = [...text.matchAll(FIGURE)].map(([figure]) => plain(figure));
  expect(said.length).toBeGreaterThan(6);
  expect(said.filter((figure) => !measured.has(figure) && !GIVEN.has(figure))).toEqual([]);
});

test('the pages name the day, the loads and the builds of the file', () => {
  const format = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
  const day = format.format(new Date(measures.day));
  const text = readFileSync(PAGES[0] ?? '', 'utf8');
  const days = [...text.matchAll(/\d+ \p{L}+ 20\d\d/gu)].map(([found]) => found);
  expect(new Set(days)).toEqual(new Set([day]));
  expect(text).toContain(`médiane de ${WORDS[measures.loads]} lectures`);
  expect(text).toContain(`Construire ${WORDS[most]} pages`);
});

test('every line of the table was measured, on the day that it names', () => {
  const [, section = ''] = readFileSync(TABLE, 'utf8').split('## Measured\n');
  const [, day, table = ''] = /(\d{1,2} \w+ 20\d\d)[^|]*((?:\|.*\n)+)/.exec(section) ?? [];
  expect(day).toBe(
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(measures.day)),
  );
  const lines = table.trimEnd().split('\n').slice(2);
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter((line) => !measures.rows.some((row) => tableLine(row) === line))).toEqual([]);
});
