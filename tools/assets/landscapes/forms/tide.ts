import { fade, toward } from '../colours';
import { contoured, fill, lines, orb, sky, stars, steps } from '../elements';
import { across, curve, glitter, LEFT, land, type Point, RIGHT, ripples, times } from '../geometry';
import type { Landscape } from '../landscape';

const WAVES = [...'bcdefg'];

const wave = (name: string, rank: number): string =>
  contoured(
    name,
    across(
      times(9, (at) => 520 + 78 * rank + rank * rank * 6 + (6 + 6 * rank) * Math.sin(at * 1.7 + rank * 2.4)),
    ),
    1500,
    steps(4, 0.99, 0.95),
  );

const WET: readonly Point[] = [
  [LEFT, 1230],
  [500, 1190],
  [1000, 1160],
  [1400, 1110],
  [1800, 1080],
  [2100, 1010],
  [RIGHT, 960],
];
const SAND: readonly Point[] = [
  [900, 1240],
  [1400, 1160],
  [1800, 1120],
  [2140, 1050],
  [RIGHT, 1010],
];

/** The horizon at slack water; a sail comes in. */
export const tide: Landscape = {
  tones: {
    sky: ['#dcebef', '#08131c'],
    low: ['#b9d6dd', '#24414f'],
    orb: [toward('#fff8e6', 'paper', 20), '#dfe9ee'],
    line: ['#f4fbfb', '#9fc3d3'],
    cliff: ['#7fa9b6', '#12252e'],
    ...fade('abcdefg', ['#86b6c4', '#14475a'], ['#264452', '#071017']),
    sand: [toward('#e9d7b6', 'sand', 30), '#2a2f33'],
    wet: ['#b8b6a6', '#1c272e'],
    lit: ['#fff8e6', '#f4c26b'],
  },
  draw: (moment) => [
    sky(460),
    stars(moment, 61, [1500, 430], 320),
    orb(moment, [1500, 432], 168, true),
    fill(
      'cliff',
      'M-60 340q220-16 330-2l20 12 90 6q40 12 42 80h-34q-2-44-30-46t-34 46H-60zM486 436l14-54 16 54z',
    ),
    lines('M-60 356h300M-60 376h330M-60 396h350M-60 416h384'),
    fill('a', land(across([432, 432]))),
    lines(ripples(7, [444, 520], 7)),
    ...WAVES.map(wave),
    `<g opacity=".8">${fill('orb', glitter(1500, [442, 270], { rows: 15, wide: 150, narrow: 96, sway: 30 }))}</g>`,
    fill('wet', land(WET)),
    fill('sand', land(SAND)),
    lines(
      times(4, (rank) =>
        curve([
          [1000, 1250 + 20 * rank],
          [1400, 1180 + 20 * rank],
          [1800, 1140 + 20 * rank],
          [2140, 1072 + 20 * rank],
          [RIGHT, 1032 + 20 * rank],
        ]),
      ).join(''),
    ),
    fill('g', 'M1786 484h106l-20 22h-68z'),
    fill('orb', 'M1832 480v-118q56 60 58 118zM1824 480v-96q-36 50-40 96z'),
    moment === 'night' ? fill('lit', 'M1826 350h8v8h-8z') : '',
  ],
};
