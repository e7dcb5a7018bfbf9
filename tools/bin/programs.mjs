/** Programs of the system's that tests run in: found, or installed where that is possible. Adding one is a line of `PROGRAMS`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { spawnable } from './spawnable.mjs';

/**
 * @typedef {object} Program
 * @property {string} title as those who run tests read it
 * @property {(string | undefined)[]} places where it may be: paths, or names to be looked up in `PATH`
 * @property {string} version the argument that has it run and end; empty where being there is enough
 * @property {string[]} debian its packages
 * @property {string} untested what is not tried without it
 * @property {() => void} [install] a way that is tried before Debian's
 */

/** @type {Record<string, Program>} */
const PROGRAMS = {
  chromium: {
    title: 'Chromium',
    places: [
      process.env.CHROMIUM_PATH,
      chromium.executablePath(),
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    version: '',
    debian: ['chromium', 'fonts-liberation'],
    untested: 'les tests de bout en bout',
    install: () =>
      attempt('npx', ['playwright', 'install', 'chromium'], {
        PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
      }),
  },
  firefox: {
    title: 'Firefox',
    places: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    version: '',
    debian: ['firefox-esr'],
    untested: 'le site dans Firefox',
  },
  // WebKitGTK, by the driver it has of its own, on a screen that nobody sees.
  webkit: {
    title: 'WebKit',
    places: ['/usr/bin/WebKitWebDriver'],
    version: '',
    debian: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    untested: 'le site dans WebKit',
  },
  // macOS has a `java` that only says where to get one: it must have run to count.
  java: {
    title: 'Java',
    places: [process.env.JAVA_HOME && path.join(process.env.JAVA_HOME, 'bin/java'), 'java'],
    version: '-version',
    debian: ['default-jre-headless'],
    untested: 'le vérificateur du W3C',
  },
  nginx: {
    title: 'nginx',
    places: ['nginx', '/usr/sbin/nginx'],
    version: '-v',
    debian: ['nginx-light'],
    untested: 'le site statique derrière nginx',
  },
  // Without Debian's service, which `apache2` would start.
  apache: {
    title: 'Apache',
    places: ['apache2', '/usr/sbin/apache2'],
    version: '-v',
    debian: ['apache2-bin', 'media-types'],
    untested: 'le site statique derrière Apache',
  },
  caddy: {
    title: 'Caddy',
    places: ['caddy', '/usr/bin/caddy'],
    version: 'version',
    debian: ['caddy'],
    untested: 'le site statique derrière Caddy',
  },
  rsync: {
    title: 'rsync',
    places: ['rsync'],
    version: '--version',
    debian: ['rsync'],
    untested: 'la mise en ligne par rsync',
  },
  // By its whole name: it runs itself again for each connection.
  sshd: {
    title: 'sshd',
    places: ['/usr/sbin/sshd'],
    version: '',
    debian: ['openssh-server', 'openssh-client'],
    untested: 'la mise en ligne par le réseau',
  },
};

/**
 * @param {string} name
 * @returns {Program}
 */
function programOf(name) {
  const program = PROGRAMS[name];
  if (!program) throw new Error(`${name} is no program of tools/bin/programs.mjs.`);
  return program;
}

/**
 * Where a program is, or nothing where it is not installed.
 * @param {string} name its key in `PROGRAMS`
 * @returns {string | undefined}
 */
export function findProgram(name) {
  const { places, version } = programOf(name);
  return places.find(
    (place) =>
      place && (version ? spawnSync(place, [version], { stdio: 'ignore' }).status === 0 : existsSync(place)),
  );
}

/**
 * Installs what of the programs is not there, and tells what stays untried.
 * @param {string[]} [names] of those that are needed; all by itself
 * @returns {string[]} the names of those that could not be had.
 */
export function ensurePrograms(names = Object.keys(PROGRAMS)) {
  return names.filter((name) => {
    if (findProgram(name)) return false;
    const { title, debian, untested, install } = programOf(name);
    console.log(`→ installation de ${title}`);
    install?.();
    if (!findProgram(name)) installFromDebian(debian);
    if (findProgram(name)) return false;
    console.log(`Il manque ${title}, qui n’a pas pu être installé. Non essayé : ${untested}.`);
    return true;
  });
}

/**
 * Installs Debian's packages as root, or under CI where `sudo` asks for no password; elsewhere does nothing.
 * @param {string[]} packages
 */
function installFromDebian(packages) {
  if (!existsSync('/usr/bin/apt-get')) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && (process.env.CI !== 'true' || attempt('sudo', ['-n', 'true']) !== 0)) return;
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
function attempt(command, args, env = {}) {
  // An installer that hangs is one that fails: ten minutes are enough for any of them.
  const { command: program, args: words, shell } = spawnable(command, args);
  return spawnSync(program, words, {
    stdio: 'inherit',
    shell,
    env: { ...process.env, ...env },
    timeout: 600_000,
  }).status;
}
