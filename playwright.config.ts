import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { defineConfig, devices, type Project } from '@playwright/test';
import { freePort } from './e2e/free-port';
import { findProgram } from './tools/bin/programs.mjs';

/** Who serves the site, how, and what is asked of it. */
type Host = {
  name: string;
  command: (port: string) => string;
  tests: Pick<Project, 'testMatch' | 'testIgnore' | 'grep' | 'grepInvert'>;
};

/** What depends on who serves the site, and is the same whoever does: addresses, redirects, headers. */
const HOST_TESTS = { testMatch: 'hosts/*.spec.ts', testIgnore: ['apache-*', 'publication'].map(onlyOnce) };

/** A spec of `e2e/hosts` that starts what it asks, or asks one host alone. */
function onlyOnce(name: string): string {
  return inFolder(`hosts/${name}.spec.ts`);
}

/** What a browser makes of the policy is tried where the policy was first; others are held to sending the same. */
const ASKED_OTHERS = { ...HOST_TESTS, grepInvert: /security policy|the policy refuses/ };

/** Shared hosts set Apache up in these ways (`e2e/hosts/apache-server.ts`). */
const APACHES = [
  ...['shared', 'multiviews', 'meddling'].map((variant) => ({ variant, tests: ASKED_OTHERS })),
  ...['without-rewrite', 'only-rewrite'].map((variant) => ({
    variant,
    tests: { testMatch: onlyOnce(`apache-${variant}`) },
  })),
];

/** A host that is a program of the system's, where it is there. */
function systemHost(
  key: string,
  toCommand: (program: string, port: string) => string,
  tests: Host['tests'] = HOST_TESTS,
  name = key,
): Host[] {
  const program = findProgram(key);
  return program ? [{ name, command: (port) => toCommand(program, port), tests }] : [];
}

/**
 * The two productions of the site: the files of `out/`, and what `next start` serves. Questions about a document are asked of the files;
 * `hosts/parity.spec.ts` sees that the server sends the same bytes, and of the server is asked what it alone has, the contact page.
 * A spec that only one of them can answer says so in its name. Other hosts are asked what depends on the host.
 */
const HOSTS: Host[] = [
  {
    name: 'server',
    command: (port) => `node node_modules/next/dist/bin/next start --hostname 127.0.0.1 --port ${port}`,
    // It is built without what a host of files can be told in a moment.
    tests: {
      testIgnore: [
        ...['live/**', 'editor/**', 'static-*.spec.ts'],
        'hosts/{apache-*,publication,own-policy}.spec.ts',
      ].map(inFolder),
      grep: /\bhosts\/|\bcontact/,
    },
  },
  {
    name: 'static',
    command: (port) => `node --import tsx e2e/static-server.ts ${port}`,
    tests: {
      testIgnore: ['live/**', 'editor/**', 'hosts/**', 'contact*.spec.ts', 'server-*.spec.ts'].map(inFolder),
    },
  },
  {
    name: 'editor',
    command: (port) => `node --import tsx e2e/editor/editor-server.ts ${port}`,
    tests: { testMatch: inFolder('editor/*.spec.ts') },
  },
  ...systemHost('nginx', (nginx, port) => `node --import tsx e2e/hosts/nginx-server.ts ${nginx} ${port}`),
  ...systemHost(
    'caddy',
    (caddy, port) => `node --import tsx e2e/hosts/caddy-server.ts ${caddy} ${port}`,
    ASKED_OTHERS,
  ),
  ...APACHES.flatMap(({ variant, tests }) =>
    systemHost(
      'apache',
      (apache, port) => `node --import tsx e2e/hosts/apache-server.ts ${apache} ${port} ${variant}`,
      tests,
      `apache-${variant}`,
    ),
  ),
];

function inFolder(glob: string): string {
  return `**/e2e/${glob}`;
}

/** The port of each host. The processes that run the tests read this file too, and inherit what it chose. */
const ports = new Map<string, string>();
for (const { name } of HOSTS) {
  const variable = `${name.toUpperCase().replaceAll('-', '_')}_PORT`;
  process.env[variable] ??= await freePort();
  ports.set(name, process.env[variable]);
}

/** Playwright starts each server it knows, whatever projects it is asked for. */
const { project: asked } = parseArgs({
  strict: false,
  options: { project: { type: 'string', multiple: true } },
}).values;
const isAsked = ({ name }: Host): boolean => !asked || asked.includes(name);

const executablePath = findProgram('chromium');

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: process.env.CI === 'true',
  // Shared machines stall: a test fails on what it finds, never on how long it took.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  // Tests wait for pages, timers and servers: one more than cores keeps the cores at work.
  workers: availableParallelism() + 1,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 900 },
    locale: 'fr-FR',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
  projects: [
    ...HOSTS.map(({ name, tests }) => ({
      name,
      ...tests,
      use: { baseURL: `http://127.0.0.1:${ports.get(name)}` },
    })),
    ...(findProgram('apache') ? [{ name: 'publication', testMatch: onlyOnce('publication') }] : []),
    {
      // `npm run dev` while somebody writes: it needs neither of the built sites, and writes in a copy of the project.
      name: 'live',
      testDir: 'e2e/live',
      // A second try, told in the report as such: Next's own development server drops an update that comes while it compiles another.
      retries: 1,
    },
  ],
  webServer: HOSTS.filter(isAsked).map(({ name, command }) => ({
    command: command(ports.get(name) ?? ''),
    port: Number(ports.get(name)),
    timeout: 180_000,
    // By itself Playwright kills a server, which then leaves its folders behind.
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  })),
});
