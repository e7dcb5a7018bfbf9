/** What the form asks for, and how much of it: one list for the page, the server and the tests. */

/** Names of the fields, as they are posted. */
export const FIELDS = ['nom', 'email', 'telephone', 'sujet', 'message'] as const;

export type Field = (typeof FIELDS)[number];

/** What the visitor typed, field by field, unchanged: a page that refuses it gives it back. */
export type Typed = Readonly<Record<Field, string>>;

/** What is wrong, in French, beside its field. */
export type FieldErrors = Readonly<Partial<Record<Field, string>>>;

/** A field that people do not see and robots fill in. */
export const HONEYPOT = 'site';

/** The field by which a visitor answers the confirmation page: what the server signed. */
export const CONFIRMATION = 'confirmation';

/**
 * Most characters of each field, in UTF-16 units and with one unit a line end, as `maxlength`
 * counts them. 254 is the longest address SMTP can carry (RFC 5321, 4.5.3.1.3).
 */
export const LIMITS = { nom: 100, email: 254, telephone: 40, message: 10_000 } as const;

/**
 * Largest body of a post, in bytes. A character of the message is three bytes at most, a line end
 * two: a message of full length is half of this.
 */
export const BODY_LIMIT = 65_536;

/** How an attempt ended that did not deliver the message. */
export type FailureReason =
  /** No mail server is set up. */
  | 'unconfigured'
  /** The mail server did not accept the message. */
  | 'undelivered'
  /** Two messages of this address are on their way already. */
  | 'concurrent'
  /** There is no place in the queue, or its turn did not come in time. */
  | 'busy'
  /** The server is being stopped. */
  | 'stopping'
  /** The hour's messages of this address, or of its network, are used up. */
  | 'limit'
  /** Those of the whole site. */
  | 'site-limit'
  /** The post does not come from a page of this site. */
  | 'origin'
  /** No browser posts this form so. */
  | 'malformed'
  /** The post stops before its end. */
  | 'incomplete'
  /** The post is larger than a message can be; the text is whole. */
  | 'oversized'
  /** So large that only the start of the text was kept. */
  | 'truncated';

/** Why a message is asked to be confirmed before it is sent. */
export type Suspicion =
  /** The field that people do not see was filled in. */
  | 'honeypot'
  /** Three links or more. */
  | 'links'
  /** Signs that nobody sees, in the name. */
  | 'signs'
  /** The same text came from several addresses. */
  | 'repeated'
  /** The browser did not say where the form stood, as all of today's do. */
  | 'unsigned';

/** What was typed, and why it was not sent. */
export type UnsentState = {
  typed: Typed;
  /** The answer to the confirmation page, which is asked for once. */
  confirmation?: string | undefined;
} & (
  | { status: 'invalid'; errors: FieldErrors }
  | { status: 'failed'; reason: FailureReason }
  | { status: 'unconfirmed'; suspicion: Suspicion }
);

/** What the page shows: the empty form, or what was typed with what became of it. */
export type ContactState = { status: 'empty' } | UnsentState;
