const HOUR = 3_600_000;

/** More addresses than this are not remembered: the oldest make room. */
const MOST_ADDRESSES = 50_000;

/**
 * Counts attempts by address over the last hour. In memory: it holds for one process. Behind several, each lets its
 * own share through, so divide the limit or limit at the proxy too.
 */
export class RateLimiter {
  readonly #limit: number;
  readonly #attempts = new Map<string, number[]>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Counts one attempt, or refuses it. @param now milliseconds */
  admit(address: string, now: number): boolean {
    const recent = (this.#attempts.get(address) ?? []).filter((time) => time > now - HOUR);
    const isAdmitted = recent.length < this.#limit;
    if (isAdmitted) recent.push(now);
    // Set anew, so that the map stays in the order of last use.
    this.#attempts.delete(address);
    this.#attempts.set(address, recent);
    for (const [oldest] of this.#attempts) {
      if (this.#attempts.size <= MOST_ADDRESSES) break;
      this.#attempts.delete(oldest);
    }
    return isAdmitted;
  }
}
