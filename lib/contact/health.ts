/** After so many failures in a row the site says that it is unhealthy. */
const TOO_MANY = 3;

/**
 * Whether deliveries succeed. A refused form, a visitor's mistake and a message that waited in vain
 * say nothing of the mail server.
 */
export class Health {
  #failures = 0;

  record(isDelivered: boolean): void {
    this.#failures = isDelivered ? 0 : this.#failures + 1;
  }

  /** Failures since the last message that the mail server accepted. */
  get failures(): number {
    return this.#failures;
  }

  get isHealthy(): boolean {
    return this.#failures < TOO_MANY;
  }
}
