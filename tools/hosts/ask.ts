import { type IncomingMessage, request } from 'node:http';
import { request as secureRequest } from 'node:https';

export type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer };

/**
 * Asks for a path exactly as it is written: browsers and `fetch` would take `..` and `//` out
 * before.
 */
export function ask(origin: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { protocol, hostname, port } = new URL(origin);
  const send = protocol === 'https:' ? secureRequest : request;
  return new Promise((resolve, reject) => {
    send({ hostname, port, path, headers, agent: false }, (message) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('end', () =>
        resolve({ status: message.statusCode ?? 0, headers: message.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}
