import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';

/**
 * Makes this process do what every proxy does: add who holds the connection at the end of `X-Forwarded-For`. Next keeps
 * the header as the visitor sent it and shows an action no socket, so what is true and what was made up could not
 * be told apart.
 */
export function noteSocketAddresses(): void {
  subscribe('http.server.request.start', (event) => {
    const request: unknown =
      typeof event === 'object' && event !== null ? Reflect.get(event, 'request') : undefined;
    if (!(request instanceof IncomingMessage)) return;
    const told = request.headers['x-forwarded-for'];
    const chain = [told, request.socket.remoteAddress ?? 'inconnue'].flat().filter(Boolean);
    request.headers['x-forwarded-for'] = chain.join(', ');
  });
}
