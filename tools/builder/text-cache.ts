import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { absoluteUrl } from '@/lib/content/addresses';
import type { Content } from '@/lib/content/content';
import { siteFacts } from '@/lib/content/facts';
import type { Page } from '@/lib/content/page';
import { channelVariable } from '@/lib/env';
import { singleAddress } from '@/lib/images/asset';
import type { InspectTexts } from '@/tools/check';
import type { Inspected } from '@/tools/check/text';
import type { Original } from '@/tools/images/inspect';
import { plannedImages } from '@/tools/images/prepare';
import { recordSchema, type Surroundings, type TextJob, type TextRecord } from './text-job';

/*
 * A text is parsed once for all that a build wants of it (`tools/builder/prepare.ts`), on all cores, and never again as long as neither
 * it nor what it is read with has changed.
 */

const WORKER = fileURLToPath(new URL('./text-worker.ts', import.meta.url));

/** A process takes most of a second to start: one more for each so many texts. */
const TEXTS_PER_WORKER = 50;

/** All texts of a build. */
export class TextCache {
  readonly #root: string;
  readonly #folder: string;
  readonly #compiled: string;
  readonly #records = new Map<string, string>();

  /** @param pipeline digest of all that reads a text. */
  constructor(root: string, pipeline: string) {
    this.#root = root;
    this.#folder = path.join(root, '.cache/texts', pipeline);
    this.#compiled = path.join(root, '.cache/mdx', pipeline);
  }

  /** The variable by which the pages find the compiled texts. */
  get environment(): Record<string, string> {
    return channelVariable('texts', this.#compiled);
  }

  /** Prepares the texts that are not kept, and tells what each of them says. */
  readonly inspect: InspectTexts = async (content, originals) => {
    mkdirSync(this.#folder, { recursive: true });
    const surroundings = this.#surroundings(content, originals);
    const jobs = this.#jobs(content, surroundings);
    this.#records.clear();
    for (const { body, record } of jobs) this.#records.set(body.file, record);
    const missing = jobs.filter(({ record }) => !existsSync(record));
    await onAllCores(missing, surroundings, { ...process.env, ...this.environment, NODE_ENV: 'production' });
    return new Map(jobs.map(({ body, record }) => [body.file, toInspected(readRecord(record))]));
  };

  /** The Markdown of a published page's text. */
  markdownOf({ body }: Page): string {
    const record = this.#records.get(body.file);
    const markdown = record === undefined ? null : readRecord(record).markdown;
    if (markdown === null) throw new Error(`${body.file} has no Markdown: has the content been checked?`);
    return markdown;
  }

  #surroundings({ images, site }: Content, originals: readonly Original[]): Surroundings {
    const assets = Object.entries(plannedImages(this.#root, originals));
    return {
      images,
      facts: site && siteFacts(site),
      addresses: Object.fromEntries(assets.map(([name, asset]) => [name, singleAddress(asset)])),
    };
  }

  #jobs({ site, files }: Content, surroundings: Surroundings): TextJob[] {
    const { images, facts, addresses } = surroundings;
    const shared = JSON.stringify([images, facts && [...facts], addresses]);
    return files.flatMap(({ body, page }) => {
      if (!body) return [];
      const url = site && page && !body.draft ? absoluteUrl(site.url, page.href) : null;
      const { file, text, draft } = body;
      const madeFrom = JSON.stringify([file, draft, url, text]);
      const digest = createHash('sha256').update(shared).update(madeFrom).digest('hex');
      return [{ body, url, record: path.join(this.#folder, `${digest}.json`) }];
    });
  }
}

const readRecord = (file: string): TextRecord => recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

const toInspected = ({ findings, ids, links }: TextRecord): Inspected => ({
  findings,
  ids: new Set(ids),
  links,
});

/** Shares the texts out among processes: whoever is done gets the next. */
async function onAllCores(
  jobs: readonly TextJob[],
  surroundings: Surroundings,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const queue = [...jobs];
  const size = Math.min(availableParallelism(), Math.ceil(jobs.length / TEXTS_PER_WORKER));
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = fork(WORKER, {
        // Not threads: those of Node 20 do not read TypeScript through tsx.
        execArgv: ['--max-semi-space-size=64', '--import', 'tsx'],
        env,
        serialization: 'advanced',
      });
      const next = (): void => {
        const job = queue.shift();
        if (job) worker.send(job);
        else worker.disconnect();
      };
      worker.on('error', reject).on('message', next);
      worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('A text could not be read.'))));
      worker.send(surroundings);
    });
  await Promise.all(Array.from({ length: size }, work));
}
