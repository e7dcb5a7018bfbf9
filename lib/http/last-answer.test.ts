import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeLastAnswer } from './last-answer';

let port = 0;
let release: (() => void) | undefined;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const server = createServer((request, response) => {
  makeLastAnswer({ request, response, server });
  if (request.url === '/held') release = () => response.end('held');
  else response.end('done');
});

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (typeof address === 'object' && address) port = address.port;
});
afterAll(() => {
  agent.destroy();
  server.closeAllConnections();
});

test('a connection that is kept gets what it asked for, one answer more, and ends', async () => {
  const first = ask('/held');
  await expect.poll(() => release).toBeTypeOf('function');
  const closed = once(server, 'close');
  server.close();
  release?.();
  expect((await first).headers.connection).toBe('keep-alive');
  expect((await ask('/after')).headers.connection).toBe('close');
  await closed;
  await expect(ask('/later')).rejects.toThrow('ECONNREFUSED');
});

function ask(path: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get({ agent, host: '127.0.0.1', port, path }, (response) => {
      response.resume().once('end', () => resolve(response));
    }).once('error', reject);
  });
}
