import { spawnSync } from 'node:child_process';

/**
 * When a file was last changed, in seconds: the time of its last commit; infinite for what is not committed yet. The same of all
 * files where git does not know.
 */
export function lastChange(root: string, file: string): number {
  const git = (...args: string[]) => spawnSync('git', [...args, '--', file], { cwd: root, encoding: 'utf8' });
  const { status, stdout } = git('status', '--porcelain', '--untracked-files=all');
  if (status !== 0) return 0;
  return stdout.trim() === '' ? Number(git('log', '-1', '--format=%ct').stdout) : Number.POSITIVE_INFINITY;
}
