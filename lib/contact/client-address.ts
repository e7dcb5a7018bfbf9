import { isIP, isIPv6 } from 'node:net';

/**
 * The address a request came from, as far as it can be believed.
 * @param forwardedFor `X-Forwarded-For`, whose last entry is whoever holds the connection to this process
 * (`instrumentation.ts` writes it).
 * @param hops how many proxies stand before the site: each wrote the entry before its own. What stands further to
 * the left was sent by the visitor, who may write anything.
 */
export function clientAddress(forwardedFor: string | null, hops: number): string {
  const chain = (forwardedFor ?? '').split(',').map((entry) => entry.trim());
  return limitedAddress(chain[Math.max(0, chain.length - 1 - hops)] ?? '');
}

/** What is counted as one visitor: an IPv4 address, or the /64 network that one IPv6 subscriber gets. */
function limitedAddress(entry: string): string {
  const address = entry.replace(/^\[|\](?::\d+)?$/g, '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIP(address)) return 'inconnue';
  if (!isIPv6(address)) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
  const network = [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...(tail?.split(':') ?? [])];
  const normal = network.slice(0, 4).map((group) => Number.parseInt(group || '0', 16).toString(16));
  return `${normal.join(':')}::/64`;
}
