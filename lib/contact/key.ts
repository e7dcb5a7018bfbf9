import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Where the key lies that was made at the first start. It goes with the folder, not with the code.
 */
const KEY_FILE = path.join('.cache', 'contact', 'key');

/**
 * The key that answers to the confirmation page are signed with: `CONTACT_KEY`, which is equal on
 * all machines, else one made at the first start and kept beside the site. Where nothing can be
 * written, it lasts as long as the process.
 */
export function readKey(given: string | undefined, file = KEY_FILE): string {
  if (given) return given;
  const kept = read(file);
  if (kept) return kept;
  const made = randomBytes(32).toString('base64url');
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    // Another process may start at the same moment: the first one's key is everybody's.
    writeFileSync(file, made, { mode: 0o600, flag: 'wx' });
    return made;
  } catch {
    return read(file) || made;
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
