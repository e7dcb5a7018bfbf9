import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '@/lib/content/site-schema';
import { ADMIN_FOLDER } from '@/lib/http/headers';
import type { Checked } from '@/tools/check';
import { writeDigest } from './digest';
import { ADMIN_CACHE, makeAdmin } from './make-admin';

/** By which a folder is known for ours: an owner may have put another one there. */
const MARK = 'redaction.js';

/** Puts the editor where it is served, for a site that is written in a browser; takes it away from any other. */
export async function publishAdmin(
  root: string,
  site: Pick<Site, 'redaction'>,
  checked: Pick<Checked, 'content' | 'bodies'>,
): Promise<void> {
  if (site.redaction) await layAdmin(root, checked, false);
  else removeAdmin(root);
}

/**
 * Puts the editor into `public/`, made anew where its code has changed.
 * @param isLive the digest beside it is written at each save.
 * @throws Error where a folder of somebody else's is in its place.
 */
export async function layAdmin(
  root: string,
  checked: Pick<Checked, 'content' | 'bodies'>,
  isLive: boolean,
): Promise<void> {
  const folder = path.join(root, 'public', ADMIN_FOLDER);
  if (existsSync(folder) && !existsSync(path.join(folder, MARK))) {
    throw new Error(
      'public/admin est déjà là, et n’est pas l’éditeur du site : renommez ce dossier, ou effacez « redaction » de content/site.yml.',
    );
  }
  await makeAdmin(root);
  // Beside, then put into place: a copy that was cut short would be taken for somebody else's folder.
  const copy = path.join(root, `${ADMIN_CACHE}-copie`);
  rmSync(copy, { recursive: true, force: true });
  cpSync(path.join(root, ADMIN_CACHE), copy, { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  renameSync(copy, folder);
  writeDigest(root, checked, isLive);
}

function removeAdmin(root: string): void {
  const folder = path.join(root, 'public', ADMIN_FOLDER);
  if (existsSync(path.join(folder, MARK))) rmSync(folder, { recursive: true });
}
