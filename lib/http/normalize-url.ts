import type { Exchange } from './on-request';

/** Has Next see a request's address in the one spelling that it finds pages by. */
export function normalizeRequest({ request }: Exchange): void {
  if (request.url) request.url = normalizeUrl(request.url);
}

/** What never needs to be percent-encoded: RFC 3986, 2.3. */
const UNRESERVED = /[\w.~-]/;

/** A segment that is the name of a folder of `app/`, as it may be written: `[slug]`, `%5Bslug%5D`. */
const ROUTE_NAME = /(?<=\/)(?:\[|%5b)[^/]*(?:\]|%5d)(?=\/|$)/gi;

/**
 * The same address, in the one spelling that Next takes for it.
 *
 * - What needs no percent-encoding is decoded (RFC 3986, 6.2.2.2): Next answers 500 to `/%63ontact.html`, of which it finds the route
 *   but not the file.
 * - Next answers 500 to a path that is no UTF-8 (`/%zz`, `/caf%E9.html` of a link from the days of Latin-1): it means to say 400, by
 *   a page that the App Router does not have. Such a path is nobody's page: each of its `%` is made to stand for itself, which gets
 *   the 404.
 * - Next answers 500 to the name of a route as its source has it (`/[page]`). Its brackets are encoded once more, to the same end.
 */
export function normalizeUrl(url: string): string {
  const end = url.includes('?') ? url.indexOf('?') : url.length;
  const path = url.slice(0, end).replace(/%([\da-f]{2})/gi, (encoded, hex: string) => {
    const sign = String.fromCharCode(Number.parseInt(hex, 16));
    return UNRESERVED.test(sign) ? sign : encoded;
  });
  return (isReadable(path) ? path.replace(ROUTE_NAME, encodeOnce) : encodePercent(path)) + url.slice(end);
}

const encodePercent = (path: string): string => path.replaceAll('%', '%25');

const encodeOnce = (name: string): string =>
  encodePercent(name).replaceAll('[', '%255B').replaceAll(']', '%255D');

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
