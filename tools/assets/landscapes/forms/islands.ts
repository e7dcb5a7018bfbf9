import { token } from '../colours';
import { fill, hatch, hatched, lines, orb, sky, stars, water } from '../elements';
import { curve, type Point, RIGHT, ripples, times } from '../geometry';
import type { Landscape } from '../landscape';

const LEVEL = 430;

/** Rings on the water around an island, ever wider; the first two are hidden by it and half drawn. */
function rings([x, y]: Point, [width, height]: Point, count: number, gap: number): string {
  return times(count, (rank) => {
    const grown = gap * (rank + 1) * (1 + rank * 0.16);
    const [a, b] = [Math.round(width + grown), Math.round(height + 0.3 * grown)];
    return `M${x - a} ${y}a${a} ${b} 0 0 0 ${2 * a} 0${rank < 2 ? '' : `a${a} ${b} 0 0 0${-2 * a} 0`}`;
  }).join('');
}

const SHORE: readonly Point[] = [
  [1350, 524],
  [1370, 500],
  [1440, 470],
  [1540, 446],
  [1660, 442],
  [1770, 462],
  [1850, 510],
  [1930, 534],
];
const CLIFFS: readonly Point[] = [
  [1226, 590],
  [1270, 566],
  [1330, 556],
  ...SHORE.slice(1),
  [1990, 566],
  [2054, 590],
];
const MEADOW: readonly Point[] = [
  [1930, 534],
  [1850, 540],
  [1770, 512],
  [1690, 524],
  [1600, 504],
  [1500, 520],
  [1420, 500],
  [1350, 524],
];
const FAR_COASTS: readonly (readonly Point[])[] = [
  [
    [60, 432],
    [200, 392],
    [330, 380],
    [470, 410],
    [620, 432],
  ],
  [
    [980, 432],
    [1060, 412],
    [1130, 402],
    [1220, 420],
    [1300, 432],
  ],
  [
    [1880, 432],
    [2040, 372],
    [2180, 352],
    [2300, 376],
    [RIGHT, 366],
  ],
];
const ROCKS: readonly (readonly Point[])[] = [
  [
    [1876, 884],
    [1940, 866],
    [1990, 832],
    [2060, 806],
    [2130, 812],
    [2180, 846],
    [2240, 860],
    [2304, 884],
  ],
  [
    [1188, 992],
    [1230, 972],
    [1290, 960],
    [1350, 976],
    [1412, 992],
  ],
];

/** Islands apart, and a light that reaches each of them. */
export const islands: Landscape = {
  tones: {
    sky: ['#f9e3d3', '#0c161c'],
    low: ['#fbf1e0', '#26464e'],
    orb: ['#fffaf0', '#e2ecee'],
    line: ['#e8fbf5', '#8fc3c4'],
    a: ['#9cc3bf', '#2b4a52'],
    b: ['#5f9a9a', '#1d363e'],
    rock: ['#1f5a63', '#0a151a'],
    grass: ['#3d827f', '#14272d'],
    white: ['#fffaf0', '#93a7ad'],
    red: [token('accent'), '#8a4a42'],
    deep: ['#1b7480', '#0e232b'],
    shallow: ['#a5d6cd', '#2a5058'],
    lit: ['#fff3c4', '#ffd98a'],
  },
  draw: (moment) => {
    const meadowLines = times(3, (rank) =>
      curve([
        [1400 + 14 * rank, 494 - 8 * rank],
        [1540, 470 - 6 * rank],
        [1660, 466 - 6 * rank],
        [1780 - 12 * rank, 490 - 9 * rank],
      ]),
    );
    return [
      sky(460),
      stars(moment, 40, [800, 346], 290),
      orb(moment, [800, 338], 74),
      fill('a', `${FAR_COASTS.map((coast) => curve(coast)).join('')}V432`),
      water(LEVEL, 1150),
      lines(ripples(3, [444, 540], 8, { from: 1080 })),
      lines(ripples(19, [760, 1180], 9, { density: 0.8 })),
      lines(
        rings([1640, 586], [410, 26], 6, 26) +
          rings([660, 560], [150, 10], 4, 20) +
          rings([2090, 880], [210, 20], 5, 26) +
          rings([1300, 990], [110, 10], 4, 22),
      ),
      moment === 'night'
        ? '<path class="lit" opacity=".15" d="M1584 282L-60 110v110zM1616 282l844 40v84z"/>'
        : '',
      fill(
        'b',
        curve([
          [510, 562],
          [560, 530],
          [640, 506],
          [720, 526],
          [810, 562],
        ]),
      ),
      fill('rock', `${curve(CLIFFS)}z`),
      hatch(11, 74),
      hatched('M1330 580l30-60 60-24 70 12 90 24 120-10 90 24 60 34z'),
      fill('grass', `${curve(SHORE)}${curve(MEADOW, true)}z`),
      lines(meadowLines.join('')),
      fill('white', 'M1578 454l10-148h24l10 148z'),
      fill('red', 'M1585 345h30l2.5 36h-35zM1580 418h40l2.5 36h-45z'),
      fill('rock', 'M1580 300h40v8h-40zM1588 276h24v24h-24zM1586 276q14-24 28 0z'),
      fill('lit', 'M1592 280h16v16h-16z'),
      fill('white', 'M1660 458v-30h56v32z'),
      fill('red', 'M1654 430l12-18h44l12 18z'),
      fill('lit', 'M1672 438h9v11h-9zM1696 438h9v11h-9z'),
      fill('rock', ROCKS.map((rock) => `${curve(rock)}z`).join('')),
      hatched('M1940 878l54-34 70-24 64 6 44 34 54 18z'),
    ];
  },
};
