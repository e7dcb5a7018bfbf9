import { type Brand, COLOR_NAMES, colorProperty, type Palette } from '@/lib/content/brand';
import type { TitleFont } from './title-font';

/** Bold fonts of Arial's widths, one of which every system has. */
const ARIAL = ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'LiberationSans-Bold', 'Arimo Bold'];

const colors = (palette: Palette): string =>
  COLOR_NAMES.map((name) => `${colorProperty(name)}: ${palette[name]};`).join('\n  ');

/**
 * The brand's part of the one stylesheet: its colours as Tailwind's tokens, and its font with one that stands in for it and
 * takes the same room until it is there. By night on screens only: paper stays white, and has whole addresses on it.
 * @param url the site's own address, without a path.
 */
export function brandSheet(
  { colors: { day, night }, title_font: { family } }: Brand,
  font: TitleFont,
  url: string,
): string {
  const stack = [`"${family}"`, '"Title Fallback"', 'system-ui', 'sans-serif'].join(', ');
  const local = ARIAL.map((name) => `local("${name}")`).join(', ');
  return `@font-face {
  font-family: "${family}";
  src: url("/fonts/${font.served}") format("woff2");
  font-weight: 700;
  font-display: swap;
}
@font-face {
  font-family: "Title Fallback";
  src: ${local};
  font-weight: 700;
  size-adjust: ${font.sizeAdjust}%;
  ascent-override: ${font.ascentOverride}%;
  descent-override: ${font.descentOverride}%;
  line-gap-override: 0%;
}
@theme {
  --color-*: initial;
  ${colors(day)}
  --font-*: initial;
  --font-title: ${stack};
}
@media screen and (prefers-color-scheme: dark) {
  :root {
  ${colors(night)}
  }
}
@media print {
  :root {
    --site: "${url}";
  }
}
`;
}
