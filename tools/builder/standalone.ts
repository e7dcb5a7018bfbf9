import { cpSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** What a server serves and Next leaves out of its standalone output, and what was finished after Next had copied it. */
const FINISHED = ['.next/server', '.next/static', '.next/routes-manifest.json', 'public'];

/** After `npm run standalone`: the folder is whole, to be copied to any machine with Node. @returns it. */
export function packStandalone(root: string): string {
  const folder = path.join(root, '.next/standalone');
  for (const name of FINISHED) {
    // Next copies what it traced of `.next/server`; the rest of that folder belongs to it.
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  // A copy of the settings is a secret in an image that is passed around: they come from the environment.
  for (const name of readdirSync(folder)) if (name.startsWith('.env')) rmSync(path.join(folder, name));
  return folder;
}
