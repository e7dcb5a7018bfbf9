import path from 'node:path';
import { clientAddress } from './client-address';
import { Deduplicator } from './deduplicator';
import type { ContactState, FailureReason } from './fields';
import { Health } from './health';
import { type Delivery, fileMailer, type Mailer, smtpMailer, type Timeouts } from './mailer';
import type { ContactMessage } from './message';
import { parseForm } from './message';
import { isOurOrigin } from './origin';
import { RateLimiter } from './rate-limiter';
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

export type ContactServiceOptions = {
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
export class ContactService {
  readonly health = new Health();
  readonly #log: (line: string) => void;
  readonly #now: () => number;
  readonly #settings: ReturnType<typeof readSettings>;
  readonly #mailer: Mailer | undefined;
  readonly #isDevelopment: boolean;
  readonly #limit: RateLimiter;
  readonly #deduplicator = new Deduplicator<Outcome>(({ delivered }) => delivered);

  constructor({ env, log = console.log, now = Date.now, timeouts }: ContactServiceOptions) {
    this.#log = log;
    this.#now = now;
    this.#settings = readSettings(env);
    this.#isDevelopment = env.NODE_ENV === 'development' && !env.SMTP_URL;
    this.#limit = new RateLimiter(this.#settings.limit);
    this.#mailer = this.#settings.route ? smtpMailer(this.#settings.route, timeouts) : undefined;
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
    const mailer = this.#mailer ?? this.#developmentMailer(agency);
    if (!mailer) return refuse('unconfigured');
    const reason = await this.#deliver(mailer, parsed.message, sender);
    return reason ? { status: 'failed', typed, reason } : { status: 'delivered' };
  }

  /** Sends a message once, and says why it could not be. */
  async #deliver(
    mailer: Mailer,
    message: ContactMessage,
    { forwardedFor }: Sender,
  ): Promise<'limit' | 'undelivered' | undefined> {
    const now = this.#now();
    const { key, outcome, joined } = await this.#deduplicator.deliver(message, now, async (newKey) => {
      const address = clientAddress(forwardedFor, this.#settings.trustProxy);
      if (!this.#limit.admit(address, now)) return { delivered: false, code: '-', reason: 'limit' };
      const delivery = await mailer(message, newKey);
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

  #developmentMailer({ email }: Agency): Mailer | undefined {
    if (!this.#isDevelopment) return undefined;
    const mailbox = { name: '', address: email };
    return fileMailer(path.join('.cache', 'contact'), { from: mailbox, to: [mailbox] }, this.#log);
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
