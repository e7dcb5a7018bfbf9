import type { Typed } from './fields';

/**
 * What mail programs and the systems that open them take of an address; Windows stops at 2,083
 * characters.
 */
const LONGEST = 1_900;

/**
 * A `mailto:` that opens the visitor's own mail program with their words in it. `isWhole` is false
 * where the text is too long for that: it then holds the subject alone, and the text is to be
 * copied.
 */
export function mailtoLink(
  to: string,
  { nom, telephone, sujet, message }: Typed,
): { href: string; isWhole: boolean } {
  const subject = [sujet || 'Message du site', nom.trim()].filter(Boolean).join(' – ');
  const text = [message, [nom, telephone].filter(Boolean).join('\n')].join('\n\n').trim();
  const start = `mailto:${to}?subject=${encode(subject)}`;
  const whole = `${start}&body=${encode(text)}`;
  return whole.length <= LONGEST ? { href: whole, isWhole: true } : { href: start, isWhole: false };
}

/**
 * Line ends of a mail are CRLF (RFC 6068). Half an emoji, which a cut text may end with, cannot be
 * encoded.
 */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\r\n?|\n/g, '\r\n').replace(/\p{Surrogate}/gu, '\ufffd'));
