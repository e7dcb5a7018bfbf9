/** Whether what was made once is still what would be made now: by a digest of the files it was made from. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from './files.mjs';

/** @typedef {{ record: string; recipe: readonly string[] }} Made Where it is noted, and what says how it is made. */

/**
 * @param {string} root the project's folder.
 * @param {Made} made
 */
export function isCurrent(root, { record, recipe }) {
  const noted = path.join(root, record);
  if (!existsSync(noted)) return false;
  const { files, digest } = JSON.parse(readFileSync(noted, 'utf8'));
  return digestOf(root, [...recipe, ...files]) === digest;
}

/**
 * Notes what it was made from: our own files by name, the packages by the lockfile of the recipe.
 * @param {string} root
 * @param {Made} made
 * @param {{ inputs: Record<string, unknown> }} metafile esbuild's.
 */
export function noteMade(root, { record, recipe }, { inputs }) {
  const files = Object.keys(inputs)
    .filter((file) => !file.includes('node_modules/') && existsSync(path.join(root, file)))
    .sort();
  const digest = digestOf(root, [...recipe, ...files]);
  writeWhole(path.join(root, record), JSON.stringify({ files, digest }));
}

/**
 * @param {string} root
 * @param {readonly string[]} files
 */
function digestOf(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const absolute = path.join(root, file);
    hash.update(`${file}\n`).update(existsSync(absolute) ? readFileSync(absolute) : '');
  }
  return hash.digest('hex');
}
