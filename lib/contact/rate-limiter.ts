import type { ClientAddress } from './client-address';
import { HourlyCount } from './hourly-count';

/** What a /48 may send, in shares of one address: a household has one, an office a few. */
const SHARES_OF_A_NETWORK = 5;

/** What the whole site may send: 500 messages an hour by default, more than anybody reads. */
const SHARES_OF_THE_SITE = 25;

/** Whose limit is reached. */
export type LimitReached = 'limit' | 'site-limit';

/**
 * Limits the messages of an hour: by address, by network, and in all. In memory, for one process:
 * behind several, each lets its own share through, so divide the limit or limit at the proxy too.
 */
export class RateLimiter {
  readonly #limit: number;
  readonly #sent: HourlyCount;

  /** @param limit messages an hour for one address. */
  constructor(limit: number) {
    this.#limit = limit;
    this.#sent = new HourlyCount(limit * SHARES_OF_THE_SITE);
  }

  /** Whether this visitor may send no more for now. @param now milliseconds */
  check(visitor: ClientAddress, now: number): LimitReached | undefined {
    const { address, network } = visitor;
    if (this.#sent.count(`a ${address}`, now) >= this.#limit) return 'limit';
    if (this.#sent.count(`n ${network}`, now) >= this.#limit * SHARES_OF_A_NETWORK) return 'limit';
    return this.#sent.count('site', now) >= this.#limit * SHARES_OF_THE_SITE ? 'site-limit' : undefined;
  }

  /** Counts one message, or refuses it. @param now milliseconds */
  admit(visitor: ClientAddress, now: number): LimitReached | undefined {
    const reached = this.check(visitor, now);
    if (reached) return reached;
    for (const key of [`a ${visitor.address}`, `n ${visitor.network}`, 'site']) this.#sent.add(key, now);
    return undefined;
  }
}
