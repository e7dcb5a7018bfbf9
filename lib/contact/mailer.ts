import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { QUEUE_LIMITS } from './delivery-queue';
import { composeMail } from './mail';
import type { ContactMessage } from './message';
import type { Route } from './settings';

/** How long a mail server may take, in milliseconds. */
export type Timeouts = {
  /** To accept the connection and TLS, and to greet. */
  connect: number;
  /** To say anything at all, once it has greeted. */
  silence: number;
  /** For all of it, from the connection to the answer: the message is withdrawn then. */
  total: number;
};

export const TIMEOUTS: Timeouts = { connect: 4_000, silence: 5_000, total: 9_000 };

/** How a delivery ended; `code` is the server's three digits, else the error's own name. */
export type Delivery = { delivered: boolean; code: string };

/**
 * Takes a message and its key to where it belongs. Never rejects.
 * @param stop withdraws the message, as its own time does.
 */
export type Mailer = (message: ContactMessage, key: string, stop: AbortSignal) => Promise<Delivery>;

/** How a mail server is spoken to: in how much time, and never a password in clear. */
export function smtpOptions(url: string, timeouts: Timeouts) {
  return {
    url,
    connectionTimeout: timeouts.connect,
    dnsTimeout: timeouts.connect,
    greetingTimeout: timeouts.connect,
    socketTimeout: timeouts.silence,
    // « ?requireTLS=false » in the URL lifts that.
    ...(needsTls(url) && { requireTLS: true }),
  };
}

/**
 * Delivers by SMTP over a pool of connections. A message counts as delivered at the server's 250
 * and not before. Past its time its connection is closed: nothing goes out behind the visitor's
 * back.
 */
export function smtpMailer(route: Route, timeouts: Timeouts = TIMEOUTS): Mailer {
  const transport = createTransport({
    ...smtpOptions(route.url, timeouts),
    pool: true,
    maxConnections: QUEUE_LIMITS.connections,
    // Only a message of which not a byte was sent, over a connection that the server had closed
    // meanwhile.
    maxRequeues: 2,
    idleTimeout: 30_000,
    // Whatever the URL says: a log of the dialogue would hold the message.
    logger: false,
    debug: false,
  });
  return async (message, key, stop) => {
    const late = AbortSignal.timeout(timeouts.total);
    const signal = AbortSignal.any([late, stop]);
    try {
      const { response } = await transport.sendMail({ ...composeMail(message, key, route), signal });
      return { delivered: true, code: response.slice(0, 3) };
    } catch (error) {
      return { delivered: false, code: stop.aborted ? 'arrêt' : late.aborted ? 'délai' : codeOf(error) };
    }
  };
}

/** Writes messages as `.eml` files, for development, and says where. */
export function fileMailer(folder: string, mailbox: Omit<Route, 'url'>, log: (line: string) => void): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return async (message, key) => {
    const file = path.join(folder, `${key}.eml`);
    try {
      const { message: bytes } = await transport.sendMail(composeMail(message, key, mailbox));
      await mkdir(folder, { recursive: true });
      await writeFile(file, bytes);
    } catch (error) {
      return { delivered: false, code: codeOf(error) };
    }
    log(`contact : aucun SMTP_URL, le message est écrit dans ${file}`);
    return { delivered: true, code: 'fichier' };
  };
}

/** A server's answer or an error's name, never its text: that may hold an address. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'inconnu';
  for (const name of ['responseCode', 'originalCode', 'code']) {
    const value: unknown = Reflect.get(error, name);
    if (typeof value === 'number' || typeof value === 'string') return String(value);
  }
  return 'inconnu';
}

function needsTls(smtpUrl: string): boolean {
  const { protocol, hostname, username, searchParams } = new URL(smtpUrl);
  const isHere = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return protocol === 'smtp:' && username !== '' && !isHere && !searchParams.has('requireTLS');
}
