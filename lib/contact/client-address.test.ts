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
  ['::ffff:c000:201', 0, '192.0.2.1'],
  ['2001:db8:0:7:1:2:3:4', 0, '2001:db8:0:7::/64'],
  ['2001:db8::7', 0, '2001:db8::/64'],
  ['2001:DB8:0:7::', 0, '2001:db8:0:7::/64'],
  ['::1', 0, '::/64'],
  ['fe80::1%eth0', 0, 'fe80::/64'],
  // With the port of the connection, as some proxies write it.
  ['1.2.3.4:51234', 0, '1.2.3.4'],
  ['1.2.3.4:51234, 192.0.2.1', 1, '1.2.3.4'],
  ['[2001:db8:0:7::1]:443', 0, '2001:db8:0:7::/64'],
  ['"[2001:db8:0:7::1]:4711"', 0, '2001:db8:0:7::/64'],
  ['[2001:db8:0:7::1]', 0, '2001:db8:0:7::/64'],
  ['n’importe quoi', 0, 'inconnue'],
  ['unknown', 0, 'inconnue'],
  ['1.2', 0, 'inconnue'],
  ['0x7f.0.0.1', 0, 'inconnue'],
  ['1.2.3.999', 0, 'inconnue'],
  ['1.2.3.4:51234:7', 0, 'inconnue'],
])('%s behind %i proxies is %s', (forwardedFor, hops, address) => {
  expect(clientAddress(forwardedFor, hops).address).toBe(address);
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['2001:db8:5:7:1:2:3:4', '2001:db8:5::/48'],
  ['2001:db8:5:8::1', '2001:db8:5::/48'],
])('%s stands in the network %s', (forwardedFor, network) => {
  expect(clientAddress(forwardedFor, 0).network).toBe(network);
});
