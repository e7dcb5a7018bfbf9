import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Sharp } from 'sharp';
import { z } from 'zod';
import { IMAGES_FOLDER } from '@/lib/content/addresses';
import { imagePath, listFolder, listImages, refusal } from '@/lib/content/read';
import { type Finding, finding } from '@/lib/findings/finding';
import { quantise } from '@/lib/images/asset';
import { explainFailure } from '@/tools/disk';
import { writeWhole } from '@/tools/files.mjs';
import { type Drawing, openDrawing, type Refusal } from './inspect-drawing';

/** Limits of an original: past them a build would take minutes, and no page needs them. */
const MOST_BYTES = 20_000_000;
const MOST_PIXELS = 50_000_000;

export const CACHE_FOLDER = '.cache/images';

const infoSchema = z.object({
  width: z.number(),
  height: z.number(),
  color: z.string(),
  transparent: z.boolean(),
});

/** A photo that can be encoded. */
export type Photo = z.infer<typeof infoSchema> & {
  kind: 'photo';
  name: string;
  absolute: string;
  /** First 12 hexadecimal digits of the SHA-256 of its bytes. */
  hash: string;
};

/** An original that can be shown. */
export type Original = Photo | Drawing;

/**
 * Opens every original: those that can be encoded, and a finding for each that cannot. What was learnt of a file is
 * kept by its content's hash, so a file is decoded once.
 */
export async function inspectImages(root: string): Promise<{ originals: Original[]; findings: Finding[] }> {
  const originals: Original[] = [];
  const { problem } = listFolder(root, IMAGES_FOLDER);
  const findings = problem === undefined ? [] : [unreadable(IMAGES_FOLDER, problem)];
  for (const name of listImages(root)) {
    const result = await inspect(root, name);
    if ('original' in result) originals.push(result.original);
    else
      for (const { rule, message, ...place } of result.refusals)
        findings.push(finding(rule, `${IMAGES_FOLDER}/${name}`, place, message));
  }
  return { originals, findings };
}

const unreadable = (file: string, problem: string): Finding =>
  finding('fichier-illisible', file, { line: 1, column: 1 }, `« ${path.posix.basename(file)} » ${problem}`);

type Inspection = { original: Original } | { refusals: readonly Refusal[] };

const refused = (rule: Refusal['rule'], message: string): { refusals: readonly Refusal[] } => ({
  refusals: [{ rule, message, line: 1, column: 1 }],
});

/** What is known of a file as long as it lies there untouched: `npm run dev` asks again at every page. */
const known = new Map<string, { stamp: string; inspection: Inspection }>();

async function inspect(root: string, name: string): Promise<Inspection> {
  const absolute = imagePath(root, name);
  const problem = refusal(absolute, Number.POSITIVE_INFINITY);
  if (problem !== undefined) return refused('fichier-illisible', `« ${name} » ${problem}`);
  const { size, mtimeMs } = statSync(absolute);
  const stamp = `${size} ${mtimeMs}`;
  const before = known.get(absolute);
  if (before?.stamp === stamp) return before.inspection;
  const inspection = await open(root, name, absolute, size);
  known.set(absolute, { stamp, inspection });
  return inspection;
}

async function open(root: string, name: string, absolute: string, size: number): Promise<Inspection> {
  if (/\.svg$/i.test(name))
    return openDrawing({ name, absolute, size, cache: path.join(root, CACHE_FOLDER) });
  if (size > MOST_BYTES) {
    const message = `l’image « ${name} » pèse ${Math.ceil(size / 1e6)} Mo, plus que les 20 Mo permis : enregistrez-la moins grande.`;
    return refused('image-trop-lourde', message);
  }
  const bytes = readFileSync(absolute);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const kept = path.join(root, CACHE_FOLDER, hash, 'info.json');
  const before = readKept(kept);
  if (before) return { original: { kind: 'photo', ...before, name, absolute, hash } };
  const info = await learn(name, bytes);
  if ('refusals' in info) return info;
  keep(kept, info);
  return { original: { kind: 'photo', ...info, name, absolute, hash } };
}

type Info = z.infer<typeof infoSchema>;

async function learn(name: string, bytes: Buffer): Promise<Info | ReturnType<typeof refused>> {
  // Loaded where an image is met for the first time: it takes longer than the check of a whole site.
  const { default: sharp } = await import('sharp');
  try {
    const { width, height, orientation = 1, hasAlpha } = await sharp(bytes).metadata();
    if (width * height > MOST_PIXELS) {
      const megapixels = Math.ceil((width * height) / 1e6);
      const message = `l’image « ${name} » a ${megapixels} millions de pixels, plus que les 50 permis : réduisez-la à 6000 pixels de large.`;
      return refused('image-trop-lourde', message);
    }
    // Decodes it whole, so that a file cut short is found here and not by a visitor.
    const { isOpaque } = await sharp(bytes, { failOn: 'truncated' }).stats();
    // Orientations 5 to 8 lie on their side (EXIF 2.32, tag 274).
    const upright = orientation >= 5 ? { width: height, height: width } : { width, height };
    return { ...upright, color: await meanColor(sharp(bytes)), transparent: hasAlpha && !isOpaque };
  } catch {
    const message = `l’image « ${name} » est abîmée ou n’est pas une image JPEG, PNG, WebP ou AVIF : enregistrez-la à nouveau.`;
    return refused('image-illisible', message);
  }
}

function readKept(file: string): Info | null {
  try {
    return infoSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** On a disk that is full or may not be written to, nothing is kept: it is learnt again the next time. */
function keep(file: string, info: Info): void {
  try {
    writeWhole(file, JSON.stringify(info));
  } catch (error) {
    if (explainFailure(error) === null) throw error;
  }
}

/** The mean colour, over white where the image is transparent. */
async function meanColor(image: Sharp): Promise<string> {
  const pixel = await image
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .resize(1, 1, { fit: 'fill' });
  return quantise([...(await pixel.raw().toBuffer())].slice(0, 3));
}
