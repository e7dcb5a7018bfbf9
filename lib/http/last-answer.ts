import type { Exchange } from './on-request';

/**
 * Ends a kept connection with its answer once the server takes in no new one. Node and Next wait
 * for such connections, and a balancer that asks on one again and again would keep a server that
 * was told to stop from ever stopping. What was asked before that is answered as always: a visitor
 * whose message was on its way is led to the page that says thanks, and gets it.
 */
export function makeLastAnswer({ response, server }: Exchange): void {
  if (!server.listening) response.shouldKeepAlive = false;
}
