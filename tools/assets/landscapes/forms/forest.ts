import { token } from '../colours';
import { fill, gradient, lines, orb, sky, stars } from '../elements';
import { across, between, curve, LEFT, land, pack, RIGHT, randomFrom, times } from '../geometry';
import type { Landscape } from '../landscape';

type Height = (x: number) => number;

/** A line of ground that goes from one height to another in waves. */
const slope =
  (left: number, right: number, wave: number, phase: number): Height =>
  (x) =>
    between(left, right, (x - LEFT) / (RIGHT - LEFT)) + wave * Math.sin(x / 330 + phase);

/** A fir from its tip: down the right side in tiers, along its foot, and up the left side. */
function fir(height: number, width: number, tiers: number): string {
  const sides: (readonly ['l', number, number] | readonly ['h', number])[] = [];
  let reach = 0;
  for (let tier = 0; tier < tiers; tier += 1) {
    const out = Math.round((width * (tier + 1)) / tiers / 2 - reach);
    sides.push(['l', out, Math.round(height / tiers)]);
    reach += out;
    if (tier === tiers - 1) break;
    const back = Math.round(reach * 0.42);
    sides.push(['h', -back]);
    reach -= back;
  }
  const down = sides.map(([step, ...by]) => step + pack(by)).join('');
  const up = sides
    .toReversed()
    .map((side) => (side[0] === 'l' ? `l${pack([side[1], -side[2]])}` : `h${side[1]}`))
    .join('');
  return `${down}h${-2 * reach}${up}`;
}

type Row = {
  seed: number;
  ground: Height;
  height: Height;
  gap: number;
  tiers: number;
  from?: number;
  to?: number;
};

/** Firs along the ground, none like the other. */
function firs({ seed, ground, height, gap, tiers, from = LEFT, to = RIGHT }: Row): string {
  const random = randomFrom(seed);
  let data = '';
  for (let x = from; x < to; x += gap * (0.6 + 0.8 * random())) {
    const tall = height(x) * (0.7 + 0.5 * random());
    const width = tall * (0.3 + 0.08 * random());
    data += `M${Math.round(x)} ${Math.round(ground(x) - tall)}${fir(tall, width, tiers)}`;
  }
  return data;
}

/** A row of firs on its ground, that the mist takes below. */
const tier = (
  name: string,
  ground: Height,
  trees: string,
  [top, bottom]: readonly [number, number],
): string =>
  `${gradient(`g${name}`, name, 'mist', top, bottom)}<path fill="url(#g${name})" d="${trees}${land(across(times(7, (at) => ground(LEFT + at * 420) - 6)))}"/>`;

const FAR = slope(470, 440, 10, 0);
const MIDDLE = slope(560, 500, 14, 2);
const NEARER = slope(690, 600, 18, 4);
const NEAR = slope(860, 730, 20, 1);

/** The edge of a forest in the mist, with a path going in. */
export const forest: Landscape = {
  tones: {
    sky: ['#e6ebe4', '#0e1616'],
    low: ['#f4f1e4', '#465f60'],
    orb: ['#fffdf3', '#e0e8e4'],
    line: ['#f4f1e4', '#86a39c'],
    mist: ['#eef0e6', '#3b5153'],
    a: ['#c3d0c6', '#30474a'],
    b: ['#9db3a8', '#24383a'],
    c: ['#6c8a80', '#1b2a2c'],
    d: ['#3c5c55', '#111d1f'],
    e: ['#1c3634', '#080f10'],
    path: ['#efe3c6', '#4a5a56'],
    lit: [token('accent'), '#f4c26b'],
  },
  draw: (moment) => [
    sky(520),
    stars(moment, 50, [1130, 350], 320),
    orb(moment, [1130, 354], 88),
    tier(
      'a',
      FAR,
      firs({
        seed: 3,
        ground: FAR,
        height: (x) => 60 + (50 * Math.max(0, x - 900)) / 1500,
        gap: 50,
        tiers: 1,
      }),
      [390, 600],
    ),
    tier(
      'b',
      MIDDLE,
      firs({
        seed: 5,
        ground: MIDDLE,
        height: (x) => 70 + 130 * (Math.max(0, x - 1150) / 1300),
        gap: 84,
        tiers: 2,
      }),
      [470, 680],
    ),
    tier(
      'c',
      NEARER,
      firs({
        seed: 8,
        ground: NEARER,
        height: (x) => 60 + 260 * (Math.max(0, x - 1250) / 1200),
        gap: 110,
        tiers: 3,
        from: 1280,
      }) + firs({ seed: 18, ground: NEARER, height: () => 90, gap: 125, tiers: 2, to: 700 }),
      [580, 790],
    ),
    tier(
      'd',
      NEAR,
      firs({
        seed: 13,
        ground: NEAR,
        height: (x) => 300 + 240 * (Math.max(0, x - 1500) / 900),
        gap: 150,
        tiers: 4,
        from: 1560,
      }),
      [730, 1310],
    ),
    lines(
      times(7, (rank) =>
        curve(across(times(6, (at) => 900 + 42 * rank - 22 * at + 14 * Math.sin(at * 1.3 + rank * 0.2)))),
      ).join(''),
    ),
    fill('path', 'M1330 1210c60-150 260-190 330-260s-30-120-20-190h12c0 66 110 110 70 192s-150 130-140 258z'),
    fill(
      'e',
      firs({
        seed: 29,
        ground: () => 1230,
        height: (x) => 560 + (x - 2000) * 0.9,
        gap: 190,
        tiers: 5,
        from: 2010,
      }),
    ),
    fill('e', 'M1416 846v-50h-12l56-40 56 40h-12v50z'),
    fill('lit', 'M1440 808h16v18h-16z'),
  ],
};
