import { cpSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

const FOLDER = '.next/standalone';

/** Its name while it is not finished: what is half is not to be taken for the server. */
const UNFINISHED = '.next/standalone.partial';

/** What a server serves and Next leaves out of its standalone output, and what was finished after Next had copied it. */
const FINISHED = ['.next/server', '.next/static', '.next/routes-manifest.json', 'public'];

/** Right after Next has written the folder. */
export const setStandaloneAside = (root: string): void =>
  renameSync(path.join(root, FOLDER), path.join(root, UNFINISHED));

/** After the pages are finished: the folder is whole, to be copied to any machine with Node. @returns it. */
export function packStandalone(root: string): string {
  const folder = path.join(root, UNFINISHED);
  for (const name of FINISHED) {
    // Next copies what it traced of `.next/server`; the rest of that folder belongs to it.
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  // A copy of the settings is a secret in an image that is passed around: they come from the environment.
  for (const name of readdirSync(folder)) if (name.startsWith('.env')) rmSync(path.join(folder, name));
  renameSync(folder, path.join(root, FOLDER));
  return path.join(root, FOLDER);
}
