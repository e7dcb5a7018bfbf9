import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask, createServer, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BuiltAnswers } from './built-answers';
import { onRequest } from './on-request';

const HTML = '<!DOCTYPE html><title>Développeur back-end</title>';
const next = mkdtempSync(path.join(tmpdir(), 'next-'));

/** A page as Next and the build leave it. */
function leave(route: string, meta: object, isCompressed = true): void {
  const file = path.join(next, 'server/app', route);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.html`, HTML);
  writeFileSync(`${file}.meta`, JSON.stringify(meta));
  if (!isCompressed) return;
  writeFileSync(`${file}.html.br`, brotliCompressSync(HTML));
  writeFileSync(`${file}.html.gz`, gzipSync(HTML));
}

const seenByNext: string[] = [];
const server = createServer((request, response) => {
  seenByNext.push(`${request.method} ${request.url}`);
  response.end('Next');
});
let port = 0;

beforeAll(async () => {
  leave('index', {});
  leave('expertises/a.html', { headers: {} });
  leave('500.html', { status: 500 });
  leave('runtime.html', {}, false);
  const rule = (regex: string, key: string, value: string) => ({
    source: regex,
    regex,
    headers: [{ key, value }],
  });
  const headers = [rule('^/.*$', 'Cache-Control', 'max-age=0'), rule('^/expertises/.*$', 'X-Own', 'own')];
  writeFileSync(path.join(next, 'routes-manifest.json'), JSON.stringify({ headers }));
  const built = new BuiltAnswers(next);
  onRequest((exchange) => exchange.server === server && built.answer(exchange));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (typeof address === 'object' && address) port = address.port;
});
afterAll(() => {
  server.close();
  rmSync(next, { recursive: true });
});

type Answer = Pick<IncomingMessage, 'statusCode' | 'headers'> & { body: Buffer };

async function get(url: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> {
  const request = ask({ host: '127.0.0.1', port, path: url, headers, method, agent: false }).end();
  const [response]: IncomingMessage[] = await once(request, 'response');
  if (!response) throw new Error('There is no answer.');
  const chunks: Buffer[] = await response.toArray();
  return { statusCode: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

test.each([
  ['', undefined],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br;q=0.1', 'br'],
  ['brotli, x-gzip', undefined],
])('asked for with « %s », a page comes as %s', async (accepted, encoding) => {
  const { statusCode, headers, body } = await get('/expertises/a.html', { 'accept-encoding': accepted });
  expect(statusCode).toBe(200);
  expect(headers['content-encoding']).toBe(encoding);
  const plain =
    encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
  expect(plain.toString()).toBe(HTML);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(body.length),
    'cache-control': 'max-age=0',
    'x-own': 'own',
    vary: 'Accept-Encoding',
  });
  expect(seenByNext).toEqual([]);
});

test('the rules of headers are those of the address', async () => {
  const { headers } = await get('/');
  expect(headers['cache-control']).toBe('max-age=0');
  expect(headers).not.toHaveProperty('x-own');
});

test('who has a page is told so, of each encoding by its own name', async () => {
  const plain = await get('/');
  const brotli = await get('/', { 'accept-encoding': 'br' });
  expect(plain.headers.etag).not.toBe(brotli.headers.etag);
  const again = await get('/', { 'if-none-match': `"other", ${plain.headers.etag}` });
  expect(again).toMatchObject({ statusCode: 304, body: Buffer.alloc(0) });
  expect(again.headers['cache-control']).toBe('max-age=0');
  expect(again.headers.etag).toBe(plain.headers.etag);
  expect(again.headers).not.toHaveProperty('content-length');
  const weak = await get('/', { 'if-none-match': `W/${plain.headers.etag}` });
  expect(weak.statusCode, 'as a proxy that compresses asks').toBe(304);
  expect((await get('/', { 'if-none-match': String(brotli.headers.etag) })).statusCode).toBe(200);
});

test('asked for its head, a page tells its length and nothing more', async () => {
  const { headers, body } = await get('/', {}, 'HEAD');
  expect(headers['content-length']).toBe(String(Buffer.byteLength(HTML)));
  expect(body).toHaveLength(0);
});

test.each([
  ['a page that was not compressed', '/runtime.html', {}, 'GET'],
  ['a page that is served with another status', '/500.html', {}, 'GET'],
  ['what is no page', '/nichts.html', {}, 'GET'],
  ['an address with a question', '/?a=b', {}, 'GET'],
  ['a post', '/', { 'content-type': 'text/plain' }, 'POST'],
  ['what comes with a type', '/', { 'content-type': 'text/plain' }, 'GET'],
] as const)('Next answers %s', async (_, url, headers, method) => {
  seenByNext.length = 0;
  expect((await get(url, headers, method)).body.toString()).toBe('Next');
  expect(seenByNext).toEqual([`${method} ${url}`]);
});

test('a rule with a condition cannot be followed beforehand, and is refused at the start', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'next-'));
  cpSync(next, folder, { recursive: true });
  const rule = { regex: '^/.*$', headers: [], has: [{ type: 'host', value: 'a' }] };
  writeFileSync(path.join(folder, 'routes-manifest.json'), JSON.stringify({ headers: [rule] }));
  expect(() => new BuiltAnswers(folder)).toThrow(/"has"/);
  rmSync(folder, { recursive: true });
});
