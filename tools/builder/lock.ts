import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Holds the number of the process that builds. */
const LOCK = '.cache/build.lock';

/**
 * Lets one build at a time write, until this process ends. What a killed one left of its lock is no lock.
 * @returns in French why there can be no build now; `null` where this process has the lock.
 */
export function lockBuild(root: string): string | null {
  const file = path.join(root, LOCK);
  mkdirSync(path.dirname(file), { recursive: true });
  // The second time is after a lock was taken away that nobody holds.
  for (const isLast of [false, true]) {
    if (create(file)) {
      process.once('exit', () => rmSync(file, { force: true }));
      return null;
    }
    const holder = readHolder(file);
    if (isBuilding(holder) || isLast)
      return `Une construction de ce site est déjà en cours (processus ${holder}) : attendez qu’elle finisse, ou supprimez ${LOCK} si ce processus n’en est pas une.`;
    takeAway(file, holder);
  }
  return null;
}

/** Of two builds that start at once, one creates the file. */
function create(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (existsSync(file)) return false;
    throw error;
  }
}

/** In milliseconds, how long a process may take between creating its lock and writing its number. */
const WRITING = 200;

function readHolder(file: string): number {
  const read = (): number => Number(existsSync(file) ? readFileSync(file, 'utf8') : 0);
  const holder = read();
  if (holder > 0) return holder;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WRITING);
  return read();
}

/** A process that runs, and is none of another kind that got the number of a killed build. */
function isBuilding(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process cannot be asked, but is there.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes('build');
}

/** Renamed first: another build that found the same lock may have put its own there meanwhile. */
function takeAway(file: string, holder: number): void {
  const aside = `${file}.${process.pid}`;
  if (!existsSync(file)) return;
  renameSync(file, aside);
  if (readHolder(aside) !== holder && !existsSync(file)) renameSync(aside, file);
  else rmSync(aside);
}
