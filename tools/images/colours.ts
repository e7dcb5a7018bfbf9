import { COLOR_NAMES, colorProperty, type Palette } from '@/lib/content/brand';

/** The brand's colours in a drawing: an `<img>` sees no variable of the page, so their values are put in. */

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

const toHex = (values: readonly number[]): string =>
  `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** `var(--color-accent)`, with or without what stands in for it. */
const VARIABLE = /var\(\s*(--color-[a-z-]+)\s*(?:,[^()]*)?\)/g;

/** Two colours mixed in sRGB, of which the first has a share: what the landscapes write, and no more of CSS Color 5. */
const MIX = /color-mix\(\s*in srgb\s*,\s*(#[0-9a-f]{6})\s+([\d.]+)%\s*,\s*(#[0-9a-f]{6})\s*\)/gi;

/** Whether a drawing has colours of the brand, and so is another by night. */
export const hasBrandColours = (svg: string): boolean => svg.includes('var(--color-');

/** A drawing with the brand's colours put in. A property that the brand does not have stays as it is. */
export function fillColours(svg: string, palette: Palette): string {
  const values = new Map(COLOR_NAMES.map((name) => [colorProperty(name), palette[name]]));
  const filled = svg.replace(VARIABLE, (found, property: string) => values.get(property) ?? found);
  return filled.replace(MIX, (_, first: string, percent: string, second: string) => {
    const share = Number(percent) / 100;
    const other = channels(second);
    return toHex(channels(first).map((value, index) => value * share + (other[index] ?? 0) * (1 - share)));
  });
}
