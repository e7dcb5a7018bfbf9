/** A command that this process waits for, and that does not outlive it. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM']);

/**
 * Runs a Node program to its end.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its status
 */
export function runNode(args, env = process.env) {
  return untilEnd(spawn(process.execPath, args, { stdio: 'inherit', env }));
}

/**
 * Waits for a program that was started. A signal to this process is handed on, and ends both.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its status
 */
export function untilEnd(child) {
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    child.kill(signal);
    process.exitCode = 128 + constants.signals[signal];
    child.on('exit', () => process.exit());
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      for (const signal of SIGNALS) process.off(signal, stop);
      resolve(code ?? 1);
    });
  });
}
