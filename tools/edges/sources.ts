import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Folders that hold none of this project's code. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...['node_modules', 'out', 'hosts', 'content', 'public', 'docs', 'docker'],
  // A kind of content that a test lays into a copy.
  'tools/testing/fixtures',
]);

const CODE = /(?<!\.d)\.[cm]?[jt]sx?$/;

/** Every file of code under a folder. A folder with a `tsconfig.json` of its own is another project. */
function codeUnder(folder: string, root: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isFile()) return CODE.test(entry.name) ? [file] : [];
    if (!entry.isDirectory() || entry.name.startsWith('.') || ELSEWHERE.has(file)) return [];
    return existsSync(path.join(root, file, 'tsconfig.json')) ? [] : codeUnder(file, root);
  });
}

/** The text of every file of code of this project, by its path from the root, with forward slashes. */
export const readSources = (root: string): ReadonlyMap<string, string> =>
  new Map(codeUnder('.', root).map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
