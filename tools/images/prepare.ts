import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { brandOf } from '@/lib/content/load';
import { type ImageAsset, MANIFEST_FILE, type Manifest, widthsFor } from '@/lib/images/asset';
import { copyWhole, hasDigest, writeWhole } from '@/tools/files.mjs';
import { readTitleFont } from './brand/title-font';
import { type DrawingFile, drawingFiles, lighten } from './drawing';
import { CACHE_FOLDER, type Original, type Photo } from './inspect';

/** Where the encoded images are served from; emptied of what no original stands for. */
const PUBLIC_FOLDER = 'public/images';

const FORMATS = {
  avif: (image: Sharp) => image.avif({ quality: 50, effort: 4 }),
  jpg: (image: Sharp) => image.jpeg({ quality: 76, mozjpeg: true }),
  png: (image: Sharp) => image.png({ compressionLevel: 9, palette: true }),
} as const;

type Format = keyof typeof FORMATS;

/** The same formats, for who is waiting: a tenth of a second each, instead of seconds. */
const PREVIEW_FORMATS = {
  avif: (image: Sharp) => image.avif({ quality: 50, effort: 0 }),
  jpg: (image: Sharp) => image.jpeg({ quality: 76 }),
  png: (image: Sharp) => image.png(),
} as const satisfies Record<Format, (image: Sharp) => Sharp>;

/** The one width of a preview, in pixels. */
const PREVIEW_WIDTH = 1344;

type PhotoJob = { original: Photo; format: Format; width: number; preview: boolean };
type Job = PhotoJob | { drawing: DrawingFile };

function cached(root: string, job: Job): string {
  if ('drawing' in job) return path.join(root, CACHE_FOLDER, 'drawings', job.drawing.name);
  const { original, format, width, preview } = job;
  return path.join(root, CACHE_FOLDER, original.hash, `${width}${preview ? '.preview' : ''}.${format}`);
}

function publicName(job: Job): string {
  if ('drawing' in job) return job.drawing.name;
  const { original, format, width, preview } = job;
  return `${path
    .parse(original.name)
    .name.toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')}-${original.hash}-${width}${preview ? '-preview' : ''}.${format}`;
}

type Options = {
  /** Is told how many of the missing variants are done. */
  progress?: (done: number, total: number) => void;
  /** While somebody writes: of an image that is not in the cache yet, one size is made, and fast. */
  preview?: boolean;
};

/** Encodes what is not in the cache, puts every variant where it is served and leaves the manifest for the pages. */
export async function prepareImages(
  root: string,
  originals: readonly Original[],
  { progress = () => {}, preview = false }: Options = {},
): Promise<Manifest> {
  const plans = plan(root, originals, preview);
  const jobs = plans.flatMap((planned) => planned.jobs);
  // By file: a drawing for the night is an original of its own too.
  const byFile = new Map(jobs.map((job) => [cached(root, job), job]));
  const missing = [...byFile].filter(([file]) => !existsSync(file)).map(([, job]) => job);
  let done = 0;
  await inParallel(missing, async (job) => {
    await encode(root, job);
    done += 1;
    progress(done, missing.length);
  });
  publish(root, jobs);
  return writeManifest(root, toManifest(plans));
}

/** Leaves the manifest before anything is encoded, for pages that are rendered meanwhile. */
export const announceImages = (root: string, originals: readonly Original[]): Manifest =>
  writeManifest(root, plannedImages(root, originals));

function writeManifest(root: string, manifest: Manifest): Manifest {
  writeWhole(path.join(root, MANIFEST_FILE), JSON.stringify(manifest));
  return manifest;
}

/** What `prepareImages` will leave for the pages: the addresses are known before anything is encoded. */
export const plannedImages = (root: string, originals: readonly Original[]): Manifest =>
  toManifest(plan(root, originals, false));

type Plan = { jobs: readonly Job[]; asset: ImageAsset };

const toManifest = (plans: readonly Plan[]): Manifest =>
  Object.fromEntries(plans.map(({ asset }) => [asset.name, asset]));

function plan(root: string, originals: readonly Original[], preview: boolean): Plan[] {
  const brand = brandOf(root);
  const look = createHash('sha256')
    .update(JSON.stringify([brand, readTitleFont(root)]))
    .digest('hex')
    .slice(0, 8);
  return originals.map((original) => {
    if (original.kind === 'photo') {
      const jobs = photoJobs(root, original, preview);
      return { jobs, asset: photoAsset(original, jobs, look) };
    }
    const { name, width, height } = original;
    const { day, night } = drawingFiles(original, originals, brand.colors);
    const files = night ? [day, night] : [day];
    return {
      jobs: files.map((drawing) => ({ drawing })),
      asset: {
        kind: 'drawing',
        ...{ name, width, height, look },
        // Drawings are on their way for a moment only: one colour, which follows the night, does for all.
        colorClass: 'bg-sand',
        day: address(day.name),
        ...(night && { night: address(night.name) }),
      },
    };
  });
}

const address = (name: string): string => `/images/${name}`;

function photoJobs(root: string, original: Photo, preview: boolean): PhotoJob[] {
  const formats: Format[] = ['avif', original.transparent ? 'png' : 'jpg'];
  const jobs = (widths: readonly number[], isPreview: boolean): PhotoJob[] =>
    formats.flatMap((format) => widths.map((width) => ({ original, format, width, preview: isPreview })));
  const full = jobs(widthsFor(original.width), false);
  return preview && full.some((job) => !existsSync(cached(root, job)))
    ? jobs([Math.min(PREVIEW_WIDTH, original.width)], true)
    : full;
}

async function encode(root: string, job: Job): Promise<void> {
  const file = cached(root, job);
  mkdirSync(path.dirname(file), { recursive: true });
  // Written beside and renamed: a build that is stopped leaves no half image behind.
  const partial = `${file}.${process.pid}`;
  if ('drawing' in job) writeFileSync(partial, await lighten(job.drawing.svg));
  else await encodePhoto(job, partial);
  renameSync(partial, file);
}

async function encodePhoto(job: PhotoJob, file: string): Promise<void> {
  const upright = sharp(job.original.absolute)
    .autoOrient()
    .resize({ width: job.width, withoutEnlargement: true });
  const formats = job.preview ? PREVIEW_FORMATS : FORMATS;
  await formats[job.format](upright).toFile(file);
}

/** As many at a time as there are cores; sharp itself takes one thread for each. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

function publish(root: string, jobs: readonly Job[]): void {
  const folder = path.join(root, PUBLIC_FOLDER);
  mkdirSync(folder, { recursive: true });
  const wanted = new Set(jobs.map(publicName));
  for (const name of readdirSync(folder))
    if (!wanted.has(name) && hasDigest(name)) rmSync(path.join(folder, name));
  for (const job of jobs) {
    const target = path.join(folder, publicName(job));
    if (!existsSync(target)) copyWhole(cached(root, job), target);
  }
}

function photoAsset(original: Photo, jobs: readonly PhotoJob[], look: string): ImageAsset {
  const variants = (isAvif: boolean) =>
    jobs
      .filter(({ format }) => (format === 'avif') === isAvif)
      .map((job) => ({ width: job.width, src: address(publicName(job)) }));
  const { name, width, height, color } = original;
  return {
    kind: 'photo',
    ...{ name, width, height, look },
    colorClass: `bg-[${color}]`,
    avif: variants(true),
    fallback: variants(false),
    fallbackType: original.transparent ? 'image/png' : 'image/jpeg',
  };
}
