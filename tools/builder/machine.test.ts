import { expect, test } from 'vitest';
import { type Machine, planBuild, thisMachine } from './machine';

const GB = 1e9;
const plan = (pages: number, machine: Machine) => planBuild(pages, machine);
const renderers = (pages: number, machine: Machine): number => planBuild(pages, machine).renderers;

test('few pages are rendered by one process, many by as many as there are cores', () => {
  const machine = { cores: 8, memory: 16 * GB };
  expect([0, 1, 50, 51, 250, 1000].map((pages) => renderers(pages, machine))).toEqual([1, 1, 1, 2, 5, 8]);
  expect(renderers(1000, { ...machine, cores: 1 })).toBe(1);
});

test('of a machine with many cores and little memory no more are used than the memory holds', () => {
  const renderersIn = (memory: number): number => renderers(1000, { cores: 16, memory });
  expect([0.5 * GB, GB, 2 * GB, 4 * GB, 64 * GB].map(renderersIn)).toEqual([1, 1, 2, 7, 16]);
});

test('a container of one gigabyte does one thing after the other, with small nurseries', () => {
  expect(plan(1000, { cores: 4, memory: 0.9 * GB })).toEqual({
    renderers: 1,
    isSideBySide: false,
    nursery: 16,
  });
  expect(plan(1000, { cores: 4, memory: 8 * GB })).toEqual({ renderers: 4, isSideBySide: true, nursery: 32 });
  expect(plan(10, { cores: 4, memory: 8 * GB })).toEqual({ renderers: 1, isSideBySide: true, nursery: 16 });
});

test('this machine has a core and memory that is free', () => {
  const { cores, memory } = thisMachine();
  expect(cores).toBeGreaterThanOrEqual(1);
  expect(memory).toBeGreaterThan(1e6);
});
