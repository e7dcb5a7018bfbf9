import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { filesUnder } from '@/tools/files.mjs';
import { type Cost, measureCommand } from './measure';
import { type Project, touchPage, writePages } from './projects';

/** A static build of a number of pages. */
export type BuildResult = Cost & {
  /** Seconds without images, sharing pictures and compressed copies, which the bare project does not make. */
  pagesOnly: number;
  /** Bytes written for visitors, images and compressed copies apart. */
  bytes: number;
  /** Of `seconds`, all that is made from parsing the texts: findings, what Next renders, Markdown; `null` for the bare project. */
  texts: number | null;
};

const NEXT = 'node_modules/next/dist/bin/next';
/** As in `package.json`. */
export const BUILD = ['tools/bin/run.mjs', 'build'];
/** Reads all texts and tells of one. */
const CHECK = ['--import', 'tsx', 'tools/bin/check.ts', 'content/expertises/page-0.mdx'];
/** Where the check leaves the list of published addresses as it is. */
const IN_CI = { CI: '1' };

/**
 * The build without any cache, then the one after a word of one page was changed. `check` is the content check as a command of its
 * own, in seconds; `null` for the bare project.
 */
export async function measureBuilds(
  project: Project,
  root: string,
  count: number,
): Promise<{ cold: BuildResult; second: BuildResult; check: number | null }> {
  writePages(project, root, count);
  for (const name of ['.next', 'out', '.cache'])
    rmSync(path.join(project.folder, name), { recursive: true, force: true });
  const cold = await build(project);
  const check = project.name === 'ours' ? (await measureCommand(project.folder, CHECK, IN_CI)).seconds : null;
  touchPage(project);
  const second = await build(project);
  return { cold, second, check };
}

async function build(project: Project): Promise<BuildResult> {
  const ours = project.name === 'ours';
  const command = ours ? [...BUILD, 'static'] : [path.join(project.folder, '..', NEXT), 'build'];
  const cost = await measureCommand(project.folder, command);
  const steps = ours ? readSteps(project.folder) : {};
  const assets = ((steps.images ?? 0) + (steps.share ?? 0) + (steps.compress ?? 0)) / 1000;
  return {
    ...cost,
    pagesOnly: cost.seconds - assets,
    bytes: bytesForPages(path.join(project.folder, 'out')),
    texts: ours ? ((steps.texts ?? 0) + (steps.markdown ?? 0)) / 1000 : null,
  };
}

function readSteps(folder: string): Record<string, number> {
  const file = path.join(folder, '.cache/last-build.json');
  return existsSync(file)
    ? z.record(z.string(), z.number()).parse(JSON.parse(readFileSync(file, 'utf8')))
    : {};
}

function bytesForPages(out: string): number {
  return filesUnder(out)
    .filter((file) => !/^(?:images|img|fonts|partage)\/|\.(?:br|gz)$/.test(file))
    .reduce((sum, file) => sum + statSync(path.join(out, file)).size, 0);
}
