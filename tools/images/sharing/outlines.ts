import { readdirSync } from 'node:fs';
import path from 'node:path';
import * as fontkit from 'fontkit';

/** A text as shapes: no font has to be installed where the picture is drawn. */
export type Outlines = {
  /** The width of a text set in a size, both in pixels. */
  widthOf: (text: string, size: number) => number;
  /** The SVG path data of a text whose baseline begins at a point. */
  trace: (text: string, size: number, x: number, y: number) => string;
};

/** The site's own font for titles, as it is served. */
export function openTitleFont(root: string): Outlines {
  const folder = path.join(root, 'public/fonts');
  const file = readdirSync(folder).find((name) => name.endsWith('.woff2'));
  if (!file) throw new Error(`No font in ${folder}.`);
  const font = fontkit.openSync(path.join(folder, file));
  if (!('layout' in font)) throw new TypeError(`${file} is a collection of fonts.`);
  const run = (text: string) => font.layout(drawable(text, (code) => font.hasGlyphForCodePoint(code)));
  /** Of texts that were measured, in em: a title is tried in several sizes. */
  const widths = new Map<string, number>();
  return {
    widthOf: (text, size) => {
      const width = widths.get(text) ?? run(text).advanceWidth / font.unitsPerEm;
      widths.set(text, width);
      return width * size;
    },
    trace: (text, size, x, y) => {
      const { glyphs, positions } = run(text);
      const scale = size / font.unitsPerEm;
      let at = x;
      return glyphs
        .map((glyph, index) => {
          const position = positions[index];
          // A font's y grows upwards, an image's downwards.
          const outline = glyph.path
            .scale(scale, -scale)
            .translate(at + (position?.xOffset ?? 0) * scale, y - (position?.yOffset ?? 0) * scale);
          at += (position?.xAdvance ?? 0) * scale;
          return outline.toSVG();
        })
        .join('');
    },
  };
}

/** A text without what the font cannot draw: a letter loses its accent first, `ñ` is `n`. */
function drawable(text: string, isKnown: (code: number) => boolean): string {
  const isDrawn = (sign: string): boolean => isKnown(sign.codePointAt(0) ?? 0);
  return [...text]
    .map((sign) => (isDrawn(sign) ? sign : [...sign.normalize('NFD')].filter(isDrawn).join('')))
    .join('');
}
