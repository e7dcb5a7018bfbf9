/**
 * Whether a post comes from a page of this site. A browser says where a form stands in `Origin`; another
 * site's page can neither leave it out nor forge it.
 * @param hosts the host asked for, and that of the site's own address, for proxies that ask under another name.
 */
export function isOurOrigin(origin: string | null, hosts: readonly (string | null)[]): boolean {
  if (origin === null || !URL.canParse(origin)) return false;
  const { protocol, host } = new URL(origin);
  return /^https?:$/.test(protocol) && hosts.includes(host);
}
