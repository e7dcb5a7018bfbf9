import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { EXPORT_STAGE } from '@/lib/env';
import { HASHED_FOLDERS } from '@/lib/http/headers';
import { copyWhole, filesUnder } from '@/tools/files.mjs';

/*
 * An export is made beside `out/`, and put there when it is finished. File by file, each at once, and only those that differ: the
 * folder itself stays, for it may be a mount point, a link, or what a server that runs has open; a page is there at every moment, as it
 * was or as it will be, and one that has not changed keeps its date.
 */

const OUT = 'out';

/** A finished export on its way to `out/`: what is under this name is whole. */
const READY = '.cache/export-ready';

/** Makes what lies in `EXPORT_STAGE` the static site. */
export function publishExport(root: string): void {
  rmSync(path.join(root, READY), { recursive: true, force: true });
  renameSync(path.join(root, EXPORT_STAGE), path.join(root, READY));
  resumeExport(root);
}

/** Finishes what a build that was killed had begun to publish, where there is such a thing. */
export function resumeExport(root: string): void {
  const ready = path.join(root, READY);
  if (!existsSync(ready)) return;
  replaceFiles(ready, path.join(root, OUT));
  rmSync(ready, { recursive: true });
}

/** Takes away what a build that was killed had made of an export. */
export const clearStage = (root: string): void =>
  rmSync(path.join(root, EXPORT_STAGE), { recursive: true, force: true });

/** Makes a folder's files the same as another's. */
function replaceFiles(from: string, to: string): void {
  const files = filesUnder(from);
  const isHashed = (file: string): boolean => HASHED_FOLDERS.some((folder) => file.startsWith(`${folder}/`));
  // A new page finds its images; an old one keeps its own until it is gone itself.
  for (const file of [...files.filter(isHashed), ...files.filter((name) => !isHashed(name))]) {
    const [source, target] = [path.join(from, file), path.join(to, file)];
    if (isSame(source, target)) continue;
    makeWay(to, file);
    copyWhole(source, target);
  }
  const wanted = new Set(files);
  for (const file of filesUnder(to)) if (!wanted.has(file)) rmSync(path.join(to, file));
  if (existsSync(to)) removeEmptyFolders(to);
}

function isSame(a: string, b: string): boolean {
  if (!existsSync(b)) return false;
  const there = statSync(b);
  return there.isFile() && there.size === statSync(a).size && readFileSync(a).equals(readFileSync(b));
}

/** A file where there will be a folder, or a folder where there will be a file. */
function makeWay(folder: string, file: string): void {
  const parts = file.split('/');
  for (const nth of parts.keys()) {
    const place = path.join(folder, ...parts.slice(0, nth + 1));
    const isLast = nth === parts.length - 1;
    if (lstatSync(place, { throwIfNoEntry: false })?.isDirectory() === isLast)
      rmSync(place, { recursive: true });
  }
}

function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const inner = path.join(folder, entry.name);
    removeEmptyFolders(inner);
    if (readdirSync(inner).length === 0) rmdirSync(inner);
  }
}
