import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { BUILD } from './builds';
import { measureCommand } from './measure';
import { type Project, writePages } from './projects';

const NEXT = 'node_modules/next/dist/bin/next';

/** Ten pages are enough: a request asks for one. */
const PAGES = 10;

/** A running `next start`. */
export type NextServer = {
  /** A page of the user's page's length. */
  url: string;
  port: number;
  /** The process whose memory counts, with its children. */
  pid: number;
  stop: () => void;
};

/** Builds a project for `next start`. */
export async function buildServer(project: Project, root: string): Promise<void> {
  writePages(project, root, PAGES);
  rmSync(path.join(project.folder, '.next'), { recursive: true, force: true });
  if (project.name === 'ours') {
    await measureCommand(project.folder, [...BUILD, 'server']);
    return;
  }
  // The one change to the bare project: a static export cannot be served by `next start`.
  const config = path.join(project.folder, 'next.config.ts');
  writeFileSync(config, readFileSync(config, 'utf8').replace("output: 'export', ", ''));
  await measureCommand(project.folder, [path.join(project.folder, '..', NEXT), 'build']);
}

/** Starts what `buildServer` made, on a free port of loopback, and waits until it answers. */
export async function startServer(project: Project): Promise<NextServer> {
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [path.join(project.folder, '..', NEXT), 'start', '--hostname', '127.0.0.1', '--port', String(port)],
    { cwd: project.folder, stdio: 'ignore' },
  );
  const url = `http://127.0.0.1:${port}/expertises/page-1${project.name === 'ours' ? '.html' : ''}`;
  await untilItAnswers(url, server);
  return { url, port, pid: server.pid ?? 0, stop: () => server.kill() };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function untilItAnswers(url: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`next start ended with ${server.exitCode} before it answered ${url}`);
}
