import { OBJECT, SPACE } from './characters';

/**
 * Matches the spaces between two things, given as sources of patterns of bounded length. No lookahead in
 * `before`: it would run over the same spaces from each of them.
 */
const between = (...pairs: readonly (readonly [before: string, after: string])[]): RegExp =>
  new RegExp(pairs.map(([before, after]) => `(?<=${before})${SPACE}+(?=${after})`).join('|'), 'gu');

const NOT_IN_WORD = '(?<![\\p{L}\\p{N}])';
const WORD_ENDS = '(?![\\p{L}\\p{N}])';

/** `n° 5`, `N° A12`; `no 5` only before a digit, since it is what `n<sup>o</sup>` reads as. */
export const NUMERO = between(
  [`${NOT_IN_WORD}[nN][°ºᵒ]s?`, `[\\p{L}\\p{N}${OBJECT}]`],
  [`${NOT_IN_WORD}[nN]o`, '\\d'],
);

/** `M. Dupont`, `Mme la directrice`; `Dr`, `Pr`, `Me` only before a capital (`Me voici`). */
export const CIVILITY = between(
  ['(?<![\\p{L}\\p{N}.])(?:MM?\\.|Mr|Mmes?|Mlles?|Mgr)', `[\\p{L}${OBJECT}]`],
  ['(?<![\\p{L}\\p{N}.])(?:Dr|Pr|Me)s?', '\\p{Lu}'],
);

/** `p. 12`, `art. 5`, `chap. IV`, `§ 3`. */
export const REFERENCE = between([
  `(?:${NOT_IN_WORD}(?:pp?|art|chap|fig|vol|al|tabl?|t)\\.|§)`,
  `(?:\\p{N}|[IVXLCDM]{1,8}${WORD_ENDS}|${OBJECT})`,
]);

/** `10 000`, `1 250 000`: digits grouped by three by the author. `2026 300` is no such number. */
export const DIGIT_GROUPS = between(['(?<![\\p{L}\\p{N}])\\d{1,3}', '\\d{3}(?!\\d)']);

/** The groups after the first, which have a group before them. */
export const PHONE = between([
  `(?<!\\d)(?:0|\\+33${SPACE}?)\\d(?:${SPACE}{1,4}\\d\\d){0,3}`,
  `\\d\\d(?!\\d)`,
]);

/** Sources of patterns, by what they measure. */
const UNITS = {
  money: '% ‰ € \\$ £ ¥ [kM]€ Md€ EUR USD CHF',
  data: '[kKMGTP]?[oO] [KMGT]io [kKMGT]?B [kKMGT]bits?(?:/s)? [kKMGT]?bps [kKMGT]o/s',
  screens: 'px pt r?em v[hw] dpi ppp fps',
  time: '[mµn]?s h min j [kMG]?Hz',
  space: '[kcdmµnh]?m[²³]? ha [cdmh]?[lL] [kmµ]?g t km/h m/s',
  power: '[kMm]?[VWA] [kM]?Wh mAh °[CF]? K [kh]?Pa bars? dB',
};
const ANY_UNIT = Object.values(UNITS).join(' ').replaceAll(' ', '|');

/** `50 %`, `12 km`, `10 €`. Not an elided word after a year: `en 2026 l’API`, `2026 s’annonce`. */
export const UNIT = between(['\\d', `(?:${ANY_UNIT})(?![\\p{L}\\p{N}'’])`]);

/** `10 h 30`, `1 h 30 min 20 s`: the part after the unit. */
export const DURATION = between([`\\d${SPACE}?(?:h|min)`, '\\d']);

const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';

/** `12 mars`, `1er janvier`. */
export const DATE = between([
  '(?<![\\p{L}\\p{N},])(?:1(?:er|ᵉʳ)|0?[1-9]|[12]\\d|3[01])',
  `(?:${MONTHS}|${MONTHS.replace(/(^|\|)\p{L}/gu, (first) => first.toUpperCase())})${WORD_ENDS}`,
]);

/** `XXe siècle`, `IIIᵉ millénaire`, `21e siècle`. */
export const CENTURY = between([
  `${NOT_IN_WORD}(?:[IVX]{1,6}|\\d{1,2})(?:er|ᵉʳ|ème|e|ᵉ)`,
  `(?:siècle|millénaire)s?${WORD_ENDS}`,
]);
