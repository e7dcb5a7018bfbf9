import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type Fault, FaultServer, type Stage } from '@/lib/contact/testing/fault-server';

/** The form as somebody fills it in. */
export const FORM = {
  site: '',
  nom: 'Zoé d’Hérouël',
  email: 'zoe@exemple.fr',
  telephone: '01 99 00 12 34',
  sujet: '',
  message: 'Bonjour,\n\nun site ?',
} as const;

/**
 * The site as it is served in production, with a mail server of its own that can be told to fail.
 */
export class ContactSite {
  readonly mail: FaultServer;
  url = '';
  log = '';
  #fault: { at: Stage; does: Fault } | undefined;
  #server: ChildProcess | undefined;
  readonly #root: string;
  #env: Readonly<Record<string, string>> = {};

  /**
   * @param options of the mail server.
   * @param root the folder it is served from.
   */
  constructor(options: ConstructorParameters<typeof FaultServer>[0] = {}, root = process.cwd()) {
    this.#root = root;
    this.mail = new FaultServer({
      ...options,
      fault: (stage) => (this.#fault?.at === stage ? this.#fault.does : undefined),
    });
  }

  /**
   * @param toSetting makes `SMTP_URL` of the mail server's address.
   * @param env what the site is told besides.
   */
  async start(toSetting = (smtp: string) => smtp, env: Readonly<Record<string, string>> = {}): Promise<void> {
    const smtp = await this.mail.start();
    this.url = `http://127.0.0.1:${await freePort()}`;
    this.#env = {
      SMTP_URL: toSetting(smtp),
      CONTACT_TO: 'boite@agence.example',
      CONTACT_FROM: 'Site <site@agence.example>',
      CONTACT_KEY: 'une clé pour les essais',
      TRUST_PROXY: '1',
      ...env,
    };
    await this.#serve();
  }

  async #serve(): Promise<void> {
    const { hostname, port } = new URL(this.url);
    const server = spawn(
      process.execPath,
      ['node_modules/next/dist/bin/next', 'start', '--hostname', hostname, '--port', port],
      { cwd: this.#root, env: { ...process.env, ...this.#env } },
    );
    this.#server = server;
    for (const output of [server.stdout, server.stderr]) {
      output?.on('data', (chunk: Buffer) => {
        this.log += chunk.toString();
      });
    }
    while (
      !(await fetch(this.url)
        .then(({ ok }) => ok)
        .catch(() => false))
    ) {
      if (server.exitCode !== null) throw new Error(this.log);
      await wait(100);
    }
  }

  /** Posts the form as a browser does, but for some fields and headers. */
  async post(
    changes: Readonly<Record<string, string>> = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ status: number; location: string | null; html: string }> {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...FORM, ...changes })) form.set(name, value);
    return this.send({ method: 'POST', body: form }, headers);
  }

  /** Sends any request to the form, with what a browser says of itself. */
  async send(init: RequestInit, headers: Readonly<Record<string, string>> = {}) {
    const response = await fetch(`${this.url}/contact.html`, {
      ...init,
      redirect: 'manual',
      headers: { Origin: this.url, 'Sec-Fetch-Site': 'same-origin', ...headers },
    });
    const { status } = response;
    return { status, location: response.headers.get('location'), html: await response.text() };
  }

  /** Has the mail server fail from now on, also those who are connected. */
  breakMail(at: Stage, does: Fault): void {
    this.#fault = { at, does };
    if (at === 'connect') this.mail.hangUp();
  }

  mendMail(): void {
    this.#fault = undefined;
  }

  /** Another process of the site in the place of this one, as after a night or a deployment. */
  async restart(): Promise<void> {
    await this.end();
    await this.#serve();
  }

  /** Asks the server to end, as a host does. @returns its exit code. */
  async end(): Promise<number | null> {
    if (!this.#server) return null;
    if (this.#server.exitCode === null) {
      this.#server.kill('SIGTERM');
      await once(this.#server, 'exit');
    }
    return this.#server.exitCode;
  }

  async stop(): Promise<void> {
    // What the mail server holds back would keep the site from ending.
    await this.mail.stop();
    await this.end();
  }
}

async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return String(typeof address === 'object' && address ? address.port : 0);
}
