import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { modeOfListing, modesLike, octal } from './modes';
import { runProgram } from './run-program';
import { readSmallFiles } from './small-files';
import { foldersAbove, loginOf, type Remote, SMALL_FILES, type Target } from './target';

/** What rsync ends with where a file that was asked for is not there. */
const SOME_MISSING = 23;

/** A folder of a server that is reached by ssh and has rsync, 3.1 or newer. */
export function rsyncTarget(remote: Remote): Target {
  const place = `${loginOf(remote)}:${remote.folder}/`;
  const ssh = `${process.env.RSYNC_RSH ?? 'ssh'}${remote.port === undefined ? '' : ` -p ${remote.port}`}`;
  const rsync = (args: readonly string[], input = '', tolerated: readonly number[] = []) =>
    runProgram('rsync', [`--rsh=${ssh}`, ...args], { input, tolerated });

  const listing = rsync(['--list-only', '--dirs', place], '', [SOME_MISSING]);
  const line = listing.split('\n').find((text) => text.endsWith(' .'));
  const modes = modesLike(line === undefined ? undefined : modeOfListing(line));
  const rights = `--chmod=D${octal(modes.folder)},F${octal(modes.file)}`;
  const small = readSmallFiles((to) => {
    const names = SMALL_FILES.map((name) => `${place}${name}`);
    if (line !== undefined) rsync(['--ignore-missing-args', ...names, `${to}/`]);
  });

  const list = (names: readonly string[]): string => names.join('\0');
  const ofList = ['--files-from=-', '--from0'];
  return {
    read: (name) => small.get(name) ?? null,
    send: (from, names) => {
      const args = ['--checksum', '--delay-updates', '--perms', rights, '--mkpath', '--omit-dir-times'];
      rsync([...args, ...ofList, `${from}/`, place], list(names));
    },
    // What a list names and is not here goes there; but the folders it would be in have to be here.
    remove: (names) => {
      const empty = mkdtempSync(path.join(tmpdir(), 'publication-'));
      for (const folder of names.flatMap(foldersAbove))
        mkdirSync(path.join(empty, folder), { recursive: true });
      if (names.length > 0) rsync(['--delete-missing-args', ...ofList, `${empty}/`, place], list(names));
      rmSync(empty, { recursive: true });
    },
    finish: () => {},
  };
}
