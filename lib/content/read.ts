import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A content file as it lies on the disk. */
export type RawFile = { file: string; bytes: Uint8Array };

/** Files of a folder of `content/` with one extension, by name; none where the folder is absent. */
export function readFolder(root: string, folder: string, extension: string): RawFile[] {
  const absolute = path.join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute)
    .filter((name) => name.endsWith(extension) && !name.startsWith('.'))
    .sort()
    .map((name) => ({ file: `${folder}/${name}`, bytes: readFileSync(path.join(absolute, name)) }));
}

export function readOne(root: string, file: string): RawFile | null {
  const absolute = path.join(root, file);
  return existsSync(absolute) ? { file, bytes: readFileSync(absolute) } : null;
}

const IMAGE_EXTENSION = /\.(?:jpe?g|png|webp|avif)$/i;

export const IMAGES_FOLDER = 'content/images';

/** Names of the original images, `inspiration-5.png`, sorted. */
export function listImages(root: string): string[] {
  const absolute = path.join(root, IMAGES_FOLDER);
  return existsSync(absolute)
    ? readdirSync(absolute)
        .filter((name) => IMAGE_EXTENSION.test(name))
        .sort()
    : [];
}
