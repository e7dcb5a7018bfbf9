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
 * overrides (UAX #9), fillers, soft hyphens, an empty Braille cell. Not what emoji, flags and many
 * scripts are made of: joiners, variation selectors, and the tags after a flag.
 */
const INVISIBLE =
  /(?!\p{Join_Control}|\p{Variation_Selector})(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]*)\p{Default_Ignorable_Code_Point}|\u2800/u;

/** Joiners belong to emoji and to many scripts, never beside a Latin letter. */
const IDLE_JOINER = /\p{Script=Latin}\p{Join_Control}|\p{Join_Control}\p{Script=Latin}/u;

const LINK = /\bhttps?:\/\/|(?<!\/)\bwww\.|\[url[\]=]|<a\s/gi;

const linksIn = (text: string): number => text.match(LINK)?.length ?? 0;

/** What makes a message look like a robot's, by its words alone. */
export function suspicionOf({ nom, message }: ContactMessage): Suspicion | undefined {
  if (linksIn(message) >= SEVERAL_LINKS || linksIn(nom) > 0) return 'links';
  // The name becomes a part of the mail's subject; the subject itself is one of ours.
  if (INVISIBLE.test(nom) || IDLE_JOINER.test(nom)) return 'signs';
  return undefined;
}

/**
 * A name as it may stand in a mail's header: its joiners stay, what hides or turns text does not.
 */
export const visibleName = (name: string): string =>
  name.replace(new RegExp(INVISIBLE, 'gu'), '').trim() || 'Sans nom';

/** Knows a text that comes from several addresses. Remembers digests for an hour, never words. */
export class RepeatedTexts {
  readonly #texts = new Map<string, { since: number; addresses: Set<string> }>();

  /**
   * Whether a text from this address came from two others before. Who moves from one network to
   * another while they write is not asked about it.
   */
  isRepeated(message: string, { address }: ClientAddress, now: number): boolean {
    for (const [oldest, { since }] of this.#texts) {
      if (since > now - HOUR && this.#texts.size < MOST_TEXTS) break;
      this.#texts.delete(oldest);
    }
    const digest = digestOf(message);
    const { addresses } = this.#texts.get(digest) ?? this.#remember(digest, now);
    if (addresses.size < SEVERAL_ADDRESSES - 1) addresses.add(address);
    return !addresses.has(address);
  }

  #remember(digest: string, since: number): { addresses: Set<string> } {
    const text = { since, addresses: new Set<string>() };
    this.#texts.set(digest, text);
    return text;
  }
}

/** The same for texts that differ in spaces and capitals alone. */
const digestOf = (text: string): string =>
  createHash('sha256')
    .update(text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim())
    .digest('base64');
