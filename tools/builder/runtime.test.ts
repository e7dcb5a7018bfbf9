import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { finishPages } from './finish';
import { builtPages } from './pages';
import { pruneExport } from './prune';

/* Which pages keep their runtime is read from Next's own records: only a real build proves that we read them right. */

const FIXTURE = 'tools/builder/fixtures/runtime';
// Under the repository, so that its packages are found; Next writes into the folder it builds.
const COPY = path.resolve('.cache/fixture-runtime');

function build(output: 'static' | 'server'): void {
  rmSync(COPY, { recursive: true, force: true });
  cpSync(FIXTURE, COPY, { recursive: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.resolve('node_modules/next/dist/bin/next'), 'build'],
    {
      cwd: COPY,
      encoding: 'utf8',
      // Vitest sets NODE_ENV to "test", which Next would build for.
      env: { ...process.env, NODE_ENV: 'production', SITE_OUTPUT: output, NEXT_TELEMETRY_DISABLED: '1' },
    },
  );
  expect(status, stdout + stderr).toBe(0);
}

const scripts = (file: string): string[] =>
  readFileSync(path.join(COPY, file), 'utf8').match(/<script\b/g) ?? [];

describe.each([
  { output: 'server', folder: '.next/server/app', assets: '.next', payload: 'rsc' },
  // Last: the test below goes on with it.
  { output: 'static', folder: 'out', assets: 'out/_next', payload: 'txt' },
] as const)('the $output build', ({ output, folder, assets, payload }) => {
  beforeAll(() => build(output), 600_000);

  test('a page keeps its runtime where a component of ours cannot do without, and nowhere else', () => {
    const pages = builtPages(path.join(COPY, '.next'));
    const { stripped, withRuntime } = finishPages(path.join(COPY, folder), pages, path.join(COPY, assets));
    expect(withRuntime.toSorted()).toEqual(['/client', '/text-client']);
    expect(stripped).toEqual(expect.arrayContaining(['/', '/progressive', '/text', '/_not-found']));
    expect(scripts(`${folder}/index.html`)).toEqual([]);
    expect(scripts(`${folder}/progressive.html`)).toEqual([]);
    expect(scripts(`${folder}/_not-found.html`)).toEqual([]);
    expect(scripts(`${folder}/client.html`).length).toBeGreaterThan(0);
  });

  test('a text is one string to Next, unless a component of it needs the runtime', () => {
    const read = (file: string): string => readFileSync(path.join(COPY, folder, file), 'utf8');
    expect(read('text.html')).toContain('<article class="prose"><p>L’un &amp; l’autre</p></article>');
    expect(read(`text.${payload}`)).toContain('"prose","dangerouslySetInnerHTML"');
    expect(read('text-client.html')).toContain('<button type="button">0</button>');
    expect(read(`text-client.${payload}`)).toContain('"prose","children"');
    expect(scripts(`${folder}/text-client.html`).length).toBeGreaterThan(0);
  });
});

test('what the page with a runtime fetches is still in the export, and the rest is not', () => {
  const out = path.join(COPY, 'out');
  pruneExport(out, []);
  const html = readFileSync(path.join(out, 'client.html'), 'utf8');
  const fetched = [...html.matchAll(/<script src="([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(fetched.length).toBeGreaterThan(0);
  for (const src of fetched) expect(existsSync(path.join(out, src)), src).toBe(true);
  expect(existsSync(path.join(out, 'index.txt'))).toBe(false);
});
