import { BRAND_FILE, type ColorName, type Palette, type ParsedBrand } from '@/lib/content/brand';
import { type Finding, finding } from '@/lib/findings/finding';

/** A pair of the brand's colours that meet on a page, and the least they have to differ. */
type Pair = { front: ColorName; back: ColorName; ratio: number; use: string };

const pairs = (
  use: string,
  ratio: number,
  fronts: readonly ColorName[],
  backs: readonly ColorName[],
): Pair[] => fronts.flatMap((front) => backs.map((back) => ({ front, back, ratio, use })));

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for what is pressed. The last are the house's own: a ground that is told from the page. */
const PAIRS: readonly Pair[] = [
  ...pairs('un texte', 4.5, ['ink', 'muted', 'accent'], ['paper', 'surface']),
  ...pairs('un texte', 4.5, ['ink', 'muted'], ['sand']),
  ...pairs('un grand chiffre', 3, ['accent'], ['sand']),
  ...pairs('le texte d’un bouton', 4.5, ['paper'], ['accent', 'ink']),
  ...pairs('le texte du bandeau', 4.5, ['dusk_ink', 'dusk_muted', 'dusk_accent'], ['dusk']),
  ...pairs('le bord d’un champ', 3, ['edge'], ['paper', 'surface']),
  ...pairs('un fond contre la page', 1.25, ['sand', 'dusk'], ['paper']),
];

const MOMENTS = { day: 'de jour', night: 'de nuit' } as const;

/** Every pair of colours that cannot be told apart well enough, with its ratio and what is asked. */
export function checkContrast({ value, placeOf }: Omit<ParsedBrand, 'findings'>): Finding[] {
  if (!value) return [];
  return (['day', 'night'] as const).flatMap((moment) =>
    PAIRS.flatMap(({ front, back, ratio, use }) => {
      const palette: Palette = value.colors[moment];
      const found = contrast(palette[front], palette[back]);
      if (found >= ratio) return [];
      return [
        finding(
          'contraste',
          BRAND_FILE,
          placeOf(['colors', moment, front]),
          `${MOMENTS[moment]}, « ${front} » (${palette[front]}) sur « ${back} » (${palette[back]}) a un contraste de ${readable(found)} : ${use} en demande ${readable(ratio)}. Rendez l’une plus claire ou l’autre plus sombre.`,
        ),
      ];
    }),
  );
}

/** Rounded down: what is shown never looks like enough where it is not. */
const readable = (ratio: number): string =>
  `${(Math.floor(ratio * 100) / 100).toLocaleString('fr-FR', { maximumFractionDigits: 2 })}\u00a0:\u00a01`;

/** The contrast ratio of two colours, 1 to 21 (WCAG 2.2, « contrast ratio »). */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** Relative luminance, 0 to 1 (WCAG 2.2, « relative luminance »). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
