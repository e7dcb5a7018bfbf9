import { Liquid } from 'liquidjs';

/** Filters that print a whole page's worth of Markdown or Sass: nothing here runs them. */
const UNREAD_FILTERS = ['markdownify', 'smartify', 'sassify', 'scssify'];

/** What Jekyll's filters of addresses put before a path. */
export type Origin = { url: string; baseurl: string };

const isComplete = (address: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(address);

/** `relative_url` of Jekyll 4: the site's folder before the path. */
export function relativeUrl(value: unknown, { baseurl }: Origin): string {
  const address = String(value ?? '');
  if (isComplete(address)) return address;
  const joined = [baseurl.replace(/\/+$/, ''), address]
    .map((part) => (part === '' || part.startsWith('/') ? part : `/${part}`))
    .join('');
  // As Addressable writes an address.
  return joined.replace(/\/{2,}/g, '/').replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}

/**
 * Liquid with Jekyll's filters. An unknown filter throws; unknown tags never reach it. Names are
 * read from own properties alone, so that `constructor` is a name like another.
 */
export function liquidEngine(origin: Origin): Liquid {
  const engine = new Liquid({
    strictFilters: true,
    ownPropertyOnly: true,
    preserveTimezones: true,
    parseLimit: 1e6,
    renderLimit: 2000,
    memoryLimit: 1e7,
  });
  for (const name of UNREAD_FILTERS) engine.unregisterFilter(name);
  engine.registerFilter('relative_url', (value: unknown) => relativeUrl(value, origin));
  engine.registerFilter('absolute_url', (value: unknown) => {
    const path = relativeUrl(value, origin);
    return isComplete(path) ? path : origin.url.replace(/\/+$/, '') + path;
  });
  engine.registerFilter('strip_index', (value: unknown) => String(value ?? '').replace(/index\.html?$/, ''));
  return engine;
}
