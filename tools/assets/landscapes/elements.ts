/** The elements of a drawing, as SVG text. A class names the tone it has; the sheet of the drawing says which that is. */
import { HEIGHT, land, type Point, pack, randomFrom, WIDTH } from './geometry';

export const fill = (tone: string, data: string): string => `<path class="${tone}" d="${data}"/>`;

export const lines = (data: string): string => `<path class="line" d="${data}"/>`;

/** Something drawn once already, drawn again. */
export const use = (id: string, transform: string, opacity: number): string =>
  `<use href="#${id}" opacity="${opacity}" transform="${transform}"/>`;

/** What lies above a level, upside down below it. */
export const mirror = (level: number): string => `matrix(1 0 0-1 0 ${2 * level})`;

/** `count` numbers from one to the other, both included, to two digits. */
export const steps = (count: number, from: number, to: number): number[] =>
  Array.from({ length: count }, (_, rank) => Number((from + ((to - from) * rank) / (count - 1)).toFixed(2)));

/**
 * Land with its contour lines: the same curve, flattened step by step toward a level.
 * @param tone also names the shape, so a tone has one such land.
 */
export function contoured(
  tone: string,
  points: readonly Point[],
  level: number,
  flattened: readonly number[],
  id = tone,
): string {
  const contours = flattened.map(
    (share) => `<use href="#${id}" transform="matrix(1 0 0 ${share} 0 ${Math.round(level * (1 - share))})"/>`,
  );
  return `<defs><path id="${id}" d="${land(points)}"/></defs><use href="#${id}" class="${tone}"/><g class="line">${contours.join('')}</g>`;
}

const disc = (x: number, y: number, radius: number): string =>
  `<circle class="orb" cx="${x}" cy="${y}" r="${radius}"/>`;

export type Moment = 'day' | 'night';

/**
 * By day a sun; by night a crescent with its earthshine, or a full moon where it is half hidden. Of the crescent's two arcs
 * the radii give the shape only: one too short for its chord is scaled up (SVG 2, 9.5.1).
 */
export function orb(moment: Moment, [x, y]: Point, radius: number, isFull = false): string {
  if (moment === 'day') return disc(x, y, radius);
  if (isFull) return disc(x, y, Math.round(radius * 0.86));
  const moon = Math.round(radius * 0.84);
  const [dx, dy] = [Math.round(0.42 * moon), Math.round(0.91 * moon)];
  const crescent = `M${x - dx} ${y - dy}a9 9 0 0 1 ${2 * dx} ${2 * dy}a4 9-25 0 0${-2 * dx}${-2 * dy}z`;
  return `<circle class="orb" opacity=".09" cx="${x}" cy="${y}" r="${moon}"/>${fill('orb', crescent)}`;
}

/** A few stars by night, away from the moon and above a floor. */
export function stars(moment: Moment, seed: number, moon: Point, floor = 400): string {
  if (moment === 'day') return '';
  const random = randomFrom(seed);
  let [faint, bright] = ['', ''];
  for (let rank = 0; rank < 24; rank += 1) {
    const x = Math.round(random() * WIDTH);
    const y = Math.round(20 + random() ** 1.3 * (floor - 20));
    if (Math.hypot(x - moon[0], y - moon[1]) <= 190) continue;
    if (rank % 4 === 0) faint += `M${x} ${y}h0`;
    else bright += `M${x} ${y}h0`;
  }
  return `<g class="star"><path stroke-width="7" d="${faint}"/><path stroke-width="4" d="${bright}"/></g>`;
}

/** A gradient from one tone down to another, between two heights. */
export const gradient = (id: string, from: string, to: string, y1: number, y2: number): string =>
  `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x2="0" y1="${y1}" y2="${y2}"><stop class="${from}"/><stop class="${to}" offset="1"/></linearGradient>`;

/** The sky: two tones, the lower one reached at a height. */
export const sky = (low = 760): string =>
  `${gradient('s', 'sky', 'low', 0, low)}<path fill="url(#s)" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>`;

/** Water from a level down, in the tones `shallow` and `deep`. */
export const water = (level: number, deepest: number): string =>
  `${gradient('w', 'shallow', 'deep', level, deepest)}<path fill="url(#w)" d="M0 ${level}h${WIDTH}v${HEIGHT - level}H0z"/>`;

/** Parallel lines as a fill, named `h`. */
export const hatch = (gap: number, angle = 0): string =>
  `<pattern id="h" width="${gap}" height="${gap}" patternUnits="userSpaceOnUse"${angle === 0 ? '' : ` patternTransform="rotate(${angle})"`}><path class="line" d="M0 1h${gap}"/></pattern>`;

export const hatched = (data: string): string => `<path fill="url(#h)" d="${data}"/>`;

/** A straight cypress or poplar on its foot. */
export function cypress(x: number, y: number, height: number): string {
  const [bulge, low, high] = [0.14, 0.45, 0.55].map((share) => Math.round(height * share));
  return `M${x} ${y}q${pack([-(bulge ?? 0), -(low ?? 0), 0, -height])}q${pack([bulge ?? 0, high ?? 0, 0, height])}`;
}
