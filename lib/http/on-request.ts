import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage, Server, ServerResponse } from 'node:http';

/** A request that has come, the answer to it, and the server that took it in. */
export type Exchange = { request: IncomingMessage; response: ServerResponse; server: Server };

/**
 * Has `handle` see every request to a server of this process before Next does, which offers no such
 * place.
 */
export function onRequest(handle: (exchange: Exchange) => void): void {
  subscribe('http.server.request.start', (event) => {
    if (isExchange(event)) handle(event);
  });
}

function isExchange(event: unknown): event is Exchange {
  if (typeof event !== 'object' || event === null) return false;
  return (
    Reflect.get(event, 'request') instanceof IncomingMessage &&
    Reflect.get(event, 'response') instanceof ServerResponse &&
    Reflect.get(event, 'server') instanceof Server
  );
}
