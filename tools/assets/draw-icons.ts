/**
 * `npx tsx tools/assets/draw-icons.ts`: draws the site's icons into `public/`, always the same pixels: a sun above three ridges, the
 * horizons of the pages at the size of a stamp. The results are committed.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

/** Of the drawing below, in its own units. */
const SIZE = 64;

const SKY = ['#f6d9b8', '#e98a5b'] as const;
const SUN = '#fff3df';
const RIDGES = [
  { path: 'M0 40C10 29 18 29 28 36S50 44 64 31V64H0Z', fill: '#c2683f' },
  { path: 'M0 50C12 44 20 38 32 42S52 54 64 44V64H0Z', fill: '#7d4a44' },
  { path: 'M0 57C14 50 28 51 40 55S56 59 64 54V64H0Z', fill: '#1c2b3a' },
] as const;

/** @param radius of the corners; none where the system cuts the icon to a shape of its own. */
function drawIcon(radius: number): string {
  const ridges = RIDGES.map(({ path, fill }) => `<path d="${path}" fill="${fill}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}"><title>Un soleil au-dessus de trois crêtes</title><linearGradient id="s" x2="0" y2="1"><stop stop-color="${SKY[0]}"/><stop offset="1" stop-color="${SKY[1]}"/></linearGradient><clipPath id="c"><rect width="${SIZE}" height="${SIZE}" rx="${radius}"/></clipPath><g clip-path="url(#c)"><path d="M0 0H64V64H0Z" fill="url(#s)"/><circle cx="41" cy="22" r="11" fill="${SUN}"/>${ridges}</g></svg>`;
}

const ROUND = drawIcon(14);
const SQUARE = drawIcon(0);

writeFileSync('public/icon.svg', `${ROUND}\n`);

/** The maskable one is the same: nothing that counts stands in the tenth at its edges, which a system may cut off. */
const PIXELS = [
  { name: 'icon-192.png', size: 192, drawing: ROUND },
  { name: 'icon-512.png', size: 512, drawing: SQUARE },
  { name: 'apple-touch-icon.png', size: 180, drawing: SQUARE },
  { name: 'favicon.png', size: 48, drawing: ROUND },
] as const;

for (const { name, size, drawing } of PIXELS) {
  const { size: bytes } = await sharp(Buffer.from(drawing), { density: (72 * size) / SIZE })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true, effort: 10 })
    .toFile(path.join('public', name));
  console.log(`public/${name}  ${bytes} octets`);
}
