import { fade, token } from '../colours';
import { contoured, fill, gradient, hatch, hatched, lines, orb, sky, stars, steps } from '../elements';
import { across, curve, LEFT, type Point, polygon, RIGHT, times } from '../geometry';
import type { Landscape } from '../landscape';

/** The two banks, from the source down. */
const RIGHT_BANK: readonly Point[] = [
  [1400, 456],
  [1450, 466],
  [1580, 486],
  [1662, 518],
  [1600, 550],
  [1450, 580],
  [1405, 610],
  [1500, 645],
  [1760, 690],
  [1960, 760],
  [1965, 840],
  [1770, 900],
  [1700, 955],
  [1800, 1010],
  [2080, 1050],
  [RIGHT, 1070],
];
const LEFT_BANK: readonly Point[] = [
  [1392, 456],
  [1430, 470],
  [1550, 494],
  [1628, 520],
  [1560, 544],
  [1370, 574],
  [1292, 610],
  [1350, 652],
  [1590, 706],
  [1790, 774],
  [1780, 830],
  [1570, 886],
  [1450, 940],
  [1370, 1005],
  [1200, 1062],
  [900, 1100],
  [LEFT, 1120],
];
const PEAKS: readonly Point[] = [
  [900, 452],
  [1010, 400],
  [1090, 424],
  [1210, 330],
  [1270, 366],
  [1390, 268],
  [1500, 352],
  [1560, 322],
  [1700, 392],
  [1790, 356],
  [1960, 420],
  [2120, 388],
  [RIGHT, 450],
  [RIGHT, 520],
  [LEFT, 520],
  [LEFT, 450],
  [180, 420],
  [420, 446],
  [640, 424],
];
const SNOW =
  'M1210 330l36 24-24 8-16-10-26 16-10-6zM1390 268l76 60-26 12-20-16-24 26-26-24-34 16-18-12zM1560 322l46 24-22 6-24-10-24 8-8-12z';
/** The sides of the mountains that the light does not reach. */
const SHADE =
  'M1390 268l18 50-20 34 30 38-16 70h240l-100-90-42-18zM1210 330l10 34-16 26 20 70h90l-44-94zM1560 322l10 40-12 30 20 50h200l-78-50z';

/** One river, from its source to the sea. */
export const river: Landscape = {
  tones: {
    sky: ['#e4eef2', '#0d1520'],
    low: ['#f4efd9', '#2f4254'],
    orb: ['#fffdf2', '#e3e9ef'],
    line: ['#fff8dc', '#93aab8'],
    a: ['#8ea6bd', '#35485c'],
    snow: ['#fbfaf3', '#7f93a8'],
    wall: ['#fbfaf3', '#4a5a68'],
    roof: [token('accent'), '#171e26'],
    shade: ['#63809f', '#283a4d'],
    ...fade('bcdef', ['#d9cf93', '#6f8a4a'], ['#2c3f45', '#121d1d']),
    river: ['#6fb0c6', '#6d93ac'],
    sea: ['#1f5f86', '#13283b'],
    lit: ['#6b7f52', '#f4c26b'],
  },
  draw: (moment) => {
    const bed = `${curve(RIGHT_BANK)}V1300H-60V1120${curve([...LEFT_BANK].reverse(), true)}z`;
    const waves = times(5, (rank) =>
      curve([
        [LEFT, 1140 + 18 * rank],
        [500, 1136 + 18 * rank],
        [1100, 1120 + 18 * rank],
        [1500, 1096 + 20 * rank],
        [1900, 1092 + 22 * rank],
        [RIGHT, 1100 + 24 * rank],
      ]),
    );
    return [
      sky(470),
      gradient('r', 'river', 'sea', 450, 1160),
      stars(moment, 18, [760, 350], 260),
      orb(moment, [760, 340], 74),
      fill('a', polygon(PEAKS)),
      fill('snow', SNOW),
      hatch(12, 58),
      fill('shade', SHADE),
      hatched(SHADE),
      contoured('b', across([450, 438, 452, 444, 436, 448, 440, 430, 446]), 700, steps(4, 0.95, 0.8)),
      contoured('c', across([520, 540, 510, 530, 560, 540, 500, 520, 505]), 800, steps(5, 0.93, 0.7)),
      contoured('d', across([640, 620, 660, 650, 610, 640, 660, 600, 620]), 900, steps(6, 0.93, 0.6)),
      contoured('e', across([780, 760, 790, 810, 770, 750, 790, 780, 730]), 1050, steps(6, 0.93, 0.5)),
      contoured('f', across([930, 950, 920, 960, 990, 940, 900, 910, 880]), 1200, steps(6, 0.94, 0.5)),
      `<defs><path id="w" d="${bed}"/></defs><g class="line"><use href="#w" stroke-width="14"/></g><use href="#w" fill="url(#r)"/>`,
      lines(waves.join('')),
      fill('wall', 'M2016 648v-22h70v-38h18v60z'),
      fill('roof', 'M2006 628l14-20h62l8 20zM2083 590l12-34 12 34z'),
      fill('lit', 'M2030 632h7v9h-7zM2048 632h7v9h-7zM2066 632h7v9h-7zM2092 604h6v9h-6z'),
    ];
  },
};
