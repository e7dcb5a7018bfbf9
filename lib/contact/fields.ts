/** What the form asks for, and how much of it: one list for the page, the check on the server and the tests. */

/** Names of the fields, as they are posted. */
export const FIELDS = ['nom', 'email', 'telephone', 'sujet', 'message'] as const;

export type Field = (typeof FIELDS)[number];

/** What the visitor typed, field by field, unchanged: a page that refuses it gives it back. */
export type Typed = Readonly<Record<Field, string>>;

/** What is wrong, in French, beside its field. */
export type FieldErrors = Readonly<Partial<Record<Field, string>>>;

/** A field that people do not see and robots fill in. */
export const HONEYPOT = 'site';

/**
 * Most characters of each field, in UTF-16 units and with one unit a line end, as `maxlength` counts them.
 * 254 is the longest address SMTP can carry (RFC 5321, 4.5.3.1.3).
 */
export const LIMITS = { nom: 100, email: 254, telephone: 40, message: 10_000 } as const;

/**
 * Largest body of a post, in bytes. A page that refuses a message posts it twice the next time, in its field and
 * in React's own record of the refusal: at three bytes a character, two messages of full length still fit.
 */
export const BODY_LIMIT = 65_536;

/** How an attempt ended that did not deliver the message. */
export type FailureReason = 'unconfigured' | 'undelivered' | 'limit' | 'origin' | 'robot';

/** What the page shows: the empty form, or what was typed with what became of it. */
export type ContactState =
  | { status: 'empty' }
  | { status: 'invalid'; typed: Typed; errors: FieldErrors }
  | { status: 'failed'; typed: Typed; reason: FailureReason };
