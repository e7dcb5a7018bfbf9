/** What a build is made from, as one digest: nothing is built twice from the same sources. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Turns a value of `content/` into a page. */
const CODE = [
  'app',
  'components',
  'lib',
  'tools/builder',
  'tools/check',
  'tools/hosts',
  'tools/images',
  'public/fonts',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
];

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

const SETTINGS = ['SITE_ENV', 'VERCEL'];

/** `next build` empties the folder, so the mark never outlives the build it speaks of. */
const MARK = '.next/built-from';

/**
 * @param {string[]} places
 * @returns {string}
 */
function digest(places) {
  const hash = createHash('sha256');
  for (const name of SETTINGS) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  for (const file of places.flatMap(filesUnder)) hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
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

export const digestCode = () => digest(CODE);
export const digestPipeline = () => digest(PIPELINE);
export const digestInputs = () => digest([...CODE, 'content']);

/** @param {string} inputs */
export const isBuiltFrom = (inputs) => existsSync(MARK) && readFileSync(MARK, 'utf8') === inputs;

/** @param {string} inputs */
export const markBuiltFrom = (inputs) => writeFileSync(MARK, inputs);
