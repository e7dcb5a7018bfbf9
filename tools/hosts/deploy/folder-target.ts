import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { modesLike } from './modes';
import type { Target } from './target';

/** On the way to its own name a file has this one; hosts do not show a hidden file. */
const TEMPORARY = '.publication.tmp';

/** A folder of this machine, or one that it takes for its own. */
export function folderTarget(folder: string): Target {
  const modes = modesLike(statSync(folder, { throwIfNoEntry: false })?.mode);
  /**
   * A folder and those above it, up to the target; the rights of what is there already are its
   * owner's.
   */
  const makeFolder = (name: string): void => {
    if (existsSync(name)) return;
    if (name !== folder) makeFolder(path.dirname(name));
    mkdirSync(name, { recursive: true });
    chmodSync(name, modes.folder);
  };
  return {
    read: (name) => {
      const file = path.join(folder, name);
      return existsSync(file) ? readFileSync(file, 'utf8') : null;
    },
    send: (from, names) => {
      for (const name of names) {
        const source = path.join(from, name);
        const file = path.join(folder, name);
        if (existsSync(file) && readFileSync(file).equals(readFileSync(source))) continue;
        makeFolder(path.dirname(file));
        const temporary = path.join(folder, TEMPORARY);
        copyFileSync(source, temporary);
        chmodSync(temporary, modes.file);
        renameSync(temporary, file);
      }
    },
    remove: (names) => {
      for (const name of names) rmSync(path.join(folder, name), { force: true });
    },
    finish: () => {},
  };
}
