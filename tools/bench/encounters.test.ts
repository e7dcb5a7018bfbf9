import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';
import { expect, test } from 'vitest';
import { impatient, isPage, isServersFault, meet, statusOf, visit } from './encounters';

function listen(server: Server | HttpServer): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

test('the status of an answer', () => {
  expect(statusOf(Buffer.from('HTTP/1.1 431 Request Header Fields Too Large\r\n'))).toBe(431);
  expect(statusOf(Buffer.from('HTTP/1.1 '))).toBeUndefined();
});

test('refusing and failing is the server’s fault, a refused request is not', () => {
  expect([{ status: 200 }, { status: 400 }, 'silence' as const].some(isServersFault)).toBe(false);
  expect([{ status: 500 }, 'refused' as const].every(isServersFault)).toBe(true);
});

test('hangs up at the first bytes', async () => {
  const asked: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      asked.push(bytes.toString());
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
    });
  });
  const port = await listen(server);
  expect(await meet(port, impatient('/a.html'))).toEqual({ status: 200 });
  expect(asked.join('').match(/GET \/a\.html/g)).toHaveLength(5);
  await new Promise((resolve) => server.close(resolve));
  expect(await meet(port, 'GET')).toBe('refused');
});

test('a visitor reads a page to its end, and a page that is cut is none', async () => {
  const server = createHttpServer((request, response) => {
    response.writeHead(200, { 'Content-Length': 100_000 });
    if (request.url === '/whole') response.end('a'.repeat(100_000));
    else response.write('a', () => response.destroy());
  });
  const port = await listen(server);
  expect(isPage(await visit(`http://127.0.0.1:${port}/whole`))).toBe(true);
  expect(isPage(await visit(`http://127.0.0.1:${port}/cut`))).toBe(false);
  await new Promise((resolve) => server.close(resolve));
  expect(await visit(`http://127.0.0.1:${port}/whole`)).toBe('refused');
});
