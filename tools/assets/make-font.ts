/**
 * `npx tsx tools/assets/make-font.ts`: cuts the headings' font that `content/apparence.yml` names down to what French needs,
 * writes it to `public/fonts/` under a name that carries its content's hash, so that it can be cached for ever, and measures it.
 * The results are committed.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import { everyPage } from '@/lib/content/library';
import { brandOf, loadContent } from '@/lib/content/load';
import { FONT_RECORD, FONTS_FOLDER, hashOf, type TitleFont } from '@/tools/images/brand/title-font';
import { arialBoldWidth } from './arial-bold';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const FRENCH = 'ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒÆàâäçéèêëîïôöùûüÿœæ«»“”‘’…–—€°²§·';
const SIGNS = ' !"#%&\'()*+,-./:;=?@[]_|/\u00a0\u202f';

const SERVED_FOLDER = 'public/fonts';

const root = process.cwd();
const { file } = brandOf(root).title_font;
const source = readFileSync(path.join(root, FONTS_FOLDER, file));

// Without the glyphs that only features reach (fractions, figures of one width): no rule of the site turns one on.
const cut = await subsetFont(source, LETTERS + FRENCH + SIGNS, {
  targetFormat: 'woff2',
  noLayoutClosure: true,
});
const hash = createHash('sha256').update(cut).digest('hex').slice(0, 8);
const served = `${path.parse(file).name}.${hash}.woff2`;
mkdirSync(SERVED_FOLDER, { recursive: true });
for (const name of readdirSync(SERVED_FOLDER))
  if (name.endsWith('.woff2')) rmSync(path.join(SERVED_FOLDER, name));
writeFileSync(path.join(SERVED_FOLDER, served), cut);

const font = fontkit.create(cut);
if (!('layout' in font)) throw new TypeError(`${file} is a collection of fonts.`);

// What headings say here: the site's own titles.
const titles = everyPage(loadContent(root).pages)
  .map(({ title }) => title)
  .join(' ');
const size = font.layout(titles).advanceWidth / font.unitsPerEm / arialBoldWidth(titles);
const hundredths = (value: number): number => Math.round(value * 1000) / 10;
const record: TitleFont = {
  source: file,
  sourceHash: hashOf(source),
  served,
  sizeAdjust: hundredths(size),
  ascentOverride: hundredths(font.ascent / font.unitsPerEm / size),
  descentOverride: hundredths(-font.descent / font.unitsPerEm / size),
};
writeFileSync(FONT_RECORD, `${JSON.stringify(record, null, 2)}\n`);
console.log(`${served}  ${cut.length} octets`, record);
