import ipaddr from 'ipaddr.js';

/** Who is counted as one visitor, and as one neighbourhood. */
export type ClientAddress = {
  /** An IPv4 address, or the /64 network that one IPv6 subscriber gets. */
  address: string;
  /**
   * The /48 network around it, which one subscriber may hold whole. For IPv4 the address itself.
   */
  network: string;
};

/**
 * The address a request came from, as far as it can be believed.
 * @param forwardedFor `X-Forwarded-For`, whose last entry is whoever holds the connection to this
 * process (`instrumentation.ts` writes it).
 * @param hops how many proxies stand before the site: each wrote the entry before its own. What
 * stands further to the left was sent by the visitor, who may write anything.
 */
export function clientAddress(forwardedFor: string | null, hops: number): ClientAddress {
  const chain = entriesOf(forwardedFor);
  return countedAs(chain[Math.max(0, chain.length - 1 - hops)] ?? '');
}

/** Whether the request was handed on by a proxy, or says so. */
export const isForwarded = (forwardedFor: string | null): boolean => entriesOf(forwardedFor).length > 1;

const entriesOf = (forwardedFor: string | null): string[] =>
  (forwardedFor ?? '').split(',').map((entry) => entry.trim());

function countedAs(entry: string): ClientAddress {
  const bare = withoutPort(entry);
  // `parse` alone also takes `1.2` and `0x7f.1` for addresses, which no proxy writes.
  if (!ipaddr.IPv4.isValidFourPartDecimal(bare) && !ipaddr.IPv6.isValid(bare)) return UNKNOWN;
  const address = ipaddr.process(bare).toString();
  if (!ipaddr.IPv6.isValid(address)) return { address, network: address };
  return { address: networkOf(address, 64), network: networkOf(address, 48) };
}

/** Visitors whose address cannot be read share one limit. */
const UNKNOWN: ClientAddress = { address: 'inconnue', network: 'inconnue' };

/** Proxies write `1.2.3.4:51234`, `[2001:db8::1]:443`, `"[2001:db8::1]"` and `fe80::1%eth0` too. */
const withoutPort = (entry: string): string =>
  entry
    .replace(/^"(.*)"$/, '$1')
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
    .replace(/%.*$/, '');

const networkOf = (address: string, bits: number): string =>
  `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/${bits}`)}/${bits}`;
