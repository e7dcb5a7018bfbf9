import type { Exchange } from './on-request';

/**
 * Gives a post without a type the one that says nothing (RFC 9110, 8.3): by its type, Next knows
 * which posts it hands to the contact form, whose answer is a page. Its own is two words of
 * English.
 */
export function typePost({ request }: Exchange): void {
  if (request.method === 'POST') request.headers['content-type'] ??= 'application/octet-stream';
}
