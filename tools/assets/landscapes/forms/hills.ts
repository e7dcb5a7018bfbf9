import { token, toward } from '../colours';
import { contoured, fill, orb, sky, stars, steps } from '../elements';
import { across, curve, LEFT, type Point, RIGHT } from '../geometry';
import type { Landscape } from '../landscape';

/** The road from the viewer to the pass, in the pieces that the hills leave to be seen. */
const ROADS: readonly { right: readonly Point[]; left: readonly Point[] }[] = [
  {
    right: [
      [1706, 478],
      [1690, 500],
      [1730, 530],
      [1772, 560],
      [1744, 590],
    ],
    left: [
      [1720, 592],
      [1742, 562],
      [1706, 534],
      [1674, 502],
      [1698, 478],
    ],
  },
  {
    right: [
      [1560, 640],
      [1620, 676],
      [1770, 708],
      [1800, 750],
      [1690, 792],
    ],
    left: [
      [1630, 796],
      [1736, 752],
      [1716, 718],
      [1570, 684],
      [1536, 642],
    ],
  },
  {
    right: [
      [1770, 850],
      [1900, 900],
      [1930, 970],
      [1790, 1050],
      [1660, 1120],
      [1640, 1230],
    ],
    left: [
      [1380, 1230],
      [1440, 1100],
      [1640, 1020],
      [1800, 956],
      [1796, 912],
      [1710, 852],
    ],
  },
];

const road = ({ right, left }: (typeof ROADS)[number]): string =>
  `${curve(right)}L${left[0]?.join(' ')}${curve(left, true)}z`;

/** A heap of stones beside the road: there is one for each step of the work. */
const cairn = (x: number, y: number, size: number): string => {
  const at = (share: number): number => Math.round(share * size);
  return `M${x - at(1)} ${y}q${at(0.1)}-${at(0.7)} ${at(1)}-${at(0.7)}t${at(1)} ${at(0.7)}zM${x - at(0.7)} ${y - at(0.72)}q${at(0.1)}-${at(0.6)} ${at(0.7)}-${at(0.6)}t${at(0.65)} ${at(0.6)}zM${x - at(0.4)} ${y - at(1.34)}q0-${at(0.5)} ${at(0.4)}-${at(0.5)}t${at(0.4)} ${at(0.5)}z`;
};

/** Hills at sunrise, all in the brand's own colours, and a road that four cairns mark as far as the pass. */
export const hills: Landscape = {
  tones: {
    sky: [toward('#ffffff', 'sand', 70), '#0f151c'],
    low: [toward('#ffe9cf', 'sun', 45), toward('#3a4350', 'accent', 16)],
    orb: ['#fff6e6', '#e6e6e2'],
    line: ['#fff1dc', '#8c9bb0'],
    a: [toward('#ecc3a2', 'sun', 35), toward('#323c49', 'accent', 12)],
    b: [toward('#c98a68', 'accent', 12), '#28323e'],
    c: [toward('#84666a', 'dusk', 10), '#1f2832'],
    d: [toward('#4a4c5e', 'dusk', 30), '#161e27'],
    e: [toward('#25344a', 'dusk', 70), '#0d141c'],
    // Not the paper's own tone: beside the panel the road would bite into it.
    road: [token('sand'), '#66707c'],
    stone: [token('dusk'), '#0a1017'],
    lit: [token('accent'), '#f4c26b'],
  },
  draw: (moment) => {
    const [high, middle, low] = ROADS.map(road);
    return [
      sky(560),
      stars(moment, 33, [1480, 420], 300),
      orb(moment, [1480, 440], 150, true),
      contoured(
        'a',
        across([452, 500, 420, 372, 452, 508, 470, 500, 476, 380, 340, 420]),
        700,
        steps(4, 0.93, 0.6),
      ),
      contoured(
        'b',
        across([560, 500, 566, 610, 540, 590, 610, 560, 500, 470, 540, 500]),
        820,
        steps(5, 0.93, 0.55),
      ),
      fill('road', high ?? ''),
      fill('stone', cairn(1664, 520, 13)),
      contoured(
        'c',
        across([660, 700, 640, 600, 680, 716, 660, 600, 640, 596, 570, 640]),
        940,
        steps(5, 0.93, 0.5),
      ),
      fill('road', middle ?? ''),
      fill('stone', cairn(1500, 690, 22)),
      contoured(
        'd',
        across([800, 770, 830, 866, 800, 780, 840, 800, 846, 780, 760, 800]),
        1080,
        steps(6, 0.94, 0.45),
      ),
      fill('road', low ?? ''),
      fill('stone', cairn(1560, 1010, 36)),
      contoured(
        'e',
        [
          [LEFT, 1010],
          [300, 1040],
          [640, 1010],
          [1000, 1090],
          [1260, 1230],
        ],
        1300,
        steps(5, 0.94, 0.5),
      ),
      contoured(
        'e',
        [
          [1900, 1230],
          [2060, 1120],
          [2240, 1050],
          [RIGHT, 1000],
        ],
        1300,
        steps(4, 0.94, 0.6),
        'f',
      ),
      fill('stone', cairn(2030, 1012, 50)),
      fill('lit', 'M2030 910h4v-64h-4zM2034 848q30 6 46 20-24 6-46 20z'),
    ];
  },
};
