import type { Exchange } from './on-request';

/** Next's own router says by these what it wants of a page instead of its HTML. */
const ROUTER_HEADER = /^(?:rsc|next-url|next-router-.+|x-nextjs-data)$/;

/**
 * Takes from a request for a page what only Next's router sends, which no page of this site has. Next would answer with a payload or,
 * to one that is half right, with a 307 that no cache is told to keep apart from the page itself. A posted form is left as it is.
 */
export function dropRouterHeaders({ request }: Exchange): void {
  if (request.method === 'POST') return;
  for (const name of Object.keys(request.headers)) if (ROUTER_HEADER.test(name)) delete request.headers[name];
}
