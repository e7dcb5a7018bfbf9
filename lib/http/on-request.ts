import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage, Server, ServerResponse } from 'node:http';

/** A request that has come, the answer to it, and the server that took it in. */
export type Exchange = { request: IncomingMessage; response: ServerResponse; server: Server };

/**
 * Has `handle` see every request to a server of this process before Next does, which offers no such
 * place. What it says that it has answered Next does not see.
 */
export function onRequest(handle: (exchange: Exchange) => boolean): void {
  const answered = new WeakSet<IncomingMessage>();
  const known = new WeakSet<Server>();
  subscribe('http.server.request.start', (event) => {
    if (!isExchange(event)) return;
    if (!known.has(event.server)) hideFromOthers(event.server, answered);
    known.add(event.server);
    if (handle(event)) answered.add(event.request);
  });
}

/** Has those who listen to a server's requests hear of none that is answered. */
function hideFromOthers(server: Server, answered: WeakSet<IncomingMessage>): void {
  const listeners = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (answered.has(request)) return;
    for (const listener of listeners) Reflect.apply(listener, server, [request, response]);
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
