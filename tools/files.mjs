/** Files and folders, for commands that must run before any package is there too. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * Every file under a folder, as sorted paths inside it with forward slashes. A link to a file is one, a link to a folder, a dangling
 * one, and what can only be waited for (a pipe) is none.
 * @param {string} folder
 * @returns {string[]}
 */
export function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, file: path.join(entry.parentPath, entry.name) }))
    .filter(({ entry, file }) => entry.isFile() || (entry.isSymbolicLink() && leadsToFile(file)))
    .map(({ file }) => path.relative(folder, file).split(path.sep).join('/'))
    .sort();
}

/** @param {string} link */
function leadsToFile(link) {
  try {
    return statSync(link).isFile();
  } catch {
    return false;
  }
}

/**
 * Writes a file whole: beside, then renamed. Who reads it meanwhile reads what was there before, and a program that is killed leaves no
 * half file behind.
 * @param {string} file
 * @param {string | Uint8Array} content
 */
export function writeWhole(file, content) {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(partialOf(file), content);
    renameSync(partialOf(file), file);
  } catch (error) {
    rmSync(partialOf(file), { force: true });
    // Of a full disk the system does not say which file it was.
    throw error instanceof Error ? Object.assign(error, { path: file }) : error;
  }
}

/**
 * Copies a file whole, in the same manner: `from` may stand on another disk.
 * @param {string} from
 * @param {string} to
 */
export function copyWhole(from, to) {
  mkdirSync(path.dirname(to), { recursive: true });
  copyFileSync(from, partialOf(to));
  renameSync(partialOf(to), to);
}

/**
 * Where a file is written before it gets its name. Threads of one process may write the same at once.
 * @param {string} file
 */
const partialOf = (file) => `${file}.${process.pid}-${threadId}.partial`;

/**
 * True for the name of a file that a build made: it holds the first twelve digits of a hash. What an owner puts into the same folder
 * does not.
 * @param {string} name
 */
export const hasDigest = (name) => /-[0-9a-f]{12}[-.]/.test(name);
