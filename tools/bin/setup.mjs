/**
 * What a fresh clone lacks, found or installed: plain JavaScript, for it runs before any package is there.
 * Each step says what it does, and does nothing where nothing is missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { spawnable } from './spawnable.mjs';

/** Installs the packages of the lockfile where `node_modules` does not hold them already. */
export function ensurePackages() {
  if (packagesAreThere()) return;
  console.log('→ installation des paquets (npm ci)');
  // No package of ours needs a script of its own to be installed.
  run('npm', ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']);
}

/** True where npm's record of what it installed has every package of the lockfile, in its version. */
function packagesAreThere() {
  const wanted = readLock('package-lock.json');
  const installed = readLock('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === '' || optional || installed[place]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, {version?: string, optional?: boolean}> | undefined}
 */
function readLock(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/**
 * Runs a command and ends this process with its status where it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
export function run(command, args, env = {}) {
  const { command: program, args: words, shell } = spawnable(command, args);
  const { status, error } = spawnSync(program, words, {
    stdio: 'inherit',
    shell,
    env: { ...process.env, ...env },
  });
  if (error) console.error(`${command} : ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}
