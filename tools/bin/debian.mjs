/** Programs of the system's that tests need, installed where that is possible. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs Debian's packages as root, or under CI where `sudo` asks for no password; elsewhere does nothing.
 * @param {string} name of the program, for who watches
 * @param {...string} packages
 */
export function installFromDebian(name, ...packages) {
  if (!existsSync('/usr/bin/apt-get')) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && (process.env.CI !== 'true' || attempt('sudo', ['-n', 'true']) !== 0)) return;
  console.log(`→ installation de ${name} (Debian)`);
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', ...packages]]) {
    if (isRoot) attempt('apt-get', args);
    else attempt('sudo', ['-n', 'apt-get', ...args]);
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {number | null} its status
 */
export function attempt(command, args, env = {}) {
  // An installer that hangs is one that fails: ten minutes are enough for any of them.
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env }, timeout: 600_000 })
    .status;
}
