import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What a mail server can do to a message, at the stage where it does it. */
export type Fault =
  /** Answers 554 instead of greeting. */
  | 'refuse'
  /** Says nothing, for ever. */
  | 'silent'
  /** Answers 451 to the message. */
  | '451'
  /** Takes the message and answers when `release` is called. */
  | 'hold'
  /** Cuts the connection after the message, which it throws away. */
  | 'cut'
  /** Cuts the connection after the message, which it keeps. */
  | 'cut-kept';

/** When a server may misbehave: as it is called, or as it has a message in its hands. */
export type Stage = 'connect' | 'message';

type Options = {
  /** Asked at each stage; nothing means that all goes well. */
  fault?: (stage: Stage) => Fault | undefined;
  /** The only user, where one has to say who one is. */
  user?: { name: string; password: string };
  /** Speaks TLS from the first byte, with this certificate. */
  certificate?: { key: string; cert: string };
};

/** A message as it arrived. */
export type ReceivedMail = { from: string; to: string[]; raw: Buffer };

/**
 * A real SMTP server in this process that can be told to fail: for tests and `npm run
 * bench:contact`.
 */
export class FaultServer {
  readonly mails: ReceivedMail[] = [];
  /** Passwords that came, right or wrong. */
  logins = 0;
  /** What answers the messages that are held back. */
  readonly held: (() => void)[] = [];
  readonly #server: SMTPServer;
  readonly #secure: boolean;

  constructor({ fault = () => undefined, user, certificate }: Options = {}) {
    this.#secure = certificate !== undefined;
    this.#server = new SMTPServer({
      secure: this.#secure,
      ...certificate,
      authOptional: user === undefined,
      allowInsecureAuth: true,
      disableReverseLookup: true,
      hideSTARTTLS: true,
      onConnect: (_session, callback) => {
        const found = fault('connect');
        if (found === 'silent') return;
        callback(found === 'refuse' ? refusal('No service', 554) : undefined);
      },
      onAuth: ({ username, password }, _session, callback) => {
        this.logins += 1;
        const isUser = username === user?.name && password === user?.password;
        callback(
          isUser ? null : refusal('Authentication failed', 535),
          isUser ? { user: username } : undefined,
        );
      },
      onData: (stream, { id, envelope }, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const found = fault('message');
          if (found === undefined || found === 'cut-kept' || found === 'hold') {
            const from = envelope.mailFrom ? envelope.mailFrom.address : '';
            const to = envelope.rcptTo.map(({ address }) => address);
            this.mails.push({ from, to, raw: Buffer.concat(chunks) });
          }
          if (found === 'cut' || found === 'cut-kept') this.#cut(id);
          else if (found === '451') callback(refusal('Try again later', 451));
          else if (found === 'hold') this.held.push(() => callback(null));
          else if (found === undefined) callback(null);
        });
      },
    });
    // A client that hangs up, or refuses the certificate, is part of the test.
    this.#server.on('error', () => undefined);
  }

  /** Listens on the loopback address. @returns the address of the server as `SMTP_URL` has it. */
  async start(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    return `${this.#secure ? 'smtps' : 'smtp'}://127.0.0.1:${this.port}`;
  }

  get port(): number {
    return (this.#server.server.address() as AddressInfo).port;
  }

  /** Accepts the messages that were held back. */
  release(): void {
    for (const accept of this.held.splice(0)) accept();
  }

  /** Cuts every connection, so that the next message needs a new one. */
  hangUp(): void {
    for (const { id } of this.#server.connections) this.#cut(id);
  }

  async stop(): Promise<void> {
    this.hangUp();
    await new Promise<void>((resolve) => this.#server.close(resolve));
  }

  #cut(id: string): void {
    for (const connection of this.#server.connections) {
      if (connection.id === id) connection._socket.destroy();
    }
  }
}

const refusal = (message: string, responseCode: number): Error =>
  Object.assign(new Error(message), { responseCode });

/** A mail taken apart: its header fields, unfolded and in lower case, and its decoded text. */
export function readMail({ raw }: ReceivedMail): { headers: ReadonlyMap<string, string>; text: string } {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.subarray(0, end).toString('latin1');
  const fields = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = new Map(
    fields.map((field) => {
      const colon = field.indexOf(':');
      return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()];
    }),
  );
  const body = raw.subarray(end + 4).toString('latin1');
  const bytes =
    headers.get('content-transfer-encoding') === 'quoted-printable'
      ? body
          .replace(/=\r\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : body;
  return { headers, text: Buffer.from(bytes, 'latin1').toString('utf8').replace(/\r\n/g, '\n') };
}
