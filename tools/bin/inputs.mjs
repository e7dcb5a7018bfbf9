/**
 * What a build is made from, as one digest: nothing is built twice from the same sources. A test, a fixture, a bench and what belongs
 * to leaving Jekyll are no sources.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { isMarkdownCopy } from '../builder/markdown-copy.mjs';
import { filesUnder, writeWhole } from '../files.mjs';

/** Turns a value of `content/` into a page. */
const CODE = [
  'app',
  'components',
  'lib',
  'tools/builder',
  'tools/check',
  'tools/files.mjs',
  'tools/hosts',
  'tools/images',
  'tools/run-node.mjs',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'tsconfig.json',
];

/** Its file names, with their hashes, stand in every page. */
const FONTS = 'public/fonts';

/** Reads a text, for what is wrong in it and for what it becomes: named apart because what it makes is kept by itself. */
const PIPELINE = [
  'lib/content',
  'lib/findings',
  'lib/mdx',
  'lib/typography',
  'tools/builder',
  'tools/check',
  'package-lock.json',
];

/** Code that no build executes. */
const TRIES_THE_CODE = /\.test\.[cm]?[jt]sx?$|^(?:lib|tools)\/.*(?:^|\/)(?:fixtures|testing|__snapshots__)\//;

/** Folders of `public/` that a build fills. */
const FILLED = /^public\/(?:images|partage|admin)\//;

/** The output is the build's own, and the day counts only where it changes what is published. */
const SAID_BY_BUILDS = new Set(['SITE_OUTPUT', 'SITE_TODAY']);

/** Stands in the build it speaks of. */
const MARK = '.next/built-from';

/** What every page that ends up in a browser depends on, beside files. */
function environment() {
  const settings = Object.entries(process.env)
    .filter(([name]) => (name.startsWith('SITE_') && !SAID_BY_BUILDS.has(name)) || name === 'VERCEL')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([settings, process.versions.node.split('.')[0]]);
}

/**
 * What the pages' dates come from, where no editor has set one: the commits that changed the content, and what is not committed yet.
 * @param {string} root
 */
function datesFromGit(root) {
  return [
    'rev-parse --is-shallow-repository',
    'log -1 --format=%H -- content',
    'diff --name-only HEAD -- content',
  ]
    .map((command) => spawnSync('git', command.split(' '), { cwd: root, encoding: 'utf8' }).stdout ?? '')
    .join('\n');
}

/**
 * @param {string} root
 * @param {readonly string[]} places files and folders
 * @param {string} [more]
 */
function digest(root, places, more = '') {
  const hash = createHash('sha256').update(`${environment()}\n${more}\n`);
  for (const file of places.flatMap((place) => sources(root, place)))
    hash.update(`${file}\n`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

/**
 * @param {string} root
 * @param {string} place
 */
function sources(root, place) {
  const absolute = path.join(root, place);
  if (existsSync(absolute) && statSync(absolute).isFile()) return [place];
  return filesUnder(absolute)
    .map((file) => `${place}/${file}`)
    .filter((file) => !isMadeHere(root, file) && !TRIES_THE_CODE.test(file));
}

/**
 * @param {string} root
 * @param {string} file
 */
function isMadeHere(root, file) {
  if (!file.startsWith('public/')) return false;
  if (FILLED.test(file)) return true;
  return file.endsWith('.md') && isMarkdownCopy(path.join(root, 'public'), file.slice('public/'.length));
}

/** All that the HTML of a page is made from but its content: what finished pages are kept by. */
export const digestCode = (root = '.') => digest(root, [...CODE, FONTS]);

/** What reads a text: what compiled texts are kept by. */
export const digestPipeline = (root = '.') => digest(root, PIPELINE);

/** All that a build is made from, today's date apart (`markBuiltFrom`). */
export const digestInputs = (root = '.') => digest(root, [...CODE, 'content', 'public'], datesFromGit(root));

/**
 * Today's date where the agency is, `2026-11-25`, as `lib/env.ts` has it.
 * @param {Date} [now]
 */
export const todayInParis = (now = new Date()) =>
  process.env.SITE_TODAY || now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });

/**
 * True where the server build that lies there was made from these inputs, and what is published has not changed since.
 * @param {string} inputs
 * @param {{ root?: string, today?: string }} [options]
 */
export function isBuiltFrom(inputs, { root = '.', today = todayInParis() } = {}) {
  const file = path.join(root, MARK);
  if (!existsSync(file)) return false;
  const [from, nextChange = ''] = readFileSync(file, 'utf8').split('\n');
  return from === inputs && (nextChange === '' || today < nextChange);
}

/**
 * Notes what the server build was made from, once it is finished.
 * @param {string} inputs
 * @param {{ root?: string, nextChange?: string | undefined }} [options] `nextChange`: the first day, `2026-12-01`, on which the list of
 * published pages will be another one though no file changes; absent where no page has a date to come.
 */
export function markBuiltFrom(inputs, { root = '.', nextChange = '' } = {}) {
  writeWhole(path.join(root, MARK), `${inputs}\n${nextChange}`);
}

/** Before Next empties its folder: killed in the middle of that, it would leave a mark beside half a build. */
export const forgetBuild = (root = '.') => rmSync(path.join(root, MARK), { force: true });
