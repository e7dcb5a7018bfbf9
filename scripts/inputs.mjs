/** Tells whether the server build that lies in `.next` was made from the sources as they are now. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Everything a build is made from. */
const INPUTS = [
  'app',
  'components',
  'content',
  'lib',
  'public/fonts',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
];
const SETTINGS = ['SITE_ENV'];

/** `next build` empties the folder, so the mark never outlives the build it speaks of. */
const MARK = '.next/built-from';

/** A digest of all inputs, by name and content. */
export function digestInputs() {
  const hash = createHash('sha256');
  for (const name of SETTINGS) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  for (const input of INPUTS) {
    for (const file of filesUnder(input)) hash.update(`${file}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesUnder(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(path.join(place, name)));
}

/** @param {string} digest */
export const isBuiltFrom = (digest) => existsSync(MARK) && readFileSync(MARK, 'utf8') === digest;

/** @param {string} digest */
export const markBuiltFrom = (digest) => writeFileSync(MARK, digest);
