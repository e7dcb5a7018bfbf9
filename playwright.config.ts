import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './tools/bin/browser.mjs';
import { findNginx } from './tools/bin/nginx.mjs';

const SERVER_PORT = process.env.SERVER_PORT ?? '4310';
const STATIC_PORT = process.env.STATIC_PORT ?? '4311';
const NGINX_PORT = process.env.NGINX_PORT ?? '4312';
const nginx = findNginx();
const executablePath = findBrowser();

/**
 * The two productions of the site, asked the same questions: what `next start` serves, and the files of `out/`. What depends on who
 * serves them (`e2e/hosts`) is asked of nginx too.
 */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: process.env.CI === 'true',
  // Shared machines stall: a test fails on what it finds, never on how long it took.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  workers: 2,
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
    {
      name: 'server',
      // What the checker reads are the files of the static site.
      testIgnore: ['live/**', '**/static-*.spec.ts', '**/markup.spec.ts', 'hosts/plain.spec.ts'],
      use: { baseURL: `http://127.0.0.1:${SERVER_PORT}` },
    },
    {
      name: 'static',
      testIgnore: ['live/**', 'hosts/{parity,headers}.spec.ts', '**/contact*.spec.ts'],
      use: { baseURL: `http://127.0.0.1:${STATIC_PORT}` },
    },
    ...(nginx
      ? [
          {
            name: 'nginx',
            testMatch: ['hosts/{parity,headers}.spec.ts'],
            use: { baseURL: `http://127.0.0.1:${NGINX_PORT}` },
          },
        ]
      : []),
  ],
  webServer: [
    {
      command: `node node_modules/next/dist/bin/next start --hostname 127.0.0.1 --port ${SERVER_PORT}`,
      port: Number(SERVER_PORT),
      timeout: 180_000,
    },
    {
      command: `npx tsx e2e/static-server.ts ${STATIC_PORT}`,
      port: Number(STATIC_PORT),
      timeout: 180_000,
    },
    ...(nginx
      ? [
          {
            command: `npx tsx e2e/hosts/nginx-server.ts ${nginx} ${NGINX_PORT}`,
            port: Number(NGINX_PORT),
            timeout: 180_000,
          },
        ]
      : []),
  ],
});
