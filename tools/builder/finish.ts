import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EXPORT_STAGE } from '@/lib/env';
import { filesUnder } from '../files.mjs';
import type { PageCache } from './page-cache';
import { type BuiltPage, builtPages } from './pages';
import { pruneExport } from './prune';
import { stripRuntime } from './strip';

/** What became of the pages. */
export type Finished = { stripped: string[]; withRuntime: string[] };

/** Where a build left a page's HTML: Next calls the root `index`, and its 404 page has two names. */
function htmlFiles(folder: string, { route }: BuiltPage): string[] {
  const names =
    route === '/' ? ['index'] : route === '/_not-found' ? ['_not-found', '404'] : [route.slice(1)];
  return names.map((name) => path.join(folder, `${name}.html`)).filter((file) => existsSync(file));
}

/**
 * Takes the client runtime out of every page that does not need it, in a folder of HTML files. `assets` is where the files
 * lie that are served under `/_next/`.
 */
export function finishPages(folder: string, pages: readonly BuiltPage[], assets: string): Finished {
  const sheets = new Map<string, string>();
  const cssOf = (href: string): string => {
    const css =
      sheets.get(href) ?? readFileSync(path.join(assets, href.replace(/^\/_next\//, '')), 'utf8').trim();
    sheets.set(href, css);
    return css;
  };
  for (const page of pages) {
    if (page.needsRuntime) continue;
    for (const file of htmlFiles(folder, page))
      writeFileSync(file, stripRuntime(readFileSync(file, 'utf8'), cssOf));
  }
  const routes = (needed: boolean): string[] =>
    pages.filter(({ needsRuntime }) => needsRuntime === needed).map(({ route }) => route);
  return { stripped: routes(false), withRuntime: routes(true) };
}

/** The last step of `npm run build`: what it writes is what `next start` serves and what Vercel packs. */
export function finishServer(root: string): Finished {
  const next = path.join(root, '.next');
  const app = path.join(next, 'server/app');
  const finished = finishPages(app, builtPages(next), next);
  // Next answers with pages of its own, in English, when it fails altogether: ours (app/500.html) stands in for both.
  for (const own of [path.join(app, '_global-error.html'), path.join(next, 'server/pages/500.html')])
    copyFileSync(path.join(app, '500.html.html'), own);
  // Vercel serves this copy, which Next made before the page was finished.
  copyFileSync(path.join(app, '_not-found.html'), path.join(next, 'server/pages/404.html'));
  return finished;
}

/** Next writes the page at `/x.html` to `x.html.html`, beside a folder `x.html` of its router's payloads. */
function nameByAddress(file: string): void {
  rmSync(file, { recursive: true, force: true });
  renameSync(`${file}.html`, file);
}

/** The last step of `npm run export`, before the compressed copies. */
export function finishExport(root: string, kept: PageCache): Finished {
  const out = path.join(root, EXPORT_STAGE);
  const pages = builtPages(path.join(root, '.next'));
  const finished = finishPages(out, pages, path.join(out, '_next'));
  for (const { route, isMissing } of pages) {
    if (!route.endsWith('.html')) continue;
    const file = path.join(out, route);
    nameByAddress(file);
    if (isMissing) rmSync(file);
  }
  kept.complete(out, finished.withRuntime);
  pruneExport(out, filesUnder(path.join(root, 'public')));
  return finished;
}
