/** The brand as pages show it, beside what its colours make of the sheet and of the drawings. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Where the build leaves it. */
export const BRAND_RECORD = '.cache/images/brand.json';

/** The brand's own part of the one stylesheet: its fonts and its colours. `app/globals.css` imports it. */
export const BRAND_SHEET = '.cache/images/brand.css';

const brandRecordSchema = z.object({
  /** Of the browser's own bars: the page's ground by day and by night. */
  ground: z.object({ day: z.string(), night: z.string() }),
  /** Address of the headings' font. */
  font: z.string(),
  /** The logo's shapes, in the colour of what surrounds them. */
  logo: z.object({ viewBox: z.string(), shapes: z.string() }),
});

export type BrandRecord = z.infer<typeof brandRecordSchema>;

let loaded: { record: BrandRecord; changed: number } | undefined;

/** The brand, read again when the dev server's watcher has rewritten it. */
export function getBrand(): BrandRecord {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), BRAND_RECORD);
  const changed = statSync(file).mtimeMs;
  if (loaded?.changed !== changed) {
    loaded = { record: brandRecordSchema.parse(JSON.parse(readFileSync(file, 'utf8'))), changed };
  }
  return loaded.record;
}
