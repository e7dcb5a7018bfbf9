import { expect, test } from 'vitest';
import { HourlyCount } from './hourly-count';

const HOUR = 3_600_000;

test('events are counted by key, over an hour that slides', () => {
  const count = new HourlyCount(10);
  for (const time of [0, 1, 2]) count.add('a', time);
  expect([count.count('a', 2), count.count('b', 2)]).toEqual([3, 0]);
  expect([count.count('a', HOUR), count.count('a', HOUR + 2)]).toEqual([2, 0]);
});

test('no more events of a key are remembered than are told apart, and the latest are', () => {
  const count = new HourlyCount(3);
  for (let time = 0; time < 100; time += 1) count.add('a', time);
  expect(count.count('a', 99)).toBe(3);
  expect(count.count('a', HOUR + 97)).toBe(2);
});
