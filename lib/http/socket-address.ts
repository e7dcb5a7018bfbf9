import type { Exchange } from './on-request';

/**
 * Does what every proxy does: adds who holds the connection at the end of `X-Forwarded-For`. Next
 * keeps the header as the visitor sent it and shows a handler no socket, so what is true and what
 * was made up could not be told apart.
 */
export function noteSocketAddress({ request }: Exchange): void {
  const told = request.headers['x-forwarded-for'];
  const chain = [told, request.socket.remoteAddress ?? 'inconnue'].flat().filter(Boolean);
  request.headers['x-forwarded-for'] = chain.join(', ');
}
