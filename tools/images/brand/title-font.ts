import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { BRAND_FILE, type Brand } from '@/lib/content/brand';
import { readBrand } from '@/lib/content/load';
import { type Finding, finding } from '@/lib/findings/finding';

export const FONTS_FOLDER = 'content/polices';

/** What `tools/assets/make-font.ts` writes down of the font it has cut and measured. */
export const FONT_RECORD = `${FONTS_FOLDER}/mesures.json`;

const titleFontSchema = z.object({
  /** The file it was cut from, in `content/polices`, and the first 12 hexadecimal digits of its SHA-256. */
  source: z.string(),
  sourceHash: z.string(),
  /** The file that is served, in `public/fonts`; its name carries its content's hash. */
  served: z.string(),
  /** What makes Arial Bold take the same room, in hundredths. */
  sizeAdjust: z.number(),
  ascentOverride: z.number(),
  descentOverride: z.number(),
});

export type TitleFont = z.infer<typeof titleFontSchema>;

/** The record of the headings' font; `null` where there is none that can be read. */
export function readTitleFont(root: string): TitleFont | null {
  const file = path.join(root, FONT_RECORD);
  if (!existsSync(file)) return null;
  try {
    return titleFontSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

export const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 12);

const COMMAND = 'lancez « npx tsx tools/assets/make-font.ts »';

/** Whether the font that is served is the one the brand names, cut from the file that lies there now. */
export function checkTitleFont(root: string): Finding[] {
  const { value, placeOf } = readBrand(root);
  if (!value || !existsSync(path.join(root, BRAND_FILE))) return [];
  const problem = staleness(root, value.title_font);
  return problem === null
    ? []
    : [finding('police-perimee', BRAND_FILE, placeOf(['title_font', 'file']), problem)];
}

function staleness(root: string, { file }: Brand['title_font']): string | null {
  const source = path.join(root, FONTS_FOLDER, file);
  if (!existsSync(source))
    return `la police « ${file} » n’est pas dans ${FONTS_FOLDER} : déposez-la, puis ${COMMAND}.`;
  const record = readTitleFont(root);
  if (!record) return `la police « ${file} » n’est ni taillée ni mesurée : ${COMMAND}.`;
  if (record.source !== file || record.sourceHash !== hashOf(readFileSync(source))) {
    return `la police « ${file} » a changé depuis qu’elle a été taillée et mesurée : ${COMMAND}.`;
  }
  return existsSync(path.join(root, 'public/fonts', record.served))
    ? null
    : `la police taillée « ${record.served} » n’est pas dans public/fonts : ${COMMAND}.`;
}
