import { expect, test } from 'vitest';
import { measuresSchema, mergeRows, type Row, rowOf, spreadOf, tableLine } from './rows';
import { withRows } from './written';

const made = (...args: Parameters<typeof rowOf>): Row => {
  const row = rowOf(...args);
  if (!row) throw new Error('there is no such row');
  return row;
};

test('a median stands between its quartiles, whatever the order', () => {
  expect(spreadOf([9, 1, 5])).toEqual({ median: 5, low: 3, high: 7 });
  expect(spreadOf([4, 1, 3, 2])).toEqual({ median: 2.5, low: 1.75, high: 3.25 });
  expect(spreadOf([7])).toEqual({ median: 7, low: 7, high: 7 });
});

test('a row has the ratio of ours to each peer', () => {
  const fcp = { ours: { median: 360, low: 350, high: 380 }, next: 600, astro: 320 };
  const row = made('page', 'FCP, ms', fcp, { next: 0.7, astro: 1 });
  expect(row).toEqual({
    part: 'page',
    what: 'FCP, ms',
    ours: { value: 360, quartiles: [350, 380] },
    next: { value: 600, ratio: 0.6, aim: 0.7 },
    astro: { value: 320, ratio: 1.125, aim: 1 },
  });
  expect(tableLine(row)).toBe('| FCP, ms | 360 (350–380) | 600 | 0.6 [0.7] | 320 | 1.13 [1] |');
});

test('nothing is divided by nothing, and what the system does not tell is no row', () => {
  expect(made('page', 'CLS', { ours: 0, next: 0 }).next).toEqual({ value: 0, ratio: null });
  expect(rowOf('builds', 'peak memory, MB', { ours: null, next: null })).toBeNull();
  expect(made('dev', 's', { ours: 6, next: null }, { ours: 8 })).toEqual({
    part: 'dev',
    what: 's',
    ours: { value: 6, aim: 8 },
  });
});

test('a part that is measured again takes the place of its rows, in the order of parts', () => {
  const rows = (...whats: [Row['part'], string][]): Row[] =>
    whats.map(([part, what]) => made(part, what, { ours: 1 }));
  const merged = mergeRows(
    rows(['builds', 'a'], ['page', 'b'], ['page', 'c']),
    rows(['page', 'd'], ['dev', 'e']),
  );
  expect(merged.map(({ what }) => what)).toEqual(['a', 'e', 'd']);
});

test('rows are read as they were written', () => {
  const row = made('page', 'FCP, ms', { ours: spreadOf([3, 1, 2]), next: 4 }, { next: 0.7 });
  const machine = { processor: 'one', cores: 2, node: '20.20.2' };
  const measures = { day: '2026-11-25', machine, loads: 3, rows: [row] };
  expect(measuresSchema.parse(JSON.parse(JSON.stringify(measures)))).toEqual(measures);
});

test('a table gets the figures of the rows that it names, and keeps its other lines', () => {
  const text = '| what | ours |\n|---|---|\n| CLS | 1 |\n| budget | 2 |\n';
  const rows = [made('page', 'CLS', { ours: 0, next: 0.5 })];
  expect(withRows(text, { rows })).toBe(
    '| what | ours |\n|---|---|\n| CLS | 0 | 0.5 | 0 |  |  |\n| budget | 2 |\n',
  );
});
