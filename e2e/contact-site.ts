import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type Fault, FaultServer, type Stage } from '@/lib/contact/testing/fault-server';

/** The site as it is served in production, with a mail server of its own that can be told to fail. */
export class ContactSite {
  readonly mail: FaultServer;
  url = '';
  log = '';
  #fault: { at: Stage; does: Fault } | undefined;
  #server: ChildProcess | undefined;

  /** @param options of the mail server. */
  constructor(options: ConstructorParameters<typeof FaultServer>[0] = {}) {
    this.mail = new FaultServer({
      ...options,
      fault: (stage) => (this.#fault?.at === stage ? this.#fault.does : undefined),
    });
  }

  /** @param toSetting makes `SMTP_URL` of the mail server's address. */
  async start(toSetting = (smtp: string) => smtp): Promise<void> {
    const smtp = await this.mail.start();
    const port = await freePort();
    this.url = `http://127.0.0.1:${port}`;
    const server = spawn(
      process.execPath,
      ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1', '--port', port],
      {
        env: {
          ...process.env,
          SMTP_URL: toSetting(smtp),
          CONTACT_TO: 'boite@agence.example',
          CONTACT_FROM: 'Site <site@agence.example>',
          TRUST_PROXY: '1',
        },
      },
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

  /** Has the mail server fail from now on, also those who are connected. */
  breakMail(at: Stage, does: Fault): void {
    this.#fault = { at, does };
    if (at === 'connect') this.mail.hangUp();
  }

  mendMail(): void {
    this.#fault = undefined;
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
