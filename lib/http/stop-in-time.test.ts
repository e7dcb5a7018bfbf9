import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { STOP_WITHIN_MS, stopInTime } from './stop-in-time';

class Server extends EventEmitter {
  readonly exit = vi.fn();
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
])('a server that is asked to end by %s ends before Docker kills it, and never earlier', (signal, code) => {
  expect(STOP_WITHIN_MS).toBeLessThan(10_000);
  const server = new Server();
  stopInTime(server);
  vi.advanceTimersByTime(60_000);
  expect(server.exit).not.toHaveBeenCalled();
  server.emit(signal);
  vi.advanceTimersByTime(STOP_WITHIN_MS - 1);
  expect(server.exit).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(server.exit.mock.calls).toEqual([[code]]);
});

test('who has something to end is told at once, and once', () => {
  const server = new Server();
  const told = vi.fn();
  stopInTime(server, told);
  expect(told).not.toHaveBeenCalled();
  server.emit('SIGTERM');
  server.emit('SIGTERM');
  expect(told).toHaveBeenCalledTimes(1);
});
