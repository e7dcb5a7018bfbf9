import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { absoluteUrl } from '@/lib/content/addresses';
import type { Content } from '@/lib/content/content';
import { siteFacts } from '@/lib/content/facts';
import type { Page } from '@/lib/content/page';
import { channelVariable } from '@/lib/env';
import { singleAddress } from '@/lib/images/asset';
import { bundled } from '@/tools/bundle.mjs';
import type { InspectTexts } from '@/tools/check';
import type { Inspected } from '@/tools/check/text';
import type { Original } from '@/tools/images/inspect';
import { plannedImages } from '@/tools/images/prepare';
import { recordSchema, recordText, type Surroundings, type TextJob, type TextRecord } from './text-record';

/*
 * A text is parsed once for all that a build wants of it (`tools/builder/prepare.ts`), on all cores, and never again as long as neither
 * it nor what it is read with has changed.
 */

const WORKER = 'tools/builder/text-worker.ts';

/** A thread takes a third of a second to start: one more for each so many texts. */
const TEXTS_PER_THREAD = 50;

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
    await onAllCores(missing, surroundings, this.environment);
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

/** Reads the texts here where they are few, and on all cores where they are many: whoever is done gets the next. */
async function onAllCores(
  jobs: readonly TextJob[],
  surroundings: Surroundings,
  channel: Readonly<Record<string, string>>,
): Promise<void> {
  const size = Math.min(availableParallelism(), Math.ceil(jobs.length / TEXTS_PER_THREAD));
  if (size <= 1) {
    Object.assign(process.env, channel);
    for (const job of jobs) await recordText(job, surroundings);
    return;
  }
  const file = await bundled(process.cwd(), WORKER);
  const queue = [...jobs];
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(file, {
        env: { ...process.env, ...channel },
        workerData: surroundings,
        resourceLimits: { maxYoungGenerationSizeMb: 96 },
      });
      worker.on('message', () => worker.postMessage(queue.shift() ?? null));
      worker.on('error', reject).on('exit', () => resolve());
    });
  await Promise.all(Array.from({ length: size }, work));
}
