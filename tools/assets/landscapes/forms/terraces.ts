import { fade, toward } from '../colours';
import { contoured, fill, gradient, orb, sky, stars, steps } from '../elements';
import { across, between, land, times } from '../geometry';
import type { Landscape } from '../landscape';

/** From the highest on. */
const NAMES = [...'abcdefghijkl'];
const FLOODED: ReadonlySet<number> = new Set([1, 3, 4, 6, 8, 9, 11]);
const TOP = [640, 628, 600, 556, 500, 440, 376, 330, 316, 340, 384, 392, 350, 310, 300];

function terrace(rank: number): string {
  const name = NAMES[rank] ?? '';
  const id = `t${name}`;
  const wave = rank > 0 ? 11 + 1.9 * rank : 3;
  const edge = across(
    TOP.map(
      (y, index) =>
        between(y, 1200 + 30 * Math.sin(index), (rank / 12) ** 1.15) +
        wave * Math.sin(index * 1.4 + rank * 1.85),
    ),
  );
  const depth = Math.round(8 + rank * 1.7);
  // The wall that holds the terrace: short upright strokes along its edge.
  const wall = `<g class="line"><use href="#${id}" y="${depth >> 1}" stroke-width="${depth}" stroke-opacity=".2" stroke-dasharray="2 ${5 + (rank >> 1)}"/></g>`;
  const field = FLOODED.has(rank)
    ? `<use href="#${id}" fill="url(#w)" y="${depth}"/>`
    : `<use href="#${id}" class="${name}" y="${depth}"/><g class="line">${times(3, (row) => `<use href="#${id}" y="${depth + (row + 1) * (7 + rank)}"/>`).join('')}</g>`;
  return `<defs><path id="${id}" d="${land(edge)}"/></defs><use href="#${id}" class="riser"/>${wall}${field}`;
}

/** Step by step, each terrace feeds the next. */
export const terraces: Landscape = {
  tones: {
    sky: [toward('#f8f1d6', 'paper', 20), '#0d1512'],
    low: ['#e6e6ba', '#2f4439'],
    orb: ['#fffdf0', '#e2eae0'],
    line: ['#fffbe2', '#a9c8b0'],
    far: ['#cbd6a6', '#2b3f36'],
    ...fade('abcdefghijkl', ['#b9ca86', '#3a6f47'], ['#2a4033', '#121d17']),
    riser: ['#3b6a45', '#070c0a'],
    shallow: ['#dfeadb', '#3f5b5a'],
    deep: ['#8db9a8', '#1a2d2f'],
    lit: ['#f8f1d6', '#f4c26b'],
  },
  draw: (moment) => {
    const [first, second, ...rest] = times(12, terrace);
    return [
      sky(640),
      gradient('w', 'shallow', 'deep', 340, 1200),
      stars(moment, 21, [690, 350], 300),
      orb(moment, [690, 352], 88),
      contoured('far', across([420, 470, 512, 470, 440, 470, 500, 430]), 620, steps(3, 0.9, 0.6)),
      `${first}${second}`,
      fill('riser', 'M1420 384v-30h-8l32-24 32 24h-8v30z'),
      fill('lit', 'M1438 364h12v12h-12z'),
      ...rest,
    ];
  },
};
