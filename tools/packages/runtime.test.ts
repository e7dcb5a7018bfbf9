import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chainsFrom, type Edge, readGraph } from '@/tools/edges/graph';
import { readSources } from '@/tools/edges/sources';
import { namesIn } from './dependencies';
import { readManifest } from './lock';

const ROOT = process.cwd();
const graph = readGraph(readSources(ROOT));
const { dependencies, devDependencies } = readManifest(ROOT);

const atRun = ({ isType }: Edge): boolean => !isType;

/** The packages that files import, themselves or through others. */
const packagesOf = (starts: readonly string[], follow = atRun): Set<string> =>
  new Set(
    starts
      .flatMap((start) => chainsFrom(graph, start, follow))
      .flatMap((chain) => chain.at(-1)?.edge.packageName ?? [])
      .filter((name) => !name.startsWith('node:')),
  );

const isTest = (file: string): boolean => file.includes('.test.');
const pages = [...graph.keys()].filter((file) => file.startsWith('app/') && !isTest(file));

/** What an owner runs who builds, serves and checks the site: a proposal is checked where nothing else is installed. */
const COMMANDS = ['start.mjs', 'check.mjs', 'build.ts', 'contact-test.ts', 'verify.ts', 'verify-vercel.ts'];

const atRunTime = packagesOf([
  ...pages,
  ...['instrumentation.ts', 'next.config.ts', 'postcss.config.mjs'],
  // Bundled by a build of a site that has the editor.
  ...['tools/editor/admin/main.tsx', 'tools/editor/admin/buffer.ts'],
  ...COMMANDS.map((name) => `tools/bin/${name}`),
]);

/** What runs without being imported. */
const UNSEEN: Readonly<Record<string, string>> = {
  'react-dom': 'Next asks for it',
  typescript: 'Next reads its configuration with it',
  tsx: 'commands written in TypeScript are started with it',
  tailwindcss: 'app/globals.css imports it',
  '@tailwindcss/postcss': 'postcss.config.mjs names it',
};

test('what runs when the site is built and served is a dependency, and nothing else is', () => {
  expect([...atRunTime].filter((name) => name in devDependencies)).toEqual([]);
  const idle = Object.keys(dependencies).filter((name) => !atRunTime.has(name) && !(name in UNSEEN));
  expect(idle, 'only tests, types or commands of developers need these: npm install --save-dev').toEqual([]);
});

test('what is told to leave with migration/ is imported nowhere else', () => {
  const told = 'migration/dependances.md';
  const leaving = existsSync(told) ? namesIn(readFileSync(told, 'utf8')) : [];
  const staying = [...graph.keys()].filter((file) => !file.startsWith('migration/'));
  expect(leaving.filter((name) => packagesOf(staying, () => true).has(name))).toEqual([]);
});

test('next.config.ts lists the packages that the pages import', () => {
  const list = /serverExternalPackages: \[([^\]]*)\]/.exec(readFileSync('next.config.ts', 'utf8'))?.[1] ?? '';
  const named = [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name);
  // Next bundles its own React, and itself.
  const bundled = new Set(['next', 'react', 'react-dom']);
  const wanted = [...packagesOf([...pages, 'instrumentation.ts'])].filter((name) => !bundled.has(name));
  expect(named).toEqual(wanted.sort());
});
