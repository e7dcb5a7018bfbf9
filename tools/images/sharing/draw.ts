import type { Palette } from '@/lib/content/brand';
import { SHARED_SIZE, type Shown } from '@/lib/images/sharing';
import { balancedLines } from './lines';
import type { Outlines } from './outlines';

/** In pixels. */
const TEXT_WIDTH = 940;
const LEFT = 72;
const RIGHT = 60;
const BRAND_SIZE = 30;
const TITLE_SIZES = [72, 66, 60, 54, 48, 42] as const;
const SMALLEST_TITLE = 36;
const MOST_LINES = 3;
const LINE_HEIGHT = 1.12;

/**
 * What lies over a page's horizon: as on the page itself, a panel of paper flush with the lower edge, with the agency's name and the
 * title, in the brand's colours by day. An SVG of outlines, no text.
 */
export function drawPanel(
  { title, brand }: Pick<Shown, 'title' | 'brand'>,
  { paper, ink, accent }: Palette,
  { widthOf, trace }: Outlines,
): string {
  const { width, height } = SHARED_SIZE;
  const { size, lines } = setTitle(title, widthOf);
  const step = size * LINE_HEIGHT;
  const lowest = height - 64;
  const baselines = lines.map((_, index) => lowest - (lines.length - 1 - index) * step);
  const brandBaseline = (baselines[0] ?? lowest) - size - 14;
  const top = brandBaseline - BRAND_SIZE - 40;
  const widest = Math.max(widthOf(brand, BRAND_SIZE), ...lines.map((line) => widthOf(line, size)));
  const right = Math.min(width, LEFT + widest + RIGHT);
  const titleShape = lines.map((line, index) => trace(line, size, LEFT, baselines[index] ?? lowest)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<path d="M0 ${top}H${right - 28}a28 28 0 0 1 28 28V${height}H0Z" fill="${paper}"/>
<path d="${trace(brand, BRAND_SIZE, LEFT, brandBaseline)}" fill="${accent}"/>
<path d="${titleShape}" fill="${ink}"/></svg>`;
}

/** The largest size at which a title has few enough lines that all have room; the smallest one for whatever has not. */
function setTitle(title: string, widthOf: Outlines['widthOf']): { size: number; lines: string[] } {
  const cut = (size: number): string[] => balancedLines(title, TEXT_WIDTH, (text) => widthOf(text, size));
  for (const size of TITLE_SIZES) {
    const lines = cut(size);
    const hasRoom = lines.every((line) => widthOf(line, size) <= TEXT_WIDTH);
    if (hasRoom && lines.length <= MOST_LINES) return { size, lines };
  }
  return { size: SMALLEST_TITLE, lines: cut(SMALLEST_TITLE) };
}
