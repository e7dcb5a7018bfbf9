/** What a request says of where it comes from. */
export type Provenance = {
  /** The `Origin` header. */
  origin: string | null;
  /** The `Sec-Fetch-Site` header. */
  fetchSite: string | null;
  /** The host asked for, and that of the site's own address: a proxy may ask under another name. */
  hosts: readonly (string | null)[];
};

/**
 * Whether a post comes from a page of this site. A browser says where a form stands in `Origin` and
 * in `Sec-Fetch-Site`; another site's page can neither leave them out nor forge them.
 */
export function isOurOrigin({ origin, fetchSite, hosts }: Provenance): boolean {
  if (origin === null || !URL.canParse(origin)) return false;
  const { protocol, host } = new URL(origin);
  if (!/^https?:$/.test(protocol) || !hosts.includes(host)) return false;
  return fetchSite === null || fetchSite === 'same-origin';
}

/**
 * Whether `Sec-Fetch-Site` is missing where today's browsers send it: over https and to this very
 * machine. Those from before March 2023 do not, so it is a reason to ask, not to refuse.
 */
export function lacksFetchSite({ origin, fetchSite }: Provenance): boolean {
  if (fetchSite !== null || origin === null || !URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' || /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
