/** Advance widths of Arial Bold, in thousandths of an em; Liberation Sans Bold and Arimo Bold have the same. */
const WIDTHS: readonly (readonly [width: number, signs: string])[] = [
  [238, "'"],
  [278, ' ,./Iijl\u00a0\u202f’‘'],
  [280, '|'],
  [333, '!()-:;[]ft·'],
  [389, '*r'],
  [474, '"'],
  [500, 'z“”'],
  [556, '#0123456789J_aceksvxy–«»€§'],
  [584, '+=<>'],
  [611, '?FLTZbdghnopqu'],
  [667, 'EPSVXY'],
  [722, '&ABCDHKNRU'],
  [778, 'GOQw'],
  [833, 'M'],
  [889, '%mæ'],
  [944, 'Wœ'],
  [975, '@'],
  [1000, '—…Œ'],
];

const BY_SIGN = new Map(WIDTHS.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width] as const)));

/** The width of a text in Arial Bold, in em. A letter is as wide with an accent as without; an unknown sign is a figure. */
export const arialBoldWidth = (text: string): number =>
  [...text].reduce((sum, sign) => {
    const plain = sign.normalize('NFD')[0] ?? sign;
    return sum + (BY_SIGN.get(sign) ?? BY_SIGN.get(plain) ?? 556) / 1000;
  }, 0);
