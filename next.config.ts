import { availableParallelism } from 'node:os';
import type { NextConfig } from 'next';
import { serverRedirects, serverRewrites } from './lib/build/addresses';

/** `npm run export` writes the static site to `out/`; `npm run build` makes what `next start` serves. */
const isStatic = process.env.SITE_OUTPUT === 'static';

const config: NextConfig = {
  ...(isStatic
    ? { output: 'export' as const }
    : {
        redirects: async () => serverRedirects(),
        rewrites: async () => ({ beforeFiles: serverRewrites() }),
      }),
  // `npm run dev` watches what editors change by importing it as text (app/live.tsx).
  turbopack: {
    // The section in view, in the table of contents: newer than Turbopack's list of selectors, which leaves it as it is.
    ignoreIssue: [{ path: '**/globals.css', description: /target-current/ }],
    rules: Object.fromEntries(
      ['*.mdx', '*.yml', 'manifest.json'].map((name) => [
        name,
        { condition: { query: '?raw' }, type: 'text' },
      ]),
    ),
  },
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run types` checks them once, for both outputs.
  typescript: { ignoreBuildErrors: true },
  // By itself Next leaves one core idle while it writes the pages.
  experimental: { cpus: availableParallelism() },
};

export default config;
