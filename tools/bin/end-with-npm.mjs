/** npm is stopped, and leaves what it started running. */
import { spawnSync } from 'node:child_process';

/** How often it is looked whether npm is there, in milliseconds. */
const LOOK_EVERY = 250;

/**
 * Where npm runs this process: ends it as by SIGTERM once npm is gone. npm hands a signal to the shell that it puts between the two,
 * and that dies of it without a word; killed, it hands on nothing. Windows knows no such signals.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const { ppid } = process;
  const npm = findNpm(ppid);
  const timer = setInterval(() => {
    if (process.ppid === ppid && isAlive(npm)) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY);
  timer.unref();
}

/**
 * npm is the parent, or that of the shell between; the parent where neither says that it is npm.
 * @param {number} parent
 */
function findNpm(parent) {
  const above = look(parent);
  return above && !above.isNpm && look(above.ppid)?.isNpm ? above.ppid : parent;
}

/** @param {number} pid */
function look(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' });
  const found = /^\s*(\d+)\s+(.+)/.exec(stdout ?? '');
  return found && { ppid: Number(found[1]), isNpm: /\bnpm\b/.test(found[2] ?? '') };
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
