import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { optimize, VERSION } from 'svgo';
import type { Brand } from '@/lib/content/brand';
import { fillColours, hasBrandColours } from './colours';
import type { Original } from './inspect';
import type { Drawing } from './inspect-drawing';

/** What a drawing's files are, before they are made light. */
export type DrawingFile = {
  /** Name it is served by, with a hash of what it shows. */
  name: string;
  /** SVG with the brand's colours put in. */
  svg: string;
};

/** How a drawing for the night is named: `inspiration-5-nuit.svg` beside `inspiration-5.svg`. */
const NIGHT = '-nuit.svg';

/**
 * The files of a drawing: by day and, where another lies beside it or it has colours of the brand, by night.
 * @param originals where one for the night may be.
 */
export function drawingFiles(
  drawing: Drawing,
  originals: readonly Original[],
  { day, night }: Brand['colors'],
): { day: DrawingFile; night?: DrawingFile } {
  const nightName = drawing.name.replace(/\.svg$/i, NIGHT);
  const beside = originals.find(({ name }) => name === nightName);
  const byDay = file(drawing.name, fillColours(drawing.source, day));
  if (beside?.kind === 'drawing')
    return { day: byDay, night: file(nightName, fillColours(beside.source, night)) };
  if (!hasBrandColours(drawing.source)) return { day: byDay };
  return { day: byDay, night: file(nightName, fillColours(drawing.source, night)) };
}

function file(name: string, svg: string): DrawingFile {
  const hash = createHash('sha256').update(VERSION).update(svg).digest('hex').slice(0, 12);
  const stem = name
    .toLowerCase()
    .replace(/\.svg$/, '')
    .replace(/[^a-z0-9]+/g, '-');
  return { name: `${stem}-${hash}.svg`, svg };
}

/** In pixels: where two drawings are compared. */
const COMPARED_WIDTH = 800;

/** Of 255, for one channel of one pixel: what an eye does not see. */
const SEEN = 24;

/** The share of channels that may differ so: an edge that falls on another side of a pixel. */
const MOST_DIFFERENT = 0.0005;

/** A drawing made light by svgo; where that would show, as it is. */
export async function lighten(svg: string): Promise<string> {
  const { data } = optimize(svg);
  if (data.length >= svg.length) return svg;
  const [before, after] = await Promise.all([pixels(svg), pixels(data)]);
  return looksLike(before, after) ? data : svg;
}

const pixels = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg)).resize({ width: COMPARED_WIDTH }).ensureAlpha().raw().toBuffer();

/** Whether two pictures of one size show the same. */
export function looksLike(before: Buffer, after: Buffer): boolean {
  if (before.equals(after)) return true;
  if (before.length !== after.length) return false;
  let different = 0;
  // Not `entries()`: of millions of bytes it takes half a second.
  for (let index = 0; index < before.length; index += 1) {
    if (Math.abs((before[index] ?? 0) - (after[index] ?? 0)) > SEEN) different += 1;
  }
  return different <= before.length * MOST_DIFFERENT;
}
