import { statSync } from 'node:fs';
import path from 'node:path';
import { filesUnder } from '@/tools/files.mjs';
import { type Cost, measureNode } from './measure';
import { forgetMade, NEXT, type Project, setOutput, touchText, writePages } from './projects';

/** A static build of a number of pages. */
type Build = Cost & {
  /** Bytes written for visitors, images and compressed copies apart. */
  bytes: number;
};

/** What was measured of a project with a number of pages. */
export type Builds = {
  /** With nothing kept: what a newcomer waits for. */
  cold: Build;
  /** The same, but that of `ASSETS` nothing has to be made again. */
  withoutAssets: Build;
  /** After a sentence was added to one page. */
  changed: Build;
  /**
   * After one page was added: lists and neighbours change. Of ours it is the newest of `count` articles, so that every page of their
   * list is another; the bare project knows one kind of page, whose list names all.
   */
  added: Build;
};

/** As in `package.json`. */
export const BUILD = ['tools/bin/run.mjs', 'build'];

/** Kept images, sharing pictures and compressed copies, which the bare project does not make. */
const ASSETS = ['.cache/images', '.cache/share', '.cache/compressed'];

/** Builds a project again and again. */
export async function measureBuilds(project: Project, root: string, count: number): Promise<Builds> {
  if (project.name === 'next') setOutput(project, root, 'static');
  await writePages(project, root, count);
  forgetMade(project);
  const cold = await build(project);
  forgetMade(project, ASSETS);
  const withoutAssets = await build(project);
  touchText(project, 'expertises/texte-0');
  const changed = await build(project);
  return { cold, withoutAssets, changed, added: await measureAdded(project, root, count) };
}

async function measureAdded(project: Project, root: string, count: number): Promise<Build> {
  if (project.name === 'ours') {
    await writePages(project, root, count, 'articles');
    await build(project);
  }
  await writePages(project, root, count + 1, project.name === 'ours' ? 'articles' : 'expertises');
  return build(project);
}

/** Seconds of the check of all texts as a command of its own (`npm run check`), once it is there as one file. */
export async function measureCheck(project: Project, root: string, count: number): Promise<number> {
  await writePages(project, root, count);
  const check = (): Promise<Cost> => measureNode(project.folder, CHECK, IN_CI);
  await check();
  return (await check()).seconds;
}

/** Reads all texts and tells of one: the list of published addresses, which has no generated page, is an error of another file. */
const CHECK = ['--max-semi-space-size=64', 'tools/bin/check.mjs', 'content/expertises/texte-0.mdx'];
/** Where the check leaves the list of published addresses as it is. */
const IN_CI = { CI: '1' };

/** Builds a project for a file server, of as many pages as were written. */
export async function build(project: Project): Promise<Build> {
  const { name, folder } = project;
  const cost = await measureNode(folder, name === 'ours' ? [...BUILD, 'static'] : [NEXT, 'build']);
  return { ...cost, bytes: bytesForPages(path.join(folder, 'out')) };
}

function bytesForPages(out: string): number {
  return filesUnder(out)
    .filter((file) => !/^(?:images|img|fonts|partage)\/|\.(?:br|gz)$/.test(file))
    .reduce((sum, file) => sum + statSync(path.join(out, file)).size, 0);
}
