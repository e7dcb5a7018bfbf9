/** Commands that need nothing of each other, side by side: what one leaves of the processor, another uses. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { spawnable } from './spawnable.mjs';

/** @typedef {{ title: string, command: string, args: string[] }} Step */

/**
 * Runs steps at the same time and prints them one after the other: the first that goes on as it works, those behind it from their turn on.
 * The first to fail stops the others, and is what is printed last.
 * @param {...Step} steps
 * @returns {Promise<number>} 0, or the status of what failed
 */
export async function together(...steps) {
  const running = steps.map(start);
  const stop = () => {
    for (const one of running) one.stop();
  };
  // Groups of their own hear nothing of what is told to this one.
  const interrupt = async () => {
    stop();
    for (const one of running) await one.ended;
    process.exit(1);
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  /** @type {ReturnType<typeof start> | undefined} */
  let failed;
  const failure = new Promise((resolve) => {
    for (const one of running)
      one.ended.then((status) => {
        if (status === 0) return;
        failed ??= one;
        resolve(one);
      });
  });
  for (const one of running) {
    one.show();
    await Promise.race([failure, one.ended]);
    if (failed) break;
  }
  if (failed) {
    stop();
    failed.show();
    console.error(`\nÉchec : ${failed.title}`);
  }
  for (const one of running) await one.ended;
  for (const signal of SIGNALS) process.off(signal, interrupt);
  return failed ? failed.ended : 0;
}

/** How this process is asked to end. */
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

const isWindows = process.platform === 'win32';

/** @param {Step} step */
function start({ title, command, args }) {
  const { command: program, args: words, shell } = spawnable(command, args);
  // A group, which is stopped whole: npm hands on no signal.
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], shell, detached: !isWindows });
  /** @type {['stdout' | 'stderr', Buffer][]} */
  const held = [];
  /** @type {'held' | 'shown' | 'stopped'} */
  let output = 'held';
  for (const name of /** @type {const} */ (['stdout', 'stderr']))
    child[name].on('data', (chunk) => {
      if (output === 'shown') process[name].write(chunk);
      else held.push([name, chunk]);
    });
  /** @type {Promise<number>} */
  const ended = once(child, 'close').then(
    ([status]) => status ?? 1,
    (error) => {
      console.error(`${command} : ${error.message}`);
      return 1;
    },
  );
  return {
    title,
    ended,
    show() {
      if (output === 'shown') return;
      output = 'shown';
      console.log(`\n→ ${title}`);
      for (const [name, chunk] of held) process[name].write(chunk);
    },
    stop() {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
      output = 'stopped';
      if (isWindows) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
      // As a person stops it: Playwright and vitest then end what they started.
      else process.kill(-child.pid, 'SIGINT');
    },
  };
}
