/** How long who has a fresh clone waits for the first page, once its packages are there. */
import path from 'node:path';
import { filesUnder } from '@/tools/files.mjs';
import { measureNode } from './measure';
import { startNext, startServer } from './next-server';
import { makeFresh, NEXT, type Project, setOutput, writePages } from './projects';
import { MODEL } from './texts';

/** Pages that the bare project has of its own: home, list, agency, contact. */
const BARE_PAGES = 4;

/**
 * Seconds until the first page is served: of ours by `npm start`, images included; of the bare project by `next build` and `next start`, with
 * as many pages.
 */
export async function measureStart(project: Project, root: string): Promise<number> {
  const page = await prepare(project, root);
  if (project.name === 'ours') {
    const { seconds, stop } = await startServer(project, page, () => ['tools/bin/start.mjs']);
    await stop();
    return seconds;
  }
  const built = await measureNode(project.folder, [NEXT, 'build']);
  const { seconds, stop } = await startNext(project, page);
  await stop();
  return built.seconds + seconds;
}

/** Seconds until the first page is shown by `npm run dev`, and by `next dev`. */
export async function measureDev(project: Project, root: string): Promise<number> {
  const page = await prepare(project, root);
  const command = project.name === 'ours' ? ['tools/bin/run.mjs', 'dev'] : [NEXT, 'dev'];
  const { seconds, stop } = await startServer(project, page, (port) => [
    ...command,
    ...['--hostname', '127.0.0.1', '--port', port],
  ]);
  await stop();
  return seconds;
}

/** Makes a project fresh. Returns the page that is asked for: the model's text. */
async function prepare(project: Project, root: string): Promise<string> {
  makeFresh(project);
  if (project.name === 'ours') return path.basename(MODEL);
  const pages = filesUnder(path.join(root, 'content')).filter((file) => file.endsWith('.mdx'));
  setOutput(project, root, 'server');
  await writePages(project, root, pages.length - BARE_PAGES);
  return 'texte-1';
}
