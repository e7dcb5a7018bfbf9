import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import type { Palette } from '@/lib/content/brand';
import { everyPage, type Library } from '@/lib/content/library';
import { brandOf } from '@/lib/content/load';
import type { Manifest } from '@/lib/images/asset';
import { digestOf, SHARED_SIZE, type Shown, sharingHref, shownFor } from '@/lib/images/sharing';
import { copyWhole, hasDigest, writeWhole } from '@/tools/files.mjs';
import { fillColours } from '../colours';
import type { Original } from '../inspect';
import { drawPanel } from './draw';
import { openTitleFont } from './outlines';

const CACHE_FOLDER = '.cache/share';

/** In bytes: what a messenger fetches without hesitating. */
const MOST_BYTES = 60_000;

/** Tried from the best on until the file is light enough: drawings are at the first, only a photo of much detail needs another. */
const QUALITIES = [76, 54, 40] as const;
const LOWEST_QUALITY = 25;

type Job = { shown: Shown; path: string };

/**
 * Draws the picture of every published page and puts it where it is served; one that shows the same is taken from the cache.
 * @returns how many had to be drawn.
 */
export async function prepareShared(
  root: string,
  { site, pages }: Library,
  images: Manifest,
  originals: readonly Original[],
): Promise<number> {
  const jobs = everyPage(pages).flatMap((page): Job[] => {
    const image = images[page.header.image];
    if (!image) return [];
    const shown = shownFor(page, site, image);
    return [{ shown, path: sharingHref(page, shown) }];
  });
  mkdirSync(path.join(root, CACHE_FOLDER), { recursive: true });
  const missing = jobs.filter((job) => !existsSync(cached(root, job)));
  if (missing.length > 0) {
    const outlines = openTitleFont(root);
    const { day } = brandOf(root).colors;
    const horizonOf = horizons(originals, day);
    const queue = [...missing];
    const worker = async (): Promise<void> => {
      for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
        const horizon = await horizonOf(job.shown.image.name);
        writeWhole(cached(root, job), await picture(horizon, drawPanel(job.shown, day, outlines)));
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, worker));
  }
  publish(root, jobs);
  return missing.length;
}

const cached = (root: string, { shown }: Job): string =>
  path.join(root, CACHE_FOLDER, `${digestOf(shown)}.jpg`);

/** The pixels of an image at the picture's size; many pages share one, which is read once. */
function horizons(originals: readonly Original[], colors: Palette): (name: string) => Promise<Buffer> {
  const made = new Map<string, Promise<Buffer>>();
  return (name) => {
    const original = originals.find((candidate) => candidate.name === name);
    if (!original) throw new Error(`No image "${name}": has the content been checked?`);
    const source =
      original.kind === 'photo' ? original.absolute : Buffer.from(fillColours(original.source, colors));
    const pixels =
      made.get(name) ??
      sharp(source)
        .autoOrient()
        .resize({ ...SHARED_SIZE, fit: 'cover' })
        .flatten({ background: '#fff' })
        .toColourspace('srgb')
        .raw()
        .toBuffer();
    made.set(name, pixels);
    return pixels;
  };
}

async function picture(horizon: Buffer, panelSvg: string): Promise<Buffer> {
  const panel = Buffer.from(panelSvg);
  const pixels = await sharp(horizon, { raw: { ...SHARED_SIZE, channels: 3 } })
    .composite([{ input: panel }])
    .removeAlpha()
    .raw()
    .toBuffer();
  const encode = (quality: number): Promise<Buffer> =>
    sharp(pixels, { raw: { ...SHARED_SIZE, channels: 3 } })
      .jpeg({ quality, progressive: true })
      .toBuffer();
  for (const quality of QUALITIES) {
    const encoded = await encode(quality);
    if (encoded.length <= MOST_BYTES) return encoded;
  }
  return encode(LOWEST_QUALITY);
}

function publish(root: string, jobs: readonly Job[]): void {
  const folder = path.join(root, 'public/partage');
  mkdirSync(folder, { recursive: true });
  const wanted = new Set(jobs.map((job) => path.basename(job.path)));
  for (const name of readdirSync(folder))
    if (!wanted.has(name) && hasDigest(name)) rmSync(path.join(folder, name));
  for (const job of jobs) {
    const target = path.join(root, 'public', job.path);
    if (!existsSync(target)) copyWhole(cached(root, job), target);
  }
}
