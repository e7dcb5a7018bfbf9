import { expect, test } from 'vitest';
import { readGraph } from './graph';
import { ROOMS } from './rooms';
import { checkEdges, formatViolation } from './rules';
import { readSources } from './sources';

test('every file of this project keeps to the table', () => {
  const sources = readSources(process.cwd());
  for (const file of [
    'app/layout.tsx',
    'lib/env.ts',
    'next.config.ts',
    'tools/bin/start.mjs',
    'e2e/pages.spec.ts',
  ])
    expect(sources.has(file), file).toBe(true);
  expect(checkEdges(readGraph(sources)).map(formatViolation)).toEqual([]);
});

test('every room that a line of the table names is in it', () => {
  for (const [name, { rooms }] of Object.entries(ROOMS))
    expect(Object.keys(ROOMS), name).toEqual(expect.arrayContaining(Object.keys(rooms)));
});
