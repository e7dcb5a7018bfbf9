import { get } from 'node:http';
import { connect } from 'node:net';

/** How a connection went. */
export type Encounter =
  /** The status of the server's answer. */
  | { status: number }
  /** It was cut, or nobody had answered after ten seconds. */
  | 'silence'
  /** The server did not take the connection. */
  | 'refused';

/** Pages asked for in one breath by who hangs up: too many to be all on their way before that. */
const AT_ONCE = 5;

/** What hangs up at the first bytes of its answer, as a phone does that enters a tunnel. */
export const impatient = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`.repeat(AT_ONCE);

/** Requests that no browser sends. All are the sender's fault: the server may close, or answer with 4xx. */
export const MALFORMED: readonly string[] = [
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'GET\r\n\r\n',
  'GET / HTTP/9.9\r\nHost: a\r\n\r\n',
  'GET /%zz.html HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /..%2f..%2fetc/passwd HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET //[::1 HTTP/1.1\r\nHost: a\r\n\r\n',
  `GET / HTTP/1.1\r\nHost: a\r\nCookie: ${'a'.repeat(20_000)}\r\n\r\n`,
  'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n',
  'POST /contact.html HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n',
];

/** How long an answer is waited for, in milliseconds: longer than any visitor would. */
const PATIENCE = 10_000;

/** Asks for a page over a connection of its own, and reads it to its end. */
export function visit(url: string): Promise<Encounter> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: PATIENCE }, (response) => {
      response.resume();
      response.once('end', () => resolve({ status: response.statusCode ?? 0 }));
    });
    request.once('timeout', () => request.destroy());
    request.once('error', (error) => resolve(isRefusal(error) ? 'refused' : 'silence'));
    request.once('close', () => resolve('silence'));
  });
}

/** Sends a request over a connection of its own and hangs up at the first bytes of the answer. */
export function meet(port: number, request: string): Promise<Encounter> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(request, 'latin1'));
    const end = (encounter: Encounter): void => {
      socket.destroy();
      resolve(encounter);
    };
    socket.setTimeout(PATIENCE, () => end('silence'));
    socket.once('data', (bytes) => {
      const status = statusOf(bytes);
      end(status === undefined ? 'silence' : { status });
    });
    socket.once('error', (error) => end(isRefusal(error) ? 'refused' : 'silence'));
    socket.once('close', () => end('silence'));
  });
}

/** The status in the first line of an answer. */
export function statusOf(bytes: Buffer): number | undefined {
  const status = /^HTTP\/1\.[01] (\d{3}) /.exec(bytes.toString('latin1', 0, 20))?.[1];
  return status === undefined ? undefined : Number(status);
}

const isRefusal = (error: Error): boolean => 'code' in error && error.code === 'ECONNREFUSED';

/** True where the server is to blame for a connection that it need not have liked: it refused, or failed. */
export const isServersFault = (encounter: Encounter): boolean =>
  encounter === 'refused' || (typeof encounter === 'object' && encounter.status >= 500);

export const isPage = (encounter: Encounter): boolean =>
  typeof encounter === 'object' && encounter.status === 200;
