import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { BUILD } from './builds';
import { measureNode } from './measure';
import { forgetMade, NEXT, type Project, setOutput, writePages } from './projects';

/** Ten pages are enough: a request asks for one. */
const PAGES = 10;

/** A server that answers. */
export type Server = {
  /** A page of the model's length. */
  url: string;
  port: number;
  /** The process whose memory counts, with its children. */
  pid: number;
  /** Until it has answered for the first time. */
  seconds: number;
  stop: () => Promise<void>;
};

/** The same text in both projects. */
export const addressOf = ({ name }: Project, page: string): string =>
  `/expertises/${page}${name === 'ours' ? '.html' : ''}`;

/** Builds a project for `next start`. */
export async function buildServer(project: Project, root: string): Promise<void> {
  await writePages(project, root, PAGES);
  forgetMade(project);
  if (project.name === 'next') setOutput(project, root, 'server');
  await measureNode(project.folder, project.name === 'ours' ? [...BUILD, 'server'] : [NEXT, 'build']);
}

/** Starts what `buildServer` made. */
export const startNext = (project: Project, page = 'texte-1'): Promise<Server> =>
  startServer(project, page, (port) => [NEXT, 'start', '--hostname', '127.0.0.1', '--port', port]);

/** Starts a Node program that serves a project on a free port of loopback, and waits until it answers. */
export async function startServer(
  project: Project,
  page: string,
  args: (port: string) => string[],
): Promise<Server> {
  const port = await freePort();
  const start = performance.now();
  const server = spawn(process.execPath, args(String(port)), {
    cwd: project.folder,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  });
  const end = new Promise<void>((resolve) => server.on('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}${addressOf(project, page)}`;
  while (!(await answers(url))) {
    if (server.exitCode !== null)
      throw new Error(`a server ended with ${server.exitCode} before it answered ${url}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const seconds = (performance.now() - start) / 1000;
  const stop = (): Promise<void> => {
    server.kill();
    return end;
  };
  return { url, port, pid: server.pid ?? 0, seconds, stop };
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url).catch(() => null);
  // A page is there once its last byte is.
  await response?.text();
  return response?.ok ?? false;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
