import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What builds a site, without its content. */
const BUILDS = [
  ...['app', 'components', 'lib', 'public', 'tools', 'docs/adr'],
  ...['instrumentation.ts', 'next.config.ts', 'postcss.config.mjs', 'vitest.config.ts', 'tsconfig.json'],
  ...['package.json', 'package-lock.json', '.vscode', '.npmrc'],
];

/** A copy of the project that a test may write in and build. */
export type ProjectCopy = { folder: string; remove: () => void };

/**
 * Copies the project, without content, beside a copy of its packages. Outside of the repository:
 * Tailwind overlooks what git ignores, and Turbopack takes the folder of the nearest lockfile for the
 * project.
 */
export function copyProject(root: string): ProjectCopy {
  const base = mkdtempSync(path.join(tmpdir(), 'site-'));
  const folder = path.join(base, 'site');
  for (const name of BUILDS) {
    if (!existsSync(path.join(root, name))) continue;
    cpSync(path.join(root, name), path.join(folder, name), {
      recursive: true,
      // What a build writes there, and projects that are measured against this one.
      filter: (source) =>
        !/public\/(?:images|partage)(?:\/|$)|tools\/bench\/(?:bare-next|astro)(?:\/|$)/.test(
          source.split(path.sep).join('/'),
        ),
    });
  }
  linkPackages(root, folder);
  // Pictures that are encoded already.
  for (const cache of ['.cache/images', '.cache/share']) {
    if (existsSync(path.join(root, cache)))
      cpSync(path.join(root, cache), path.join(folder, cache), { recursive: true });
  }
  return { folder, remove: () => rmSync(base, { recursive: true, force: true }) };
}

/** Hard links where the system has them: a second's work instead of half a gigabyte. */
function linkPackages(root: string, folder: string): void {
  const [from, to] = [path.join(root, 'node_modules'), path.join(folder, 'node_modules')];
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync('cp', ['-al', from, to]);
  if (status !== 0) cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

/** What a script of the copy printed, and whether it passed. */
export type Ran = { passed: boolean; output: string };

/** Runs one of the copy's own npm scripts on a day. */
export function runScript(
  folder: string,
  script: string,
  day: string,
  more: Readonly<Record<string, string>> = {},
): Ran {
  const env: NodeJS.ProcessEnv = { ...process.env, SITE_TODAY: day, ...more };
  // What the runner of a test tells its own workers is no business of the copy's.
  for (const name of Object.keys(env))
    if (/^(?:VITEST|NODE_ENV$|TEST$|npm_package_|npm_lifecycle_)/.test(name)) delete env[name];
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { passed: status === 0, output: `${stdout}${stderr}` };
}
