import path from 'node:path';
import { clientAddress } from './client-address';
import type { ContactState, FailureReason } from './fields';
import { Health } from './health';
import type { ContactMessage } from './message';
import { parseForm } from './message';
import { Once } from './once';
import { isOurOrigin } from './origin';
import { type Delivery, filePostOffice, type PostOffice, smtpPostOffice, type Timeouts } from './post-office';
import { RateLimit } from './rate-limit';
import { type Environment, readSettings } from './settings';

/** What is asked of a request beside its form. */
export type Sender = {
  origin: string | null;
  /** The host asked for, and that of the site's own address. */
  hosts: readonly (string | null)[];
  forwardedFor: string | null;
};

/** What the agency says of itself and the form needs. */
export type Agency = { email: string; subjects: readonly string[] };

export type DeskOptions = {
  env: Environment;
  log?: (line: string) => void;
  now?: () => number;
  timeouts?: Timeouts;
};

type Outcome = Delivery | { delivered: false; code: '-'; reason: 'limit' };

/**
 * Where messages are handed in: one a process, for its pool of connections, its memory of what was sent and its
 * counts. Nothing a visitor typed outlives the attempt.
 */
export class ContactDesk {
  readonly health = new Health();
  readonly #log: (line: string) => void;
  readonly #now: () => number;
  readonly #settings: ReturnType<typeof readSettings>;
  readonly #office: PostOffice | undefined;
  readonly #isDevelopment: boolean;
  readonly #limit: RateLimit;
  readonly #once = new Once<Outcome>(({ delivered }) => delivered);

  constructor({ env, log = console.log, now = Date.now, timeouts }: DeskOptions) {
    this.#log = log;
    this.#now = now;
    this.#settings = readSettings(env);
    this.#isDevelopment = env.NODE_ENV === 'development' && !env.SMTP_URL;
    this.#limit = new RateLimit(this.#settings.limit);
    this.#office = this.#settings.route ? smtpPostOffice(this.#settings.route, timeouts) : undefined;
  }

  /**
   * Takes a posted form in. `delivered` means that the mail server has accepted the message; else the state holds every
   * word typed and what to say. Writes one line of log, without a word of them.
   */
  async receive(
    form: FormData,
    sender: Sender,
    agency: Agency,
  ): Promise<ContactState | { status: 'delivered' }> {
    const parsed = parseForm(form, agency.subjects);
    const { typed } = parsed;
    const refuse = (reason: FailureReason): ContactState => {
      this.#record(REFUSED[reason]);
      return { status: 'failed', typed, reason };
    };
    if (!isOurOrigin(sender.origin, sender.hosts)) return refuse('origin');
    if (parsed.isRobot) return refuse('robot');
    if ('errors' in parsed) {
      this.#record('refusé (saisie)');
      return { status: 'invalid', typed, errors: parsed.errors };
    }
    const office = this.#office ?? this.#developmentOffice(agency);
    if (!office) return refuse('unconfigured');
    const reason = await this.#deliver(office, parsed.message, sender);
    return reason ? { status: 'failed', typed, reason } : { status: 'delivered' };
  }

  /** Sends a message once, and says why it could not be. */
  async #deliver(
    office: PostOffice,
    message: ContactMessage,
    { forwardedFor }: Sender,
  ): Promise<'limit' | 'undelivered' | undefined> {
    const now = this.#now();
    const { key, outcome, joined } = await this.#once.deliver(message, now, async (newKey) => {
      const address = clientAddress(forwardedFor, this.#settings.trustProxy);
      if (!this.#limit.admit(address, now)) return { delivered: false, code: '-', reason: 'limit' };
      const delivery = await office(message, newKey);
      this.health.record(delivery.delivered);
      return delivery;
    });
    if ('reason' in outcome) {
      this.#record(REFUSED.limit, outcome.code, key);
      return 'limit';
    }
    this.#record(`${outcome.delivered ? 'livré' : 'échec'}${joined ? ' (doublon)' : ''}`, outcome.code, key);
    return outcome.delivered ? undefined : 'undelivered';
  }

  #developmentOffice({ email }: Agency): PostOffice | undefined {
    if (!this.#isDevelopment) return undefined;
    const mailbox = { name: '', address: email };
    return filePostOffice(path.join('.cache', 'contact'), { from: mailbox, to: [mailbox] }, this.#log);
  }

  #record(outcome: string, code = '-', key = '-'): void {
    this.#log(`contact ${new Date(this.#now()).toISOString()} ${outcome} smtp=${code} clé=${key}`);
  }
}

/** The words of the log. */
const REFUSED: Readonly<Record<FailureReason, string>> = {
  unconfigured: 'non envoyé (envoi non configuré)',
  undelivered: 'échec',
  limit: 'refusé (limite)',
  origin: 'refusé (origine)',
  robot: 'refusé (robot)',
};
