import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { filesUnder } from '@/lib/build/prune';
import { type Cost, measureCommand } from './measure';
import { type Project, touchPage, writePages } from './projects';

/** A static build of a number of pages. */
export type BuildResult = Cost & {
  /** Seconds without images, sharing pictures and compressed copies, which the bare project does not make. */
  pagesOnly: number;
  /** Bytes written for visitors, images and compressed copies apart. */
  bytes: number;
  /** Of `seconds`, the content check; `null` for the bare project. */
  check: number | null;
  /** Of `seconds`, each page's copy in Markdown, which the bare project does not make either. */
  markdown: number | null;
};

const NEXT = 'node_modules/next/dist/bin/next';
/** As in `package.json`. */
export const BUILD = ['--max-semi-space-size=64', '--import', 'tsx', 'scripts/build.ts'];

/** The build without any cache, then the one after a word of one page was changed. */
export async function measureBuilds(
  project: Project,
  root: string,
  count: number,
): Promise<{ cold: BuildResult; second: BuildResult }> {
  writePages(project, root, count);
  for (const name of ['.next', 'out', '.cache'])
    rmSync(path.join(project.folder, name), { recursive: true, force: true });
  const cold = await build(project);
  touchPage(project);
  const second = await build(project);
  return { cold, second };
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
    check: ours ? (steps.check ?? 0) / 1000 : null,
    markdown: ours ? (steps.markdown ?? 0) / 1000 : null,
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
