import type { ClientAddress } from './client-address';
import { HourlyCount } from './hourly-count';

/** Why a message was not even tried. */
export type Turned = 'concurrent' | 'busy' | 'stopping';

export type QueueLimits = {
  /** Deliveries at once, each over a connection of its own to the mail server. */
  connections: number;
  /** Messages of one address that are being delivered or wait. */
  perAddress: number;
  /** The same for a network, which may hold many addresses. */
  perNetwork: number;
  /** Messages that wait, in all. */
  places: number;
  /** How long one waits for its turn, in milliseconds. */
  patience: number;
};

/** Five connections: mail services count them, and refuse more than ten of one client. */
export const QUEUE_LIMITS: QueueLimits = {
  connections: 5,
  perAddress: 2,
  perNetwork: 6,
  places: 200,
  patience: 10_000,
};

/** Who has asked so often in an hour is last in any case. */
const MOST_ASKED = 1_000;

type Waiting = { visitor: ClientAddress; begin: () => void; turnAway: (why: Turned) => void };

/**
 * Hands a few messages at a time to a mail server that may be slow, and shares it out: a free
 * connection goes to the visitor whose network has asked least in the last hour, then to who came
 * first. Where there is no place the answer comes at once.
 */
export class DeliveryQueue {
  readonly #limits: QueueLimits;
  readonly #now: () => number;
  readonly #inFlight: ClientAddress[] = [];
  readonly #asked = new HourlyCount(MOST_ASKED);
  #waiting: Waiting[] = [];
  #running = 0;
  #isStopping = false;

  constructor(now: () => number, limits: QueueLimits = QUEUE_LIMITS) {
    this.#now = now;
    this.#limits = limits;
  }

  /** Runs a delivery when its turn has come, or says why it has none. */
  async run<T>(visitor: ClientAddress, deliver: () => Promise<T>): Promise<T | Turned> {
    if (this.#isStopping) return 'stopping';
    this.#asked.add(visitor.network, this.#now());
    if (this.#isCrowded(visitor)) return 'concurrent';
    this.#inFlight.push(visitor);
    try {
      const turned = await this.#turn(visitor);
      if (turned) return turned;
      try {
        return await deliver();
      } finally {
        this.#running -= 1;
        this.#next();
      }
    } finally {
      this.#inFlight.splice(this.#inFlight.indexOf(visitor), 1);
    }
  }

  /** Turns away who waits and who comes; what is being delivered goes on. */
  stop(): void {
    this.#isStopping = true;
    for (const one of this.#waiting.splice(0)) one.turnAway('stopping');
  }

  #isCrowded({ address, network }: ClientAddress): boolean {
    const { perAddress, perNetwork } = this.#limits;
    const ofAddress = this.#inFlight.filter((one) => one.address === address).length;
    const ofNetwork = this.#inFlight.filter((one) => one.network === network).length;
    return ofAddress >= perAddress || ofNetwork >= perNetwork;
  }

  /** Waits for a connection, which then counts as taken. @returns why there is none to wait for. */
  #turn(visitor: ClientAddress): Promise<Turned | undefined> {
    if (this.#running < this.#limits.connections) {
      this.#running += 1;
      return Promise.resolve(undefined);
    }
    if (this.#waiting.length >= this.#limits.places && !this.#makeRoomFor(visitor)) {
      return Promise.resolve('busy');
    }
    return new Promise((resolve) => {
      const settle = (answer: Turned | undefined): void => {
        clearTimeout(timer);
        this.#waiting = this.#waiting.filter((one) => one !== waiting);
        resolve(answer);
      };
      const timer = setTimeout(() => settle('busy'), this.#limits.patience);
      const waiting: Waiting = { visitor, begin: () => settle(undefined), turnAway: settle };
      this.#waiting.push(waiting);
    });
  }

  /** Turns away the one who waits and has asked most, where the newcomer has asked less. */
  #makeRoomFor(newcomer: ClientAddress): boolean {
    const last = this.#inOrder().at(-1);
    if (!last || this.#demandOf(last.visitor) <= this.#demandOf(newcomer)) return false;
    last.turnAway('busy');
    return true;
  }

  #next(): void {
    const [first] = this.#inOrder();
    if (!first) return;
    this.#running += 1;
    first.begin();
  }

  /** Who waits, the next one first. The sort is stable: equals stay in the order they came in. */
  #inOrder(): Waiting[] {
    return this.#waiting
      .map((one) => ({ one, demand: this.#demandOf(one.visitor) }))
      .sort((a, b) => a.demand - b.demand)
      .map(({ one }) => one);
  }

  #demandOf({ network }: ClientAddress): number {
    return this.#asked.count(network, this.#now());
  }
}
