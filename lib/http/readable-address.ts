import type { Exchange } from './on-request';

/**
 * Next answers 500 to a path that is no UTF-8 (`/%zz`, `/caf%E9.html` of a link from the days of Latin-1): it means to say 400, by a page
 * that the App Router does not have. Such a path is nobody's page, so it is made one that can be read, and gets the 404.
 */
export function mendAddress({ request }: Exchange): void {
  if (request.url) request.url = readableAddress(request.url);
}

/** A request's address as it is where its path can be read, else with each of the path's `%` standing for itself. */
export function readableAddress(url: string): string {
  const end = url.includes('?') ? url.indexOf('?') : url.length;
  const path = url.slice(0, end);
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return path.replaceAll('%', '%25') + url.slice(end);
  }
}
