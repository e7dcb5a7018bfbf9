import { createHash } from 'node:crypto';
import type { ContactMessage } from './message';

const HOUR = 3_600_000;

/** More messages than this are not remembered: the oldest make room. */
const MOST_MESSAGES = 10_000;

type Entry<Outcome> = { key: string; since: number; delivery: Promise<Outcome> | undefined };

/**
 * Sends the same words once. A double click joins the delivery under way. A retry of a delivered
 * message is told so. A retry of a failed one goes out under the same key, hence the same
 * Message-ID, by which mail servers and readers know a copy. Remembers digests for an hour, never
 * words.
 */
export class Deduplicator<Outcome> {
  readonly #entries = new Map<string, Entry<Outcome>>();
  readonly #isDelivered: (outcome: Outcome) => boolean;

  constructor(isDelivered: (outcome: Outcome) => boolean) {
    this.#isDelivered = isDelivered;
  }

  /** Whether a message is delivered or on its way. @param words its digest */
  knows(words: string, now: number): boolean {
    this.#forget(now);
    return this.#entries.get(words)?.delivery !== undefined;
  }

  /**
   * @param words the digest of the message.
   * @param now milliseconds.
   * @param start begins a delivery; called only where none is under way or done.
   * @returns the outcome, and whether it is that of an earlier call.
   */
  async deliver(
    words: string,
    now: number,
    start: (key: string) => Promise<Outcome>,
  ): Promise<{ key: string; outcome: Outcome; joined: boolean }> {
    const entry = this.#remember(words, now);
    const joined = entry.delivery !== undefined;
    // Assigned before anything is awaited: a second click finds it.
    const delivery = entry.delivery ?? start(entry.key);
    entry.delivery = delivery;
    let isDone = false;
    try {
      const outcome = await delivery;
      isDone = this.#isDelivered(outcome);
      return { key: entry.key, outcome, joined };
    } finally {
      // Unless another try has begun meanwhile.
      if (!isDone && entry.delivery === delivery) entry.delivery = undefined;
    }
  }

  /**
   * The entry of these words. Its key holds the hour of the first try, and keeps it at the next.
   */
  #remember(words: string, now: number): Entry<Outcome> {
    this.#forget(now);
    const known = this.#entries.get(words);
    if (known) return known;
    const hour = new Date(now).toISOString().slice(0, 13);
    const entry = { key: digest([words, hour]).slice(0, 32), since: now, delivery: undefined };
    this.#entries.set(words, entry);
    return entry;
  }

  #forget(now: number): void {
    for (const [oldest, { since }] of this.#entries) {
      if (since > now - HOUR && this.#entries.size < MOST_MESSAGES) break;
      this.#entries.delete(oldest);
    }
  }
}

/** The digest of a message's words: the same words are the same message. */
export const digestOf = ({ nom, email, telephone, sujet, message }: ContactMessage): string =>
  digest([nom, email, telephone, sujet, message]);

const digest = (parts: readonly (string | undefined)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');
