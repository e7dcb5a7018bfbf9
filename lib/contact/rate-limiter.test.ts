import { expect, test } from 'vitest';
import { clientAddress } from './client-address';
import { RateLimiter } from './rate-limiter';

const HOUR = 3_600_000;
const at = (address: string) => clientAddress(address, 0);

/** How many of so many messages are let through. */
const admitted = (limiter: RateLimiter, addresses: readonly string[], now = 0): number =>
  addresses.filter((address) => limiter.admit(at(address), now) === undefined).length;

test('the limit is over an hour that slides', () => {
  const limiter = new RateLimiter(2);
  const visitor = at('192.0.2.1');
  expect([0, 1, 2].map((now) => limiter.admit(visitor, now))).toEqual([undefined, undefined, 'limit']);
  expect(limiter.admit(visitor, HOUR)).toBeUndefined();
  expect(limiter.admit(visitor, HOUR)).toBe('limit');
});

test('who asks first is told the same as who sends, and nothing is counted', () => {
  const limiter = new RateLimiter(1);
  const visitor = at('192.0.2.1');
  expect([limiter.check(visitor, 0), limiter.check(visitor, 0)]).toEqual([undefined, undefined]);
  limiter.admit(visitor, 0);
  expect(limiter.check(visitor, 0)).toBe('limit');
});

test('a /48 may send five times what an address may, however many addresses it has', () => {
  const limiter = new RateLimiter(2);
  const ofOneNetwork = Array.from({ length: 40 }, (_, n) => `2001:db8:5:${n.toString(16)}::1`);
  expect(admitted(limiter, ofOneNetwork)).toBe(10);
  expect(limiter.admit(at('2001:db8:5:ffff::1'), 0)).toBe('limit');
  expect(limiter.admit(at('2001:db8:6::1'), 0)).toBeUndefined();
});

test('the site takes in twenty-five times what an address may send', () => {
  const limiter = new RateLimiter(2);
  const strangers = Array.from({ length: 80 }, (_, n) => `198.51.100.${n}`);
  expect(admitted(limiter, strangers)).toBe(50);
  expect(limiter.admit(at('203.0.113.1'), 0)).toBe('site-limit');
  expect(limiter.admit(at('203.0.113.1'), HOUR)).toBeUndefined();
});
