/**
 * `npx tsx tools/assets/draw-landscapes.ts`: draws the site's header images into `content/images/`, by day and by night, always the
 * same bytes. The results are committed.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { LANDSCAPES } from './landscapes';
import { toSvg } from './landscapes/landscape';

const SUFFIX = { day: '', night: '-nuit' } as const;

for (const [name, landscape] of Object.entries(LANDSCAPES)) {
  for (const moment of ['day', 'night'] as const) {
    const svg = toSvg(landscape, moment);
    const file = path.join('content/images', `${name}${SUFFIX[moment]}.svg`);
    writeFileSync(file, svg);
    console.log(`${file}  ${svg.length} octets`);
  }
}
