import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A page may lie open for so long before it is answered, in milliseconds: a week. */
const LIFETIME = 7 * 24 * 3_600_000;

/** More answers than this are not remembered: the oldest make room. */
const MOST_ANSWERS = 10_000;

/**
 * The answers to the page that asks whether a message is meant. An answer is what the server signed
 * when it made that page, and is good for one message. Any process with the same key knows it; that
 * it was used is known to the process that took it in.
 */
export class Confirmations {
  readonly #key: string;
  /** The message each answer was given for, by the digest of its words. */
  readonly #used = new Map<string, string>();

  constructor(key: string) {
    this.#key = key;
  }

  /** Makes the answer that a new page carries. @param now milliseconds */
  issue(now: number): string {
    const content = `${now.toString(36)}.${randomBytes(9).toString('base64url')}`;
    return `${content}.${this.#sign(content)}`;
  }

  /** Takes an answer in for a message, or says that it is none: forged, too old, or used. */
  accept(answer: string, words: string, now: number): boolean {
    const [time = '', nonce = '', signature = ''] = answer.split('.');
    const expected = Buffer.from(this.#sign(`${time}.${nonce}`));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
    const age = now - Number.parseInt(time, 36);
    if (age < 0 || age > LIFETIME) return false;
    const usedFor = this.#used.get(nonce);
    if (usedFor !== undefined && usedFor !== words) return false;
    this.#used.set(nonce, words);
    for (const [oldest] of this.#used) {
      if (this.#used.size <= MOST_ANSWERS) break;
      this.#used.delete(oldest);
    }
    return true;
  }

  /** Gives an answer back whose message was not delivered: another try may have other words. */
  release(answer: string): void {
    this.#used.delete(answer.split('.')[1] ?? '');
  }

  #sign(content: string): string {
    return createHmac('sha256', this.#key).update(`confirmation ${content}`).digest('base64url');
  }
}
