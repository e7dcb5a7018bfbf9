/**
 * `npx tsx tools/assets/make-font.ts`: cuts the headings' font down to what French needs and writes it to `public/fonts/`,
 * under a name that carries its content's hash, so that it can be cached for ever. The result is committed.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const SOURCE =
  'node_modules/@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff2';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const FRENCH = 'ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒÆàâäçéèêëîïôöùûüÿœæ«»“”‘’…–—€°²§·';
const SIGNS = ' !"#%&\'()*+,-./:;=?@[]_|/\u00a0\u202f';

// Without the glyphs that only features reach (fractions, figures of one width): no rule of the site turns one on.
const font = await subsetFont(readFileSync(SOURCE), LETTERS + FRENCH + SIGNS, {
  targetFormat: 'woff2',
  noLayoutClosure: true,
});
const hash = createHash('sha256').update(font).digest('hex').slice(0, 8);
const file = `public/fonts/bricolage-grotesque-700.${hash}.woff2`;
writeFileSync(file, font);
console.log(`${file}  ${font.length} octets`);
