import { expect, test } from 'vitest';
import { clientAddress } from './client-address';

test.each([
  [null, 0, 'inconnue'],
  ['192.0.2.1', 0, '192.0.2.1'],
  ['203.0.113.9, 192.0.2.1', 0, '192.0.2.1'],
  ['203.0.113.9, 192.0.2.1', 1, '203.0.113.9'],
  ['1.1.1.1, 203.0.113.9, 192.0.2.1', 1, '203.0.113.9'],
  ['192.0.2.1', 3, '192.0.2.1'],
  ['::ffff:192.0.2.1', 0, '192.0.2.1'],
  ['2001:db8:0:7:1:2:3:4', 0, '2001:db8:0:7::/64'],
  ['2001:db8::7', 0, '2001:db8:0:0::/64'],
  ['2001:DB8:0:7::', 0, '2001:db8:0:7::/64'],
  ['::1', 0, '0:0:0:0::/64'],
  ['[2001:db8:0:7::1]:443', 0, '2001:db8:0:7::/64'],
  ['n’importe quoi', 0, 'inconnue'],
])('%s behind %i proxies is %s', (forwardedFor, hops, address) => {
  expect(clientAddress(forwardedFor, hops)).toBe(address);
});
