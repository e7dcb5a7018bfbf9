import { generateKeyPairSync, sign } from 'node:crypto';

/*
 * A certificate for 127.0.0.1 that signs itself, made on the spot so that no key lies in the
 * repository. It is written in DER (X.690): each value is a tag, a length and its bytes.
 */

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

const utcTime = (date: Date): Buffer =>
  der(0x17, Buffer.from(`${date.toISOString().replace(/\D/g, '').slice(2, 14)}Z`));

const pem = (label: string, content: Buffer): string =>
  `-----BEGIN ${label}-----\n${content.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;

/** ecdsa-with-SHA256, 1.2.840.10045.4.3.2. */
const ALGORITHM = sequence(bytes('06082a8648ce3d040302'));

/** @param until its last day. */
export function makeCertificate(until: Date): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  // Common name (2.5.4.3): « test ».
  const name = sequence(der(0x31, sequence(bytes('0603550403'), der(0x0c, Buffer.from('test')))));
  const validity = sequence(utcTime(new Date('2020-01-01')), utcTime(until));
  // Subject alternative name (2.5.29.17): the address 127.0.0.1.
  const alternative = sequence(bytes('0603551d11'), der(0x04, sequence(bytes('87047f000001'))));
  const content = sequence(
    bytes('a003020102'),
    bytes('020101'),
    ALGORITHM,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(alternative)),
  );
  const signature = sign('sha256', content, privateKey);
  const certificate = sequence(content, ALGORITHM, der(0x03, bytes('00'), signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem('CERTIFICATE', certificate),
  };
}
