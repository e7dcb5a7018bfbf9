import { availableParallelism } from 'node:os';
import type { NextConfig } from 'next';
import { getEveryPage, getSite } from './lib/content';
import { pageHref } from './lib/content/addresses';
import { untilPublicIsFilled } from './lib/content/snapshot';
import { EXPORT_STAGE, isWriting, siteOutput, today } from './lib/env';
import { ADMIN_FOLDER, ownPolicies } from './lib/http/headers';
import { nextFolderPages, nextHeaders, nextRedirects } from './lib/http/next';
import { redirectsOf } from './lib/http/redirects';

/** `npm run export` writes the static site to `out/`; `npm run build` makes what `next start` serves. */
const output = siteOutput();

/**
 * What the server reads while it runs, which Next cannot see in the code: the form and its answers
 * speak of the agency and of its expertises.
 */
const READ_AT_RUN_TIME = ['content/**/*.mdx', 'content/**/*.yml', '.cache/images/manifest.json'];

/** How `npm run dev` imports what it watches (`app/live.tsx`). */
const asWatched = (type: 'asset' | 'text') => (name: string) =>
  [name, { condition: { query: '?raw' }, type }] as const;

/** Folders with a page of their own. While somebody writes, the editor in the browser is always there. */
const folders = (): string[] => (isWriting() ? [ADMIN_FOLDER] : Object.keys(ownPolicies(getSite())));

const config: NextConfig = {
  ...(output === 'static'
    ? {
        output: 'export' as const,
        // In an export this is where the files go; what Next makes them from stays in `.next`.
        distDir: EXPORT_STAGE,
        pageExtensions: ['export.tsx', 'tsx', 'ts'],
      }
    : {
        // What only a server can do stands in files of its own: `page.server.tsx` beside `page.export.tsx`.
        pageExtensions: ['server.tsx', 'server.ts', 'tsx', 'ts'],
        // `npm run standalone`: all that a server needs in one folder, packages too.
        ...(output === 'standalone' && { output: 'standalone' as const }),
        outputFileTracingIncludes: { '/*': READ_AT_RUN_TIME },
        // The originals are large, and their names are in the manifest; a key is its machine's own.
        outputFileTracingExcludes: { '/*': ['content/images/**', '.cache/contact/**'] },
        // By itself Next takes a last slash off before it looks at our redirects: two hops for an old address.
        skipTrailingSlashRedirect: true,
        redirects: async () =>
          nextRedirects(redirectsOf(getEveryPage()), folders(), process.env.VERCEL === undefined),
        // A page takes no post in: whatever comes with a body is handed to the form's own handler.
        rewrites: async () => ({
          beforeFiles: [
            ...nextFolderPages(folders()),
            {
              source: pageHref('contact'),
              has: [{ type: 'header' as const, key: 'content-type' }],
              destination: `${pageHref('contact')}/envoi`,
            },
          ],
        }),
        // While somebody writes, Next's own scripts and styles need what the policy refuses.
        headers: async () => (isWriting() ? [] : nextHeaders(folders())),
      }),
  // `npm run dev` watches what editors change by importing it as text (app/live.tsx).
  turbopack: {
    // The section in view, in the table of contents: newer than Turbopack's list of selectors, which leaves it as it is.
    ignoreIssue: [{ path: '**/globals.css', description: /target-current/ }],
    rules: Object.fromEntries(
      // A text by its address, which changes with it: as text, one that is not UTF-8 would be an error on every page.
      [
        ...['*.mdx', '*.yml'].map(asWatched('asset')),
        ...['manifest.json', 'findings.json'].map(asWatched('text')),
      ],
    ),
  },
  // All that the pages import, but Next and React: Node reads these as they are. Bundling them was a fifth of
  // Turbopack's work, and nothing of them is served.
  serverExternalPackages: [
    'fastest-levenshtein',
    'gray-matter',
    'ipaddr.js',
    'mdast-util-gfm-footnote',
    'mdast-util-gfm-strikethrough',
    'mdast-util-gfm-table',
    'mdast-util-gfm-task-list-item',
    'mdast-util-mdx-expression',
    'mdast-util-mdx-jsx',
    'mdast-util-to-string',
    'micromark-extension-gfm-footnote',
    'micromark-extension-gfm-strikethrough',
    'micromark-extension-gfm-table',
    'micromark-extension-gfm-task-list-item',
    'micromark-extension-mdx-expression',
    'micromark-extension-mdx-jsx',
    'micromark-extension-mdx-md',
    'next-mdx-remote',
    'nodemailer',
    'remark-directive',
    'remark-parse',
    'unified',
    'unist-util-visit',
    'unist-util-visit-parents',
    'vfile-message',
    'yaml',
    'zod',
  ],
  // What is published is decided once a build: a server that runs past midnight goes on as it was built.
  ...(!isWriting() && output !== 'static' && { env: { SITE_TODAY: today() } }),
  // Next compiles while images are encoded.
  compiler: { runAfterProductionCompile: untilPublicIsFilled },
  // Images are encoded by the build: nobody may have the server encode them anew, in any size, at `/_next/image`.
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run types` checks them once, for both outputs.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // `/Contact` is no page, here as on any other host.
    caseSensitiveRoutes: true,
    // What the router would prefetch is rendered and compressed once more to be measured, page by page; the router is gone.
    prefetchInlining: false,
    // How many processes render pages: the build knows how many pages there are. By itself Next leaves one core idle.
    cpus: Number(process.env.RENDER_PROCESSES) || availableParallelism(),
    // A server is compiled at each build, from what Next remembers. An export keeps what was compiled as it is
    // (tools/builder/compilation.ts), an image of a container is built once: the memory is dear to write.
    turbopackFileSystemCacheForBuild: output === 'server',
  },
};

export default config;
