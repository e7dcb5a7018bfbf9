import { token, toward } from '../colours';
import { contoured, fill, hatch, hatched, lines, orb, sky, stars, steps } from '../elements';
import { across, between, curve, LEFT, type Point, RIGHT, times } from '../geometry';
import type { Landscape } from '../landscape';

const OUTLINE: readonly Point[] = [
  [1640, 286],
  [1460, 344],
  [1240, 452],
  [960, 560],
  [600, 640],
  [200, 680],
  [LEFT, 690],
  [-420, 690],
];
const CREST: readonly Point[] = [
  [1640, 286],
  [1600, 380],
  [1690, 480],
  [1640, 590],
  [1420, 700],
  [1180, 800],
  [1040, 930],
  [1080, 1080],
  [1240, 1230],
];
const LEE: readonly Point[] = [
  [1640, 286],
  [1760, 400],
  [1940, 500],
  [2180, 570],
  [RIGHT, 600],
];

/** The point a share of the way along straight pieces. */
function along(points: readonly Point[], share: number): Point {
  const at = share * (points.length - 1);
  const piece = Math.min(points.length - 2, Math.floor(at));
  const from = points[piece] ?? [0, 0];
  const to = points[piece + 1] ?? from;
  return [between(from[0], to[0], at - piece), between(from[1], to[1], at - piece)];
}

/** Lines that lie between the outline of the dune and its crest. */
const fan = (): string =>
  times(11, (rank) =>
    curve(
      times(7, (step) => {
        const share = 0.04 + (step / 6) * 0.96;
        const outer = along(OUTLINE, share);
        const inner = along(CREST, share);
        const part = (rank + 1) / 12;
        return [between(outer[0], inner[0], part), between(outer[1], inner[1], part)] as const;
      }),
    ),
  ).join('');

/** Dunes, and the steps of those who went up. */
export const dunes: Landscape = {
  tones: {
    sky: ['#d9e6e4', '#10151c'],
    low: [toward('#f7ecd8', 'sand', 25), '#3c414f'],
    orb: ['#fffaec', '#e8e4dc'],
    line: ['#96633f', '#a3a0ac'],
    a: ['#ecd3ae', '#2f313c'],
    b: ['#f0cfa0', '#575360'],
    dark: ['#b98058', '#252733'],
    c: ['#e3b682', '#3d3c48'],
    deep: ['#8f5b42', '#12141b'],
    d: ['#c99467', '#272833'],
    foot: ['#8f5b42', '#aaa2a6'],
    lit: [token('accent'), '#f4b35f'],
  },
  strokes: { foot: 'stroke-width:6;stroke-linecap:round;stroke-dasharray:3 16' },
  draw: (moment) => {
    const shadow = `${curve(CREST)}H9e3V600H2460${curve([...LEE].reverse(), true)}z`;
    const footsteps = CREST.slice(0, 7).map(
      ([x, y], rank): Point => [x - 22 - 3 * rank, y + (rank > 0 ? 6 + 2 * rank : 16)],
    );
    return [
      sky(560),
      stars(moment, 71, [880, 350], 250),
      orb(moment, [880, 356], 88),
      contoured(
        'a',
        across([470, 452, 490, 520, 470, 440, 470, 500, 420, 372, 430]),
        700,
        steps(4, 0.93, 0.6),
      ),
      fill('b', `${curve([...OUTLINE].reverse())}${curve(LEE, true)}V9e3H-60z`),
      lines(fan()),
      hatch(16, 18),
      fill('dark', shadow),
      hatched(shadow),
      fill('foot', curve(footsteps)),
      contoured(
        'c',
        [
          [LEFT, 820],
          [240, 790],
          [520, 830],
          [820, 920],
          [1120, 1060],
          [1300, 1240],
        ],
        1400,
        steps(8, 0.94, 0.5),
      ),
      contoured(
        'd',
        [
          [1180, 1240],
          [1420, 1080],
          [1700, 960],
          [1980, 880],
          [2220, 850],
          [RIGHT, 870],
        ],
        1400,
        steps(9, 0.95, 0.5),
      ),
      fill(
        'deep',
        `${curve([
          [1980, 880],
          [2050, 950],
          [2200, 1020],
          [2240, 1100],
          [2160, 1240],
        ])}H2460V870${curve(
          [
            [RIGHT, 870],
            [2220, 850],
            [1980, 880],
          ],
          true,
        )}`,
      ),
      fill('lit', 'M1782 640q34-8 44-36 10 28 44 36z'),
      fill('deep', 'M1821 640q5-8 5-22 1 14 6 22z'),
    ];
  },
};
