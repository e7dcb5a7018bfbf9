import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { IMAGES_FOLDER, IMAGES_MANIFEST } from './addresses';

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

const IMAGE_EXTENSION = /\.(?:jpe?g|png|webp|avif|svg)$/i;

/**
 * Names of the original images, `inspiration-5.png`, sorted. A server that was deployed without them, for they are large, has the record of
 * those that were encoded.
 */
export function listImages(root: string): string[] {
  const folder = path.join(root, IMAGES_FOLDER);
  if (existsSync(folder))
    return readdirSync(folder)
      .filter((name) => IMAGE_EXTENSION.test(name))
      .sort();
  const record = path.join(root, IMAGES_MANIFEST);
  return existsSync(record) ? Object.keys(JSON.parse(readFileSync(record, 'utf8'))).sort() : [];
}
