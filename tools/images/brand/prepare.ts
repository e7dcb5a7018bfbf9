import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brandOf, readSite } from '@/lib/content/load';
import { BRAND_RECORD, BRAND_SHEET, type BrandRecord } from '@/lib/images/brand';
import type { Original } from '../inspect';
import { drawIcons } from './icons';
import { readLogo } from './logo';
import { brandSheet } from './sheet';
import { readTitleFont } from './title-font';

/**
 * Leaves what the brand makes of the site: its part of the sheet, what pages show of it, and the icons.
 * @throws where the check would have refused the brand.
 */
export async function prepareBrand(root: string, originals: readonly Original[]): Promise<void> {
  const brand = brandOf(root);
  const font = readTitleFont(root);
  const logo = readLogo(brand.logo, originals);
  if (!font || typeof logo === 'string') throw new Error('The brand cannot be shown: has it been checked?');
  const { day, night } = brand.colors;
  const record: BrandRecord = {
    ground: { day: day.paper, night: night.paper },
    font: `/fonts/${font.served}`,
    logo,
  };
  mkdirSync(path.join(root, path.dirname(BRAND_RECORD)), { recursive: true });
  const write = (file: string, content: string | Buffer): void => {
    const target = path.join(root, file);
    // A file that is written anew makes the dev server draw its page again.
    const isSame = existsSync(target) && readFileSync(target).equals(Buffer.from(content));
    if (!isSame) writeFileSync(target, content);
  };
  write(BRAND_SHEET, brandSheet(brand, font, readSite(root).value?.url ?? ''));
  write(BRAND_RECORD, JSON.stringify(record));
  for (const [name, icon] of await drawIcons(logo, day)) write(path.join('public', name), icon);
}
