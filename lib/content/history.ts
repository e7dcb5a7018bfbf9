import { spawnSync } from 'node:child_process';

/** The days on which files last changed, `2026-11-22`, as far as git can be trusted to know. */
export type History = ReadonlyMap<string, string>;

const NOTHING_KNOWN: History = new Map();

/**
 * When each committed file of a folder last changed, by its path from the root. Empty where git is absent or where the
 * history is cut (a shallow clone says of every file that the oldest commit it has changed it). A file that differs
 * from the last commit is left out: nobody knows its day.
 */
export function readHistory(root: string, folder: string): History {
  if (git(root, 'rev-parse', '--is-shallow-repository')?.trim() !== 'false') return NOTHING_KNOWN;
  // A file's path is told from the folder that git runs in, and a commit's day stands above its files.
  const log = git(
    root,
    'log',
    '--relative',
    '--no-renames',
    '-z',
    '--format=%x01%cs',
    '--name-only',
    '--',
    folder,
  );
  const changed = git(root, 'diff', '--relative', '--name-only', '-z', 'HEAD', '--', folder);
  if (log === undefined || changed === undefined) return NOTHING_KNOWN;
  const uncommitted = new Set(changed.split('\0'));
  const days = new Map<string, string>();
  for (const commit of log.split('\x01').slice(1)) {
    const [day = '', ...files] = commit.split(/[\0\n]+/);
    for (const file of files) {
      // The newest commit comes first.
      if (file !== '' && !days.has(file) && !uncommitted.has(file)) days.set(file, day);
    }
  }
  return days;
}

/** What a git command prints, or nothing where it fails: no git, no repository, no commit yet. */
function git(root: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return status === 0 ? stdout : undefined;
}
