import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HASHED_FOLDERS } from '@/lib/http/headers';
import { filesUnder } from '@/tools/files.mjs';
import { HTACCESS_MARK } from '../apache';
import { policyOfBoth } from '../policy';
import { openTarget } from './open-target';
import { type PublicationRecord, parseRecord } from './record';
import { RECORD, type Target } from './target';

const HTACCESS = '.htaccess';

/** What a publication did. */
type Published = { files: number; removed: number };

/**
 * Puts a site where it is served from, in an order in which every page that is read meanwhile finds
 * all it asks for: files that pages name by their hash; a policy that the old and the new pages can
 * be read under; the pages; their policy; and last what is gone goes. Hashed files of the
 * publication before stay until the next one. Nothing is removed that no publication has put there.
 * @param from folder of an export; an older one takes the site back.
 * @param place `rsync://host:folder`, `sftp://user@host/folder`, or a folder.
 * @throws Error, in French, where nothing may or can be put there.
 */
export function publish(from: string, place: string): Published {
  const names = filesUnder(from).filter((name) => name !== RECORD);
  const hashes = new Map(names.map((name) => [name, sha256(path.join(from, name))]));
  const target = openTarget(place, hashes);
  const before = parseRecord(target.read(RECORD));
  const ofMoment = mkdtempSync(path.join(tmpdir(), 'publication-'));
  try {
    const policy = policyOfMoment(target, from);
    target.send(from, names.filter(isHashed));
    if (policy !== null) {
      writeFileSync(path.join(ofMoment, HTACCESS), policy);
      target.send(ofMoment, [HTACCESS]);
    }
    target.send(
      from,
      names.filter((name) => !isHashed(name) && name !== HTACCESS),
    );
    target.send(
      from,
      names.filter((name) => name === HTACCESS),
    );
    const { record, gone } = afterwards(before, hashes);
    target.remove(gone);
    writeFileSync(path.join(ofMoment, RECORD), JSON.stringify(record));
    target.send(ofMoment, [RECORD]);
    target.finish();
    return { files: names.length, removed: gone.length };
  } finally {
    rmSync(ofMoment, { recursive: true });
  }
}

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

const isHashed = (name: string): boolean => HASHED_FOLDERS.some((folder) => name.startsWith(`${folder}/`));

/** What is to be noted of a publication, and which files it leaves without a use. */
export function afterwards(
  before: PublicationRecord,
  hashes: ReadonlyMap<string, string>,
): { record: PublicationRecord; gone: string[] } {
  const former = Object.keys(before.files).filter((name) => isHashed(name) && !hashes.has(name));
  const known = new Set([...Object.keys(before.files), ...before.former]);
  const gone = [...known].filter((name) => !hashes.has(name) && !former.includes(name));
  return { record: { files: Object.fromEntries(hashes), former }, gone };
}

/**
 * The host's file of the publication before, with policies that the new pages can be read under
 * too; its redirects lead to the old pages, which are still there. Nothing where there is none, or
 * where the new one has the same policies.
 * @throws Error where that file is not ours to replace.
 */
function policyOfMoment(target: Target, from: string): string | null {
  const old = target.read(HTACCESS);
  if (old === null) return null;
  if (!old.startsWith(HTACCESS_MARK))
    throw new Error(
      'Il y a là un fichier .htaccess que le site n’a pas écrit. Rien n’a été envoyé : mettez-le de côté, puis recommencez.',
    );
  const file = path.join(from, HTACCESS);
  const policies = existsSync(file) ? (readFileSync(file, 'utf8').match(POLICY) ?? []) : [];
  let nth = 0;
  const both = old.replace(POLICY, (policy) => policyOfBoth(policy, policies[nth++] ?? policy));
  return both === old ? null : both;
}

/** A policy in `.htaccess`. */
const POLICY = /(?<=Content-Security-Policy ")[^"]+(?=")/g;
