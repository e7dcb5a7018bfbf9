import { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { dropRouterHeaders } from './router-headers';

const SENT = {
  accept: 'text/html',
  rsc: '1',
  'next-url': '/',
  'next-router-prefetch': '1',
  'next-router-segment-prefetch': '/_tree',
  'next-router-state-tree': '%5B%5D',
  'x-nextjs-data': '1',
};

function headersAfter(method: string): string[] {
  const request = new IncomingMessage(new Socket());
  request.method = method;
  Object.assign(request.headers, SENT);
  dropRouterHeaders({ request, response: new ServerResponse(request), server: new Server() });
  return Object.keys(request.headers);
}

test.each(['GET', 'HEAD'])('a %s loses what only the router sends', (method) => {
  expect(headersAfter(method)).toEqual(['accept']);
});

test('a posted form keeps all', () => {
  expect(headersAfter('POST')).toEqual(Object.keys(SENT));
});
