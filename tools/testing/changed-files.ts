import { spawnSync } from 'node:child_process';

/** What `git` prints, a line each; `null` where it cannot say. */
function git(root: string, ...args: string[]): string[] | null {
  const { status, stdout } = spawnSync('git', ['-c', 'core.quotePath=false', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.split('\n').filter((line) => line !== '') : null;
}

/** Names of the branch that changes are merged into, the likeliest first. */
function defaultBranches(root: string): string[] {
  const [named] = git(root, 'symbolic-ref', '--short', 'refs/remotes/origin/HEAD') ?? [];
  return [...(named === undefined ? [] : [named]), 'origin/main', 'main'];
}

/**
 * Files that differ from where this branch left the default one, with what is not committed yet; paths
 * from the root. On the default branch itself, what is not committed or not pushed.
 * @returns `null` where git knows no such place: a copy without history, a shallow clone.
 */
export function changedFiles(root: string): string[] | null {
  const base = defaultBranches(root)
    .map((branch) => git(root, 'merge-base', branch, 'HEAD')?.[0])
    .find((commit) => commit !== undefined);
  if (base === undefined) return null;
  const tracked = git(root, 'diff', '--name-only', '--no-renames', '--relative', base);
  const untracked = git(root, 'ls-files', '--others', '--exclude-standard');
  return tracked && untracked && [...new Set([...tracked, ...untracked])].sort();
}
