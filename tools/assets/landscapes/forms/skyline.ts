import { toward } from '../colours';
import { fill, hatch, hatched, lines, mirror, orb, sky, stars, use, water } from '../elements';
import { glitter, LEFT, RIGHT, randomFrom, ripples, times } from '../geometry';
import type { Landscape } from '../landscape';

const LEVEL = 480;

/** How tall a quarter rises around a place. */
const hill = (x: number, at: number, width: number): number => Math.exp(-(((x - at) / width) ** 2));

/** A roof of some width, by chance: gabled, stepped, with a mast, mostly flat. */
function roof(width: number, kind: number): string {
  const half = width >> 1;
  if (kind < 0.2) return `l${half}-16 ${width - half} 16`;
  if (kind < 0.32) return `h8v-12h${width - 16}v12h8`;
  if (kind < 0.4) return `h${half}v-26h2v26h${width - half - 2}`;
  return `h${width}`;
}

/** Houses side by side along the water, and the windows that are lit in them. */
function crowd(
  seed: number,
  lowest: number,
  rise: (x: number) => number,
): { houses: string; windows: string } {
  const random = randomFrom(seed);
  let houses = `M${LEFT} ${LEVEL}`;
  let windows = '';
  let x = LEFT;
  while (x < RIGHT) {
    const width = Math.round(22 + random() * 40);
    const height = Math.round(lowest + rise(x) * (0.45 + 0.75 * random()));
    houses += `V${LEVEL - height}${roof(width, random())}`;
    for (let at = x + 8; at < x + width - 6; at += 13) {
      if (height <= 40 || random() >= 0.42) continue;
      windows += `M${at} ${Math.round(LEVEL - height + 14 + random() * 16)}v${Math.round(8 + random() * (height - 40))}`;
    }
    x += width;
  }
  return { houses: `${houses}V${LEVEL}z`, windows };
}

/** A dome, a cathedral with two towers, a broadcasting mast. */
const MARKS =
  'M1010 480v-64h22v-10c0-40 26-62 52-66v-26h4v26c26 4 52 26 52 66v10h22v64zM1546 480v-170h34v50h30v-50h34v170zM1660 480v-110l14-80 14 80v110zM2110 480l22-214h4l22 214z';

/** The city as one sees it, from the other side of the water. */
export const skyline: Landscape = {
  tones: {
    sky: ['#fbeec2', '#0f1420'],
    low: [toward('#f2c567', 'sun', 15), '#3c3a52'],
    orb: ['#fffaea', '#ece6da'],
    line: ['#fff2cc', '#9da4c4'],
    a: ['#d79a5c', '#3f3f59'],
    b: ['#57324f', '#131522'],
    deep: ['#8e4f58', '#181a2b'],
    shallow: ['#efb96a', '#343550'],
    quay: ['#33213c', '#090b12'],
    lit: ['#f2c567', '#f6c566'],
    window: ['#9a6a5a', '#f6c566'],
  },
  strokes: { window: 'stroke-width:5;stroke-dasharray:6 9' },
  draw: (moment) => {
    const back = crowd(12, 34, (x) => 70 * hill(x, 700, 420) + 95 * hill(x, 1720, 330));
    const front = crowd(
      33,
      20,
      (x) => 30 + 62 * hill(x, 640, 260) + 100 * hill(x, 1790, 200) - 10 * hill(x, 1330, 200),
    );
    const lamps = [1900, 2190].map(
      (x) => `M${x} 1040l4-116h-12v-18l8-10h16l8 10v18h-12l4 116zM${x + 130} 1040v-14h-8v-10h28v10h-8v14z`,
    );
    return [
      sky(520),
      stars(moment, 27, [1360, 380], 250),
      orb(moment, [1360, 384], 112, true),
      `<g id="c">${fill('a', back.houses)}${fill('b', front.houses + MARKS)}</g>`,
      fill('window', front.windows),
      water(LEVEL, 1150),
      use('c', mirror(LEVEL), 0.42),
      `<g opacity=".75">${fill('orb', glitter(1360, [490, 250], { rows: 13, wide: 110, narrow: 70, sway: 26 }))}</g>`,
      lines(ripples(6, [500, 760], 16, { density: 0.9 })),
      lines(ripples(16, [770, 1180], 14, { density: 0.8 })),
      fill('quay', 'M2460 1040h-640l-180 170h820z'),
      hatch(22),
      hatched('M2460 1064h-650l-154 146h804z'),
      fill('quay', lamps.join('')),
      fill('lit', 'M1898 908h20v12h-20zM2188 908h20v12h-20z'),
      fill(
        'a',
        `${times(4, (rank) => `M${[1554, 1566, 1618, 1630][rank]} 328v32h6v-32z`).join('')}M1583 396a12 12 0 1 0 24 0 12 12 0 1 0-24 0`,
      ),
    ];
  },
};
