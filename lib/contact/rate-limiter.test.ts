import { expect, test } from 'vitest';
import { RateLimiter } from './rate-limiter';

const HOUR = 3_600_000;

test('the limit is over an hour that slides', () => {
  const limit = new RateLimiter(2);
  expect([0, 1, 2].map((now) => limit.admit('a', now))).toEqual([true, true, false]);
  expect(limit.admit('a', HOUR)).toBe(true);
  expect(limit.admit('a', HOUR)).toBe(false);
});
