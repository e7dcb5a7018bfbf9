import type { Exchange } from './on-request';

/** Has Next see a request's address in the one spelling that it finds pages by. */
export function normalizeRequest({ request }: Exchange): void {
  if (request.url) request.url = normalizeUrl(request.url);
}

/** What never needs to be percent-encoded: RFC 3986, 2.3. */
const UNRESERVED = /[\w.~-]/;

/**
 * What Next keeps for itself, and answers with a failure or a payload of its router: a page's folder in `app/` by its name there
 * (`[slug]`, `%5Bslug%5D`), the page for its own failure, and a page's address with `.rsc` behind.
 */
const INNER = /(?<=\/)(?:\[|%5b)[^/]*(?:\]|%5d)(?=\/|$)|(?<=^\/)_global-error(?=\/|$)|\.rsc(?=\/?$)/gi;

/**
 * The same address, in the one spelling that Next takes for it.
 *
 * - A proxy may send the whole of it (RFC 9112, 3.2.2): its path counts.
 * - What needs no percent-encoding is decoded (RFC 3986, 6.2.2.2): Next answers 500 to `/%63ontact.html`, of which it finds the route
 *   but not the file.
 * - Next answers 500 to a path that is no UTF-8 (`/%zz`, `/caf%E9.html` of a link from the days of Latin-1): it means to say 400, by
 *   a page that the App Router does not have. Such a path is nobody's page: each of its `%` is made to stand for itself, which gets
 *   the 404. So is what Next keeps for itself, by encoding it once more than it is.
 */
export function normalizeUrl(url: string): string {
  // A fragment is the browser's own, and never sent by one.
  const [, target = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(url) ?? [];
  const path = pathOf(target).replace(/%([\da-f]{2})/gi, (encoded, hex: string) => {
    const sign = String.fromCharCode(Number.parseInt(hex, 16));
    return UNRESERVED.test(sign) ? sign : encoded;
  });
  return (isReadable(path) ? path.replace(INNER, encodeOnceMore) : encodePercent(path)) + query;
}

/** Of `http://host/path` the path; what is neither that nor a path (`*`) is the path of no page. */
function pathOf(target: string): string {
  if (target.startsWith('/')) return target;
  const found = /^https?:\/\/[^/]*(.*)$/i.exec(target);
  return found ? found[1] || '/' : `/${target}`;
}

const encodePercent = (path: string): string => path.replaceAll('%', '%25');

const encodeOnceMore = (name: string): string =>
  encodePercent(name).replace(/[[\]_.]/g, (sign) => `%25${sign.charCodeAt(0).toString(16).toUpperCase()}`);

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
