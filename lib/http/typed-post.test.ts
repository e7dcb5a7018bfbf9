import { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { typePost } from './typed-post';

test.each([
  ['POST', undefined, 'application/octet-stream'],
  ['POST', 'text/plain', 'text/plain'],
  ['GET', undefined, undefined],
])('a %s of the type %s is handed on with the type %s', (method, type, expected) => {
  const request = new IncomingMessage(new Socket());
  request.method = method;
  if (type !== undefined) request.headers['content-type'] = type;
  typePost({ request, response: new ServerResponse(request), server: new Server() });
  expect(request.headers['content-type']).toBe(expected);
});
