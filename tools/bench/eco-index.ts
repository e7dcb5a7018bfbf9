/**
 * EcoIndex of a page, as the Collectif Conception numérique responsable publishes it: elements, requests and bytes are each
 * placed among the twentieths of the pages of the HTTP Archive, and weigh three, two and one. Tables and grades:
 * https://github.com/cnumr/ecoindex_reference (`ecoindex_reference.json`); formula: `computeEcoIndex` in
 * https://github.com/cnumr/GreenIT-Analysis (`script/ecoIndex.js`), with ranks from 0 as in
 * https://github.com/cnumr/ecoindex_python.
 */

/** What a page is weighed by; a kilobyte is a thousand bytes, as they came over the wire. */
type Weighed = { elements: number; requests: number; kilobytes: number };

const QUANTILES: Readonly<Record<keyof Weighed, readonly number[]>> = {
  elements: [
    0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479,
    594601,
  ],
  requests: [0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920],
  kilobytes: [
    0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08,
    2142.06, 2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223212.26,
  ],
};

/** Each grade with the score that it begins above. */
const GRADES = [
  ['A', 80],
  ['B', 70],
  ['C', 55],
  ['D', 40],
  ['E', 25],
  ['F', 10],
] as const;

/** The twentieth that a value stands in, and how far in it. */
function rank(quantiles: readonly number[], value: number): number {
  const next = quantiles.findIndex((quantile) => value < quantile);
  if (next < 0) return quantiles.length - 1;
  const [from = 0, to = 1] = [quantiles[next - 1], quantiles[next]];
  return next - 1 + (value - from) / (to - from);
}

/** From 100, for nothing at all, to 0. */
export function ecoIndex({ elements, requests, kilobytes }: Weighed): number {
  const ranks =
    3 * rank(QUANTILES.elements, elements) +
    2 * rank(QUANTILES.requests, requests) +
    rank(QUANTILES.kilobytes, kilobytes);
  return 100 - (5 * ranks) / 6;
}

/** The letter of a score, from A to G. */
export const ecoGrade = (score: number): string => GRADES.find(([, above]) => score > above)?.[0] ?? 'G';
