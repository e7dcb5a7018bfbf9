import { toward } from '../colours';
import { fill, hatch, hatched, lines, mirror, orb, sky, stars, use, water } from '../elements';
import { LEFT, type Point, polygon, RIGHT, ripples } from '../geometry';
import type { Landscape } from '../landscape';

const LEVEL = 432;

const FAR: readonly Point[] = [
  [LEFT, 380],
  [150, 330],
  [330, 372],
  [520, 300],
  [690, 356],
  [860, 400],
  [1010, 424],
  [1300, 424],
  [1450, 380],
  [1590, 330],
  [1720, 276],
  [1850, 344],
  [1990, 318],
  [2180, 372],
  [RIGHT, 320],
  [RIGHT, LEVEL],
  [LEFT, LEVEL],
];
const NEAR: readonly Point[] = [
  [LEFT, 400],
  [180, 372],
  [420, 404],
  [640, 420],
  [900, 432],
  [1360, 432],
  [1560, 412],
  [1800, 386],
  [2080, 398],
  [2280, 366],
  [RIGHT, 380],
  [RIGHT, LEVEL],
  [LEFT, LEVEL],
];
/** The sides of the mountains that the light does not reach. */
const SHADE =
  'M520 300l30 60-20 72h480v-8L860 400 690 356zM1720 276l-18 60 34 40-20 56h260l-126-88zM1990 318l-10 50 24 64h296l-120-60z';

function poplar(x: number, height: number): string {
  const [bulge, low, high] = [0.1, 0.3, 0.7].map((share) => Math.round(height * share));
  return `M${x} 704c-${bulge}-${low}-${bulge}-${high} 0-${height}c${bulge} ${low} ${bulge} ${high} 0 ${height}`;
}

const ISLE = `M1440 706q80-22 210-22t330 22z${poplar(1560, 150)}${poplar(1606, 196)}${poplar(1650, 172)}${poplar(1752, 130)}M1806 704v-40h-8l38-26 38 26h-8v40z`;

/** A lake so calm that everything stands twice, clear. */
export const lake: Landscape = {
  tones: {
    sky: [toward('#f3dfd9', 'sun', 5), '#10151f'],
    low: ['#f9eee2', '#37404f'],
    orb: ['#fffaf0', '#e6e8ee'],
    line: ['#fffaf2', '#a7b4c8'],
    a: ['#c9b3bd', '#394354'],
    b: ['#97869b', '#2a3342'],
    c: ['#6d6480', '#1f2836'],
    shore: ['#39405c', '#0c121a'],
    deep: ['#7d97b2', '#16202e'],
    shallow: ['#efdfda', '#333d4d'],
    lit: ['#39405c', '#f4c26b'],
  },
  draw: (moment) => [
    sky(460),
    stars(moment, 14, [1150, 346], 300),
    `<g id="m">${orb(moment, [1150, 342], 66)}${fill('a', polygon(FAR))}${hatch(13, 62)}${fill('b', SHADE)}${hatched(SHADE)}${fill('c', polygon(NEAR))}</g>`,
    water(LEVEL, 1100),
    use('m', mirror(LEVEL), 0.5),
    lines(ripples(4, [452, 690], 14, { density: 0.8 })),
    `<g id="i">${fill('shore', ISLE)}${fill('lit', 'M1828 678h14v14h-14z')}</g>`,
    use('i', mirror(707), 0.45),
    lines(ripples(31, [730, 900], 7, { from: 1420, to: 2020, density: 2 })),
    lines(ripples(8, [740, 1190], 13, { density: 0.8 })),
  ],
};
