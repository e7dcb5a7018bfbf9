import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { z } from 'zod';
import type { SiteFacts } from '@/lib/content/facts';
import { received } from '@/lib/env';
import type { TocEntry } from './plugins/toc';

const tocEntry: z.ZodType<TocEntry> = z.lazy(() =>
  z.object({ label: z.string(), href: z.string(), children: z.array(tocEntry) }),
);

const compiledSchema = z.object({
  /** JavaScript: the body of a function. */
  source: z.string(),
  toc: z.array(tocEntry),
});

/** A page's text, compiled. */
export type Compiled = { source: string; toc: readonly TocEntry[] };

/**
 * What `compile` makes of a text, kept between builds by the hash of all that it is made from. The build names the folder,
 * and another one whenever the pipeline itself has changed; elsewhere nothing is kept.
 */
export async function keepCompiled(
  text: string,
  facts: SiteFacts,
  compile: () => Promise<Compiled>,
): Promise<Compiled> {
  const folder = received('texts');
  if (!folder) return compile();
  const madeFrom = [text, JSON.stringify([...facts])].join('\0');
  const file = path.join(folder, `${createHash('sha256').update(madeFrom).digest('hex')}.json`);
  if (existsSync(file)) return compiledSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const compiled = await compile();
  mkdirSync(folder, { recursive: true });
  // Written beside and renamed: two processes, or two threads of one, may compile the same text at once.
  const partial = `${file}.${process.pid}-${threadId}`;
  writeFileSync(partial, JSON.stringify(compiled));
  renameSync(partial, file);
  return compiled;
}
