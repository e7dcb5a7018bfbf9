/** The images as pages ask for them: a name of `content/images` in, a typed value out. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isWriting } from '@/lib/env';
import { type ImageAsset, MANIFEST_FILE, type Manifest, manifestSchema } from './asset';

let loaded: { manifest: Manifest; changed: number } | undefined;

/** The manifest, read again when the dev server's watcher has rewritten it. */
function manifest(): Manifest {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), MANIFEST_FILE);
  const changed = statSync(file).mtimeMs;
  if (loaded?.changed !== changed) {
    loaded = { manifest: manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8'))), changed };
  }
  return loaded.manifest;
}

/**
 * An image by its file name in `content/images`.
 * @throws where there is none: the content check refuses a page that names an image it does not have.
 */
export function getImage(name: string): ImageAsset {
  const image = manifest()[name];
  if (!image && isWriting()) return notThereYet(name);
  if (!image) throw new Error(`No image "${name}" in ${MANIFEST_FILE}: has the content been checked?`);
  return image;
}

/** While somebody writes: what a browser shows of an image that is not there, its text. The page tells the mistake. */
const notThereYet = (name: string): ImageAsset => ({
  kind: 'drawing',
  name,
  width: 960,
  height: 480,
  colorClass: 'bg-line',
  look: '',
  day: `/images/${encodeURIComponent(name)}`,
});

export type { ImageAsset, ImageVariant } from './asset';
