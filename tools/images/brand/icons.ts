import sharp from 'sharp';
import type { Palette } from '@/lib/content/brand';
import type { Logo } from './logo';

/** Of an icon, in its own units. */
const SIZE = 64;

/** Of the logo in it: what a system that cuts icons round leaves of a square (the safe zone of maskable icons is 80 %). */
const LOGO = 38;

/** @param radius of the corners; none where the system cuts the icon to a shape of its own. */
function drawIcon({ viewBox, shapes }: Logo, { accent, paper }: Palette, radius: number): string {
  const at = (SIZE - LOGO) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}"><rect width="${SIZE}" height="${SIZE}" rx="${radius}" fill="${accent}"/><svg x="${at}" y="${at}" width="${LOGO}" height="${LOGO}" viewBox="${viewBox}" fill="${paper}">${shapes}</svg></svg>\n`;
}

const PIXELS = [
  { name: 'icon-192.png', size: 192, isRound: true },
  { name: 'icon-512.png', size: 512, isRound: false },
  { name: 'apple-touch-icon.png', size: 180, isRound: false },
  { name: 'favicon.png', size: 48, isRound: true },
] as const;

/** The site's icons by the name they are served by, always the same bytes for the same brand. */
export async function drawIcons(logo: Logo, palette: Palette): Promise<ReadonlyMap<string, Buffer>> {
  const round = drawIcon(logo, palette, 14);
  const square = drawIcon(logo, palette, 0);
  const icons = new Map([['icon.svg', Buffer.from(round)]]);
  for (const { name, size, isRound } of PIXELS) {
    const pixels = sharp(Buffer.from(isRound ? round : square), { density: (72 * size) / SIZE });
    const png = pixels.resize(size, size).png({ compressionLevel: 9, palette: true, effort: 10 });
    icons.set(name, await png.toBuffer());
  }
  return icons;
}
