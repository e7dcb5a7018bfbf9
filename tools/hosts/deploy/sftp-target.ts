import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { modeOfListing, modesLike, octal } from './modes';
import { knownHashes } from './record';
import { runProgram } from './run-program';
import { readSmallFiles } from './small-files';
import { foldersAbove, loginOf, RECORD, type Remote, SMALL_FILES, type Target } from './target';

/** On the way to its own name a file has this one. */
const TEMPORARY = '.publication.tmp';

/**
 * A folder of a server that knows sftp and nothing else. It cannot compare files, so what was sent
 * is believed to be there still. There are two sessions, each of which may ask for a password: one
 * looks, one does everything.
 * @param hashes of the files that are about to be sent, by their names.
 */
export function sftpTarget(remote: Remote, hashes: ReadonlyMap<string, string>): Target {
  const at = (name: string): string => quoted(`${remote.folder}/${name}`);
  let listing = '';
  const small = readSmallFiles((to) => {
    listing = runBatch(remote, [
      `-ls -la ${quoted(remote.folder)}`,
      ...SMALL_FILES.map((name) => `-get ${at(name)} ${quoted(`${to}/${name}`)}`),
    ]);
  });
  const line = listing.split('\n').find((text) => /^d\S+\s.*\s(?:\S*\/)?\.\s*$/.test(text));
  const modes = modesLike(line === undefined ? undefined : modeOfListing(line));
  const there = knownHashes(small.get(RECORD) ?? null);
  const made = new Set([...there.keys()].flatMap(foldersAbove));
  const commands: string[] = line === undefined ? makingFolder(remote.folder, modes.folder) : [];

  return {
    read: (name) => small.get(name) ?? null,
    send: (from, names) => {
      for (const name of names) {
        const hash = hashes.get(name);
        // What differs from the file of its name in `out/` is sent always: a policy for a moment.
        if (hash !== undefined && there.get(name) === hash && !isSmall(name)) continue;
        for (const folder of foldersAbove(name)) {
          if (made.has(folder)) continue;
          made.add(folder);
          commands.push(`-mkdir ${at(folder)}`, `-chmod ${octal(modes.folder)} ${at(folder)}`);
        }
        commands.push(
          `put ${quoted(path.join(from, name))} ${at(TEMPORARY)}`,
          `chmod ${octal(modes.file)} ${at(TEMPORARY)}`,
          `rename ${at(TEMPORARY)} ${at(name)}`,
        );
      }
    },
    remove: (names) => commands.push(...names.map((name) => `-rm ${at(name)}`)),
    finish: () => runBatch(remote, commands),
  };
}

const isSmall = (name: string): boolean => SMALL_FILES.some((small) => small === name);

const makingFolder = (folder: string, mode: number): string[] => [
  ...foldersAbove(folder).map((above) => `-mkdir ${quoted(above)}`),
  `-mkdir ${quoted(folder)}`,
  `chmod ${octal(mode)} ${quoted(folder)}`,
];

/** One session. A command that begins with « - » may fail. */
function runBatch(remote: Remote, commands: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'publication-'));
  const batch = path.join(folder, 'batch');
  writeFileSync(batch, commands.map((command) => `${command}\n`).join(''));
  try {
    const port = remote.port === undefined ? [] : ['-P', remote.port];
    // By itself a batch never asks for a password.
    return runProgram('sftp', ['-q', '-oBatchMode=no', ...port, '-b', batch, loginOf(remote)]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;
