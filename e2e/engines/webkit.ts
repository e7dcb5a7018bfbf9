import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { freePort } from '../free-port';
import { type Engine, engineOf, type Tell } from './engine';

const answer = z.object({ value: z.unknown() });
const session = z.object({ sessionId: z.string() });

/** WebKitGTK's own small browser, in the folder of the machine's architecture. */
function findMiniBrowser(): string {
  const found = readdirSync('/usr/lib')
    .map((folder) => path.join('/usr/lib', folder, 'webkit2gtk-4.1/MiniBrowser'))
    .find((file) => existsSync(file));
  if (!found) throw new Error('WebKitWebDriver is there, and its MiniBrowser is not.');
  return found;
}

/** WebKitGTK, spoken to by its driver over HTTP, on a screen that nobody sees. */
export async function startWebKit(driver: string): Promise<Engine> {
  const port = await freePort();
  const child = spawn('xvfb-run', ['--auto-servernum', driver, `--port=${port}`], {
    stdio: 'ignore',
    // With its browsers it ends as one group.
    detached: true,
    env: { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
  });
  const close = async (): Promise<void> => {
    if (child.exitCode !== null || child.pid === undefined) return;
    process.kill(-child.pid, 'SIGTERM');
    await once(child, 'exit');
  };
  const post = async (address: string, body: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${address}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    const { value } = answer.parse(await response.json());
    if (!response.ok) throw new Error(`${address}: ${JSON.stringify(value)}`);
    return value;
  };
  const options = { binary: findMiniBrowser(), args: ['--automation'] };
  const asked = { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } };
  while (!(await isListening(port))) {
    if (child.exitCode !== null) throw new Error('WebKitWebDriver ended before it listened.');
    await wait(200);
  }
  try {
    const { sessionId } = session.parse(await post('/session', asked));
    const tell: Tell = (command, body) => post(`/session/${sessionId}/${command}`, body);
    return engineOf(tell, async () => {
      await fetch(`http://127.0.0.1:${port}/session/${sessionId}`, { method: 'DELETE' });
      await close();
    });
  } catch (error) {
    await close();
    throw error;
  }
}

const isListening = (port: string): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/status`).then(
    () => true,
    () => false,
  );
