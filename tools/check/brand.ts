import { existsSync } from 'node:fs';
import path from 'node:path';
import { BRAND_FILE } from '@/lib/content/brand';
import { readBrand } from '@/lib/content/load';
import { type Finding, finding } from '@/lib/findings/finding';
import { readLogo } from '@/tools/images/brand/logo';
import { checkTitleFont } from '@/tools/images/brand/title-font';
import type { Original } from '@/tools/images/inspect';
import { checkContrast } from './contrast';

/** Everything that is wrong with the brand: its file, its contrasts, its font and its logo. */
export function checkBrand(root: string, originals: readonly Original[]): Finding[] {
  const brand = readBrand(root);
  const { value, findings, placeOf } = brand;
  if (!value || !existsSync(path.join(root, BRAND_FILE))) return findings;
  const logo = readLogo(value.logo, originals);
  return [
    ...findings,
    ...checkContrast(brand),
    ...checkTitleFont(root),
    ...(typeof logo === 'string' ? [finding('dessin-interdit', BRAND_FILE, placeOf(['logo']), logo)] : []),
  ];
}
