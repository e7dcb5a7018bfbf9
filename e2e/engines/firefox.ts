import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { freePort } from '../free-port';
import { type Engine, engineOf, type Tell } from './engine';

/** Two dots a pixel: Firefox makes no window narrower than 450 dots, and a phone has 390 pixels. */
const SCALE = 2;

/** WebDriver's commands by Firefox's own names. */
const COMMANDS: Readonly<Record<string, string>> = {
  url: 'WebDriver:Navigate',
  'execute/sync': 'WebDriver:ExecuteScript',
  'window/rect': 'WebDriver:SetWindowRect',
  actions: 'WebDriver:PerformActions',
};

/** `[1, id, error, result]` */
const answer = z.tuple([z.literal(1), z.number(), z.object({ message: z.string() }).nullable(), z.unknown()]);

/** Firefox, spoken to by Marionette: JSON with its length before it, over TCP. */
export async function startFirefox(program: string): Promise<Engine> {
  const profile = mkdtempSync(path.join(tmpdir(), 'firefox-'));
  const port = Number(await freePort());
  writeFileSync(
    path.join(profile, 'user.js'),
    [
      `user_pref("marionette.port", ${port});`,
      `user_pref("layout.css.devPixelsPerPx", "${SCALE}");`,
      'user_pref("ui.prefersReducedMotion", 1);',
    ].join('\n'),
  );
  const child = spawn(program, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile },
  });
  const socket = await connected(port, child);
  const call = caller(socket);
  await call('WebDriver:NewSession', {});
  const tell: Tell = async (command, body) => {
    const told = await call(COMMANDS[command] ?? command, body);
    return z.object({ value: z.unknown() }).safeParse(told).data?.value;
  };
  const close = async (): Promise<void> => {
    socket.destroy();
    if (child.exitCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    rmSync(profile, { recursive: true, force: true });
  };
  return engineOf(tell, close);
}

/** As long as it lives it may still begin to listen. */
async function connected(port: number, child: ChildProcess): Promise<Socket> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    // It tells who it is as soon as one is connected; `once` throws where nobody listens yet.
    const isThere = await once(socket, 'data').then(
      () => true,
      () => false,
    );
    if (isThere) return socket;
    if (child.exitCode !== null) throw new Error(`Firefox ended before it listened.`);
    await wait(200);
  }
}

/** Sends a command and waits for its answer; one at a time. */
function caller(socket: Socket): (name: string, parameters: object) => Promise<unknown> {
  let received = Buffer.alloc(0);
  let id = 0;
  const waiting: ((text: string) => void)[] = [];
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const colon = received.indexOf(':');
      const length = Number(received.subarray(0, colon).toString());
      if (colon < 0 || received.length < colon + 1 + length) return;
      waiting.shift()?.(received.subarray(colon + 1, colon + 1 + length).toString());
      received = received.subarray(colon + 1 + length);
    }
  });
  return async (name, parameters) => {
    id += 1;
    const told = new Promise<string>((resolve) => waiting.push(resolve));
    const message = JSON.stringify([0, id, name, parameters]);
    socket.write(`${Buffer.byteLength(message)}:${message}`);
    const [, , error, result] = answer.parse(JSON.parse(await told));
    if (error) throw new Error(`${name}: ${error.message}`);
    return result;
  };
}
