import { afterEach, describe, expect, test, vi } from 'vitest';
import { channelVariable, isPublic, isWriting, received, siteOutput, today } from './env';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['production', true],
  ['preview', false],
  ['', false],
  [undefined, false],
])('SITE_ENV=%s: public? %s', (value, wanted) => {
  vi.stubEnv('SITE_ENV', value);
  expect(isPublic()).toBe(wanted);
});

test.each([
  ['development', true],
  ['production', false],
  ['test', false],
])('NODE_ENV=%s: is somebody writing? %s', (value, wanted) => {
  vi.stubEnv('NODE_ENV', value);
  expect(isWriting()).toBe(wanted);
});

test.each([
  ['static', 'static'],
  ['standalone', 'standalone'],
  ['', 'server'],
  [undefined, 'server'],
])('SITE_OUTPUT=%s makes %s', (value, wanted) => {
  vi.stubEnv('SITE_OUTPUT', value);
  expect(siteOutput()).toBe(wanted);
});

test('an output that does not exist is an error, and no server by accident', () => {
  vi.stubEnv('SITE_OUTPUT', 'statique');
  expect(siteOutput).toThrow(/static/);
});

describe('today', () => {
  test.each([
    ['in winter the day ends at 23:00 UTC', '2026-11-24T22:59:59Z', '2026-11-24'],
    ['and the next one begins', '2026-11-24T23:00:00Z', '2026-11-25'],
    ['in summer an hour earlier', '2026-07-13T21:59:59Z', '2026-07-13'],
    ['and the next one begins', '2026-07-13T22:00:00Z', '2026-07-14'],
    ['a year ends at its own midnight', '2026-12-31T23:00:00Z', '2027-01-01'],
  ])('%s: %s is %s', (_, instant, day) => {
    for (const zone of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles']) {
      vi.stubEnv('TZ', zone);
      expect(today(new Date(instant))).toBe(day);
    }
  });

  test('by itself it is that of the clock', () => {
    vi.useFakeTimers({ now: new Date('2026-11-25T23:30:00Z'), toFake: ['Date'] });
    expect(today()).toBe('2026-11-26');
    vi.useRealTimers();
  });

  test('SITE_TODAY says another', () => {
    vi.stubEnv('SITE_TODAY', '2030-02-28');
    expect(today()).toBe('2030-02-28');
    vi.stubEnv('SITE_TODAY', '');
    expect(today(new Date('2026-11-25T12:00:00Z'))).toBe('2026-11-25');
  });

  test.each(['demain', '2026-02-30', '25/11/2026', '2026-11-25T10:00'])('%s is no day', (value) => {
    vi.stubEnv('SITE_TODAY', value);
    expect(() => today()).toThrow(/date/i);
  });
});

describe('channels between a build and its pages', () => {
  test('what is sent is received, by nobody else', () => {
    expect(received('snapshot')).toBeUndefined();
    for (const [name, value] of Object.entries({
      ...channelVariable('snapshot', '/a/content'),
      ...channelVariable('texts', '/b'),
    })) {
      vi.stubEnv(name, value);
    }
    expect(received('snapshot')).toBe('/a/content');
    expect(received('texts')).toBe('/b');
    expect(received('selection')).toBeUndefined();
  });
});
