/** Points, curves and chance: what the forms of the landscapes are made of. All in the drawing's own units. */

export const WIDTH = 2400;
export const HEIGHT = 1200;
/** Curves begin and end past the edges, so that no end is seen. */
export const LEFT = -60;
export const RIGHT = 2460;

export type Point = readonly [x: number, y: number];

/** Numbers in [0, 1) that follow from the seed alone: a linear congruential generator (Numerical Recipes). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** `count` values, each made from its rank. */
export const times = <T>(count: number, make: (rank: number) => T): T[] =>
  Array.from({ length: count }, (_, rank) => make(rank));

export const between = (from: number, to: number, share: number): number => from + (to - from) * share;

/** Numbers as path data packs them: a minus sign separates by itself. */
export const pack = (numbers: readonly number[]): string =>
  numbers.map((value, index) => (index > 0 && value >= 0 ? ` ${value}` : String(value))).join('');

/** Points of a line from edge to edge, at even steps. */
export const across = (heights: readonly number[]): Point[] =>
  heights.map((y, index) => [LEFT + ((RIGHT - LEFT) * index) / (heights.length - 1), y]);

/**
 * A smooth curve through points (Catmull-Rom), relative and in whole numbers.
 * @param isJoined goes on from where the pen is instead of beginning at the first point.
 */
export function curve(points: readonly Point[], isJoined = false): string {
  const [start] = points;
  if (!start) return '';
  let data = isJoined ? '' : `M${pack(start.map(Math.round))}`;
  for (let index = 0; index < points.length - 1; index += 1) {
    const from = points[index] ?? start;
    const to = points[index + 1] ?? from;
    const before = points[index - 1] ?? from;
    const after = points[index + 2] ?? to;
    const near = (axis: 0 | 1): number =>
      Math.round(from[axis] + (to[axis] - before[axis]) / 6) - Math.round(from[axis]);
    const far = (axis: 0 | 1): number =>
      Math.round(to[axis] - (after[axis] - from[axis]) / 6) - Math.round(from[axis]);
    const end = (axis: 0 | 1): number => Math.round(to[axis]) - Math.round(from[axis]);
    const rest = [far(0), far(1), end(0), end(1)];
    // After the first piece the control point mirrors the one before: `s` says it shorter than `c`.
    data += index > 0 ? `s${pack(rest)}` : `c${pack([near(0), near(1), ...rest])}`;
  }
  return data;
}

/** Land under a curve, down past the lower edge. */
export const land = (points: readonly Point[]): string => `${curve(points)}V9e3H-60z`;

/** A closed shape of straight sides. */
export const polygon = (points: readonly Point[]): string => {
  const [start, ...rest] = points;
  return start ? `M${pack(start)}L${pack(rest.flat())}z` : '';
};

/** Points moved down. */
export const lowered = (points: readonly Point[], by: number): Point[] => points.map(([x, y]) => [x, y + by]);

/** Short level strokes on water, longer and wider apart toward the viewer. */
export function ripples(
  seed: number,
  [top, bottom]: readonly [number, number],
  rows: number,
  { from = LEFT, to = RIGHT, density = 1 } = {},
): string {
  const random = randomFrom(seed);
  let data = '';
  for (let row = 0; row < rows; row += 1) {
    const nearness = row / (rows - 1);
    const y = Math.round(between(top, bottom, nearness ** 1.4));
    let x = from + random() * 300;
    while (x < to) {
      const length = Math.round(Math.min(to - x, (40 + random() * 120) * (0.6 + 1.6 * nearness)));
      data += `M${Math.round(x)} ${y}h${length}`;
      x += ((260 + random() * 520) / density) * (0.7 + nearness);
    }
  }
  return data;
}

/** The way of the sun on water: bars that grow narrower toward the viewer. */
export function glitter(
  x: number,
  [top, depth]: readonly [number, number],
  { rows, wide, narrow, sway }: { rows: number; wide: number; narrow: number; sway: number },
): string {
  return times(rows, (row) => {
    const nearness = row / (rows - 1);
    const half = Math.round(wide - narrow * nearness + sway * Math.sin(row * 2.2));
    const y = Math.round(top + depth * nearness ** 1.25);
    const height = Math.round(3 + 5 * nearness);
    return `M${x - half + Math.round(17 * Math.sin(row * 1.3))} ${y}h${2 * half}v${height}h${-2 * half}z`;
  }).join('');
}
