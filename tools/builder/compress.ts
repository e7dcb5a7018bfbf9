import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { filesUnder, writeWhole } from '../files.mjs';

const TEXT = /\.(?:html|css|js|mjs|json|xml|txt|md|svg|webmanifest)$/;

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

const FORMATS = {
  br: (bytes: Buffer) =>
    brotli(bytes, {
      params: {
        [zlib.constants.BROTLI_PARAM_QUALITY]: zlib.constants.BROTLI_MAX_QUALITY,
        [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes: Buffer) => gzip(bytes, { level: zlib.constants.Z_BEST_COMPRESSION }),
} as const;

/**
 * Puts a `.br` and a `.gz` beside each text file, for hosts that serve them as they lie. They are kept in `cache` by the
 * file's content: only what has changed is compressed again.
 * @param files which files, by their names.
 * @returns how many files had to be compressed.
 */
export async function compressFiles(folder: string, cache: string, files = TEXT): Promise<number> {
  let made = 0;
  // zlib works in Node's thread pool: all cores take part without workers of ours.
  const work = filesUnder(folder)
    .filter((name) => files.test(name))
    .map(async (file) => {
      const bytes = readFileSync(path.join(folder, file));
      const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
      for (const [extension, compress] of Object.entries(FORMATS)) {
        const kept = path.join(cache, `${digest}.${extension}`);
        if (!existsSync(kept)) {
          writeWhole(kept, await compress(bytes));
          made += 1;
        }
        copyFileSync(kept, path.join(folder, `${file}.${extension}`));
      }
    });
  await Promise.all(work);
  return made;
}
