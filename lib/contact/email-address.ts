import { domainToASCII } from 'node:url';

/** The pattern of HTML's own `type="email"`, with at least one dot in the domain. */
const ASCII_ADDRESS =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i;

export type AddressCheck = { address: string } | { error: string };

/**
 * An address as SMTP carries it: the domain in ASCII (`société.fr` is `xn--socit-esab.fr`), lengths
 * within RFC 5321. Letters with accents before the `@` would need SMTPUTF8 on every server of the
 * way back, which most lack: they are refused with a sentence that says which.
 */
export function checkAddress(typed: string): AddressCheck {
  const text = typed.trim().normalize('NFC');
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const accented = /[^\0-\x7f]/u.exec(local)?.[0];
  if (at > 0 && accented !== undefined) {
    return {
      error: `Le signe ${accented} n’a pas cours avant le @ d’une adresse électronique, où seules les lettres sans accent sont acceptées.`,
    };
  }
  const address = `${local}@${domainToASCII(text.slice(at + 1))}`;
  const isWellFormed = at > 0 && ASCII_ADDRESS.test(address) && !/^\.|\.\.|\.$/.test(local);
  if (!isWellFormed || local.length > 64 || address.length > 254) {
    return { error: 'Cette adresse n’est pas complète. Elle a la forme prenom@exemple.fr.' };
  }
  return { address };
}
