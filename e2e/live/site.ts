import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../free-port';

/**
 * A copy of the project that a test may write in, served by `npm run dev`'s own script. It lies inside the project, so
 * that packages are found above it, and has a `.next` of its own, so that the built site is left alone.
 */
export const COPY = path.resolve('.cache/live-site');

const NOT_COPIED: ReadonlySet<string> = new Set([
  'node_modules',
  '.next',
  '.cache',
  '.git',
  'out',
  'docs',
  'e2e',
  'test-results',
  'package-lock.json',
]);

export type LiveSite = {
  origin: string;
  /** All that the command has said. */
  log: () => string;
  stop: () => Promise<void>;
};

/** @param files written into the copy before it is served, by their paths there. */
export async function startLiveSite(files: Readonly<Record<string, string>>): Promise<LiveSite> {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(COPY, { recursive: true });
  for (const name of readdirSync('.')) {
    if (!NOT_COPIED.has(name)) cpSync(name, path.join(COPY, name), { recursive: true });
  }
  if (existsSync('.cache/images'))
    cpSync('.cache/images', path.join(COPY, '.cache/images'), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(COPY, file), text);
  const port = await freePort();
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', 'tools/bin/dev.ts', '--hostname', '127.0.0.1', '--port', port],
    // Next tells once a machine what it keeps of such a notice in the user's own folder: here, one that has seen none.
    { cwd: COPY, env: { ...process.env, XDG_CONFIG_HOME: path.join(COPY, '.config') } },
  );
  let log = '';
  for (const output of [server.stdout, server.stderr])
    output.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      process.stderr.write(chunk);
    });
  // Live updates come to `localhost` alone.
  const origin = `http://localhost:${port}`;
  await until(() => answers(origin), server);
  return { origin, log: () => log, stop: () => stop(server) };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

async function until(isTrue: () => Promise<boolean>, server: ChildProcess): Promise<void> {
  while (!(await isTrue())) {
    if (server.exitCode !== null) throw new Error(`The dev server ended with ${server.exitCode}.`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

const stop = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
