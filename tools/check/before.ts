import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadContent } from '@/lib/content/load';
import type { Before } from './addresses';

/** Where nothing was before. */
const NOTHING: Before = { pages: [], renamed: new Map() };

/**
 * Reads the pages of a commit, by the same way as those of today: the list of addresses is written by
 * `npm run check` alone, and lacks what was published from a browser.
 * @param base a commit, or what names one; empty or all zeros (a branch's first push) for none.
 * @returns `null` where git has no such commit and cannot fetch it.
 */
export function readBefore(root: string, base: string): Before | null {
  if (/^0*$/.test(base)) return NOTHING;
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'core.quotePath=false', ...args], { cwd: root, encoding: 'utf8' });
  const find = () => git('rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`);
  // A runner's clone has the last commit alone.
  if (find().status !== 0) git('fetch', '--quiet', '--depth=1', 'origin', base);
  const commit = find().stdout.trim();
  if (commit === '') return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'avant-'));
  try {
    const archive = path.join(folder, 'pages.tar');
    const pages = path.join(folder, 'pages');
    mkdirSync(pages);
    // Nothing of the kind is in a commit whose archive is refused: it had no content.
    if (git('archive', `--output=${archive}`, commit, '--', ':(glob)content/**/*.mdx').status !== 0)
      return NOTHING;
    spawnSync('tar', ['-xf', archive, '-C', pages]);
    const renames = ['--find-renames', '--diff-filter=R', '--name-status', '--relative', '-z'];
    return {
      pages: loadContent(pages).files,
      renamed: pairsOf(git('diff', ...renames, commit, '--', 'content').stdout),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Old and new names, of « R100, old, new » after each other. */
function pairsOf(status: string): ReadonlyMap<string, string> {
  const words = status.split('\0');
  return new Map(
    words.flatMap((word, at) => (/^R\d+$/.test(word) ? [[words[at + 1] ?? '', words[at + 2] ?? '']] : [])),
  );
}
