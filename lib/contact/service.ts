import path from 'node:path';
import { type ClientAddress, clientAddress, isForwarded } from './client-address';
import { Confirmations } from './confirmation';
import { Deduplicator, digestOf } from './deduplicator';
import { DeliveryQueue, type QueueLimits, type Turned } from './delivery-queue';
import { CONFIRMATION, type FailureReason, HONEYPOT, type Suspicion, type UnsentState } from './fields';
import { Health } from './health';
import { readKey } from './key';
import { type Delivery, fileMailer, type Mailer, smtpMailer, type Timeouts } from './mailer';
import { type ContactMessage, parseMessage, typedIn } from './message';
import { isOurOrigin, lacksFetchSite, type Provenance } from './origin';
import type { Post } from './post';
import { type LimitReached, RateLimiter } from './rate-limiter';
import { PROXY_WARNING, REFUSED } from './record';
import { type Environment, readSettings } from './settings';
import { RepeatedTexts, suspicionOf } from './suspicion';

/** What is asked of a request beside its form. */
export type Sender = Provenance & {
  /** `X-Forwarded-For`, with the connection's own address at its end. */
  forwardedFor: string | null;
};

/** What the agency says of itself and the form needs. */
export type Agency = { email: string; subjects: readonly string[] };

export type ContactServiceOptions = {
  env: Environment;
  log?: (line: string) => void;
  now?: () => number;
  timeouts?: Timeouts;
  queue?: QueueLimits;
};

/** How a message ended that could be sent. */
type Outcome = Delivery | { delivered: false; code: '-'; reason: Turned | LimitReached };

/** A message, who sends it, and what it may be sent by. */
type Attempt = { message: ContactMessage; words: string; visitor: ClientAddress; mailer: Mailer };

/**
 * The contact form's server part: one a process, for its pool of connections, its queue, its memory
 * of what was sent and its counts. Nothing a visitor typed outlives the attempt.
 */
export class ContactService {
  readonly health = new Health();
  readonly #log: (line: string) => void;
  readonly #now: () => number;
  readonly #settings: ReturnType<typeof readSettings>;
  readonly #mailer: Mailer | undefined;
  readonly #isDevelopment: boolean;
  readonly #limiter: RateLimiter;
  readonly #queue: DeliveryQueue;
  readonly #confirmations: Confirmations;
  readonly #texts = new RepeatedTexts();
  readonly #deduplicator = new Deduplicator<Outcome>(({ delivered }) => delivered);
  readonly #withdrawal = new AbortController();
  #isProxyNoted = false;

  constructor({ env, log = console.log, now = Date.now, timeouts, queue }: ContactServiceOptions) {
    this.#log = log;
    this.#now = now;
    this.#settings = readSettings(env);
    this.#isDevelopment = env.NODE_ENV === 'development' && !env.SMTP_URL;
    this.#limiter = new RateLimiter(this.#settings.limit);
    this.#queue = new DeliveryQueue(now, queue);
    this.#confirmations = new Confirmations(readKey(this.#settings.key));
    this.#mailer = this.#settings.route ? smtpMailer(this.#settings.route, timeouts) : undefined;
  }

  /**
   * Takes a posted form in. `delivered` means that the mail server has accepted the message; else
   * the state holds every word typed and what to say. Writes one line of log, without a word of
   * them.
   */
  async receive(
    { fields, fault }: Post,
    sender: Sender,
    agency: Agency,
  ): Promise<UnsentState | { status: 'delivered' }> {
    const now = this.#now();
    const given = { typed: typedIn(fields), confirmation: fields.get(CONFIRMATION) || undefined };
    const refuse = (reason: FailureReason): UnsentState => {
      this.#record(REFUSED[reason]);
      return { status: 'failed', ...given, reason };
    };
    if (!isOurOrigin(sender)) return refuse('origin');
    if (fault) return refuse(fault);
    const parsed = parseMessage(given.typed, agency.subjects);
    if ('errors' in parsed) {
      this.#record('refusé (saisie)');
      return { status: 'invalid', ...given, errors: parsed.errors };
    }
    const mailer = this.#mailer ?? this.#developmentMailer(agency);
    if (!mailer) return refuse('unconfigured');
    const { message } = parsed;
    const visitor = clientAddress(sender.forwardedFor, this.#settings.trustProxy);
    const attempt = { message, words: digestOf(message), visitor, mailer };
    const suspicion = this.#suspect(attempt, sender, fields.get(HONEYPOT) ?? '');
    if (suspicion && !this.#confirmations.accept(given.confirmation ?? '', attempt.words, now)) {
      this.#record(`à confirmer (${suspicion})`);
      return { status: 'unconfirmed', ...given, confirmation: this.#confirmations.issue(now), suspicion };
    }
    const reason = await this.#deliver(attempt);
    if (!reason) return { status: 'delivered' };
    if (given.confirmation) this.#confirmations.release(given.confirmation);
    return { status: 'failed', ...given, reason };
  }

  /** Says once that a proxy hands visitors on whose addresses are not believed. */
  noteForwarding(forwardedFor: string): void {
    if (this.#isProxyNoted || this.#settings.trustProxy > 0 || !isForwarded(forwardedFor)) return;
    this.#isProxyNoted = true;
    this.#log(PROXY_WARNING);
  }

  /**
   * Ends: who waits is told at once, what is being delivered is withdrawn when its time is over.
   * @param grace milliseconds for it.
   */
  stop(grace: number): void {
    this.#queue.stop();
    setTimeout(() => this.#withdrawal.abort(), grace).unref();
  }

  /** Why a message is to be confirmed. One that is on its way already is not looked at again. */
  #suspect({ message, words, visitor }: Attempt, sender: Sender, honeypot: string): Suspicion | undefined {
    const now = this.#now();
    if (this.#texts.isRepeated(message.message, visitor, now)) return 'repeated';
    if (this.#deduplicator.knows(words, now)) return undefined;
    if (honeypot !== '') return 'honeypot';
    return suspicionOf(message) ?? (lacksFetchSite(sender) ? 'unsigned' : undefined);
  }

  /** Sends a message once, and says why it could not be. */
  async #deliver(attempt: Attempt): Promise<FailureReason | undefined> {
    const now = this.#now();
    const { key, outcome, joined } = await this.#deduplicator.deliver(attempt.words, now, async (newKey) => {
      const reached = this.#limiter.check(attempt.visitor, now);
      if (reached) return { delivered: false, code: '-', reason: reached };
      const answer = await this.#queue.run(attempt.visitor, () => this.#send(attempt, newKey));
      return typeof answer === 'string' ? { delivered: false, code: '-', reason: answer } : answer;
    });
    if ('reason' in outcome) {
      this.#record(REFUSED[outcome.reason], outcome.code, key);
      return outcome.reason;
    }
    this.#record(`${outcome.delivered ? 'livré' : 'échec'}${joined ? ' (doublon)' : ''}`, outcome.code, key);
    return outcome.delivered ? undefined : 'undelivered';
  }

  /** Hands a message to the mail server, whose health it tells. */
  async #send({ message, visitor, mailer }: Attempt, key: string): Promise<Outcome> {
    const reached = this.#limiter.admit(visitor, this.#now());
    if (reached) return { delivered: false, code: '-', reason: reached };
    const { signal } = this.#withdrawal;
    const delivery = await mailer(message, key, signal);
    if (delivery.delivered || !signal.aborted) this.health.record(delivery.delivered);
    return delivery;
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
