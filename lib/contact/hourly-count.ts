const HOUR = 3_600_000;

/** More keys than this are not remembered: those not seen for longest make room. */
const MOST_KEYS = 50_000;

/**
 * Counts events by key over the last hour. In memory: it holds for one process. Times are in
 * milliseconds.
 */
export class HourlyCount {
  readonly #times = new Map<string, number[]>();
  readonly #most: number;

  /** @param most events of a key that are told apart: more count as so many. */
  constructor(most: number) {
    this.#most = most;
  }

  count(key: string, now: number): number {
    return this.#recent(key, now).length;
  }

  add(key: string, now: number): void {
    const recent = this.#recent(key, now);
    recent.push(now);
    if (recent.length > this.#most) recent.shift();
    // Set anew, so that the map stays in the order of last use.
    this.#times.delete(key);
    this.#times.set(key, recent);
    for (const [oldest] of this.#times) {
      if (this.#times.size <= MOST_KEYS) break;
      this.#times.delete(oldest);
    }
  }

  #recent(key: string, now: number): number[] {
    return (this.#times.get(key) ?? []).filter((time) => time > now - HOUR);
  }
}
