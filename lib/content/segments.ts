import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { received, siteOutput } from '../env';
import { STAND_IN, segmentOf } from './addresses';
import { ownPage } from './own-pages';
import type { Page } from './page';

/** A segment as `generateStaticParams` returns it. */
export type Segment = { slug: string };

/**
 * The segments of a route that this build renders: those of the pages that no own route shows, less
 * those that an earlier build has left (`selection`, the addresses to render).
 */
export function segmentsToRender(pages: readonly Page[]): Segment[] {
  const selection = readSelection();
  const segments = pages
    .filter((page) => !ownPage(page).hasOwnRoute && (selection?.has(page.href) ?? true))
    .map(({ slug }) => ({ slug: segmentOf(slug) }));
  return segments.length > 0 || siteOutput() !== 'static' ? segments : [{ slug: segmentOf(STAND_IN) }];
}

function readSelection(): ReadonlySet<string> | null {
  const file = received('selection');
  return file === undefined
    ? null
    : new Set(z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8'))));
}
