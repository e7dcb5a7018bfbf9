import { createHash } from 'node:crypto';
import type { ClientAddress } from './client-address';
import type { Suspicion } from './fields';
import type { ContactMessage } from './message';

const HOUR = 3_600_000;

/** One text from so many addresses is no accident. */
const SEVERAL_ADDRESSES = 3;

const SEVERAL_LINKS = 3;

/** More texts than this are not remembered: the oldest make room. */
const MOST_TEXTS = 10_000;

/**
 * Signs that are not seen, or turn the text around them: zero-width spaces, direction marks and
 * overrides (UAX #9), fillers, soft hyphens, and the tags that no flag begins.
 */
const INVISIBLE =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|(?<!\u{1F3F4}[\u{E0000}-\u{E007F}]*)[\u{E0000}-\u{E007F}]/u;

/** Joiners belong to emoji and to many scripts, never between two Latin letters. */
const IDLE_JOINER = /\p{Script=Latin}[\u200C\u200D]|[\u200C\u200D]\p{Script=Latin}/u;

const LINK = /\bhttps?:\/\/|(?<!\/)\bwww\.|\[url[\]=]|<a\s/gi;

const linksIn = (text: string): number => text.match(LINK)?.length ?? 0;

/** What makes a message look like a robot's, by its words alone. */
export function suspicionOf({ nom, message }: ContactMessage): Suspicion | undefined {
  if (linksIn(message) >= SEVERAL_LINKS || linksIn(nom) > 0) return 'links';
  // The name becomes a part of the mail's subject; the subject itself is one of ours.
  if (INVISIBLE.test(nom) || IDLE_JOINER.test(nom)) return 'signs';
  return undefined;
}

/** A name as it may stand in a mail's header: its joiners stay, what hides or turns text does not. */
export const visibleName = (name: string): string =>
  name.replace(new RegExp(INVISIBLE, 'gu'), '').trim() || 'Sans nom';

/** Knows a text that comes from several addresses. Remembers digests for an hour, never words. */
export class RepeatedTexts {
  readonly #texts = new Map<string, { since: number; addresses: Set<string> }>();

  /** Notes where a text came from. @returns whether it came from several addresses by now. */
  isRepeated(message: string, { address }: ClientAddress, now: number): boolean {
    for (const [oldest, { since }] of this.#texts) {
      if (since > now - HOUR && this.#texts.size < MOST_TEXTS) break;
      this.#texts.delete(oldest);
    }
    const digest = digestOf(message);
    const known = this.#texts.get(digest) ?? { since: now, addresses: new Set<string>() };
    this.#texts.set(digest, known);
    if (known.addresses.size < SEVERAL_ADDRESSES) known.addresses.add(address);
    return known.addresses.size >= SEVERAL_ADDRESSES;
  }
}

/** The same for texts that differ in spaces and capitals alone. */
const digestOf = (text: string): string =>
  createHash('sha256').update(text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()).digest('base64');
