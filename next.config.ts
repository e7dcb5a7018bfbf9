import { availableParallelism } from 'node:os';
import type { NextConfig } from 'next';
import { serverRedirects, serverRewrites } from './lib/build/addresses';
import { BODY_LIMIT } from './lib/contact/fields';
import { getSite } from './lib/content';

/** `npm run export` writes the static site to `out/`; `npm run build` makes what `next start` serves. */
const isStatic = process.env.SITE_OUTPUT === 'static';

const config: NextConfig = {
  ...(isStatic
    ? { output: 'export' as const, pageExtensions: ['export.tsx', 'tsx', 'ts'] }
    : {
        // What only a server can do stands in files of its own: `page.server.tsx` beside `page.export.tsx`.
        pageExtensions: ['server.tsx', 'server.ts', 'tsx', 'ts'],
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
  experimental: {
    // By itself Next leaves one core idle while it writes the pages.
    cpus: availableParallelism(),
    serverActions: {
      bodySizeLimit: BODY_LIMIT,
      // A proxy may ask under another name than the site's. « null » gets the form's own refusal, which keeps the text.
      allowedOrigins: [new URL(getSite().url).host, 'null'],
    },
  },
};

export default config;
