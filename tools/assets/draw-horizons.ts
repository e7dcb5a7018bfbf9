/**
 * `npx tsx tools/assets/draw-horizons.ts`: draws the site's header images into `content/images/`, always the same pixels.
 * A horizon is a sky, a sun and ridges that darken and come nearer, each hatched by the contour lines of its slope.
 */
import path from 'node:path';
import sharp from 'sharp';

const WIDTH = 2560;
const HEIGHT = 1280;
const RIDGES = 7;
const CONTOURS = 8;

type Palette = { sky: readonly [top: string, bottom: string]; near: string; sun: string };

const PALETTES: readonly Palette[] = [
  { sky: ['#cfe3e2', '#7fb0b5'], near: '#12343b', sun: '#fdf6e3' },
  { sky: ['#f2e3c6', '#c9a66b'], near: '#2d2a32', sun: '#fffaf0' },
  { sky: ['#d9d7f1', '#8f86c9'], near: '#221f3b', sun: '#fff6ea' },
  { sky: ['#e6eed9', '#8fb07a'], near: '#1d3326', sun: '#fffbe6' },
  { sky: ['#f6d9b8', '#e98a5b'], near: '#1c2b3a', sun: '#fff3df' },
  { sky: ['#f8d7da', '#d9707d'], near: '#2b1a2f', sun: '#fff1e6' },
];

/** Numbers in [0, 1) that follow from the seed alone: a linear congruential generator (Numerical Recipes). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** The colour a share of the way from one to the other. */
function mix(from: string, to: string, share: number): string {
  const target = channels(to);
  const mixed = channels(from).map((value, index) =>
    Math.round(value + ((target[index] ?? value) - value) * share),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** A ridge line: three waves, the longest the highest. */
function ridgeLine(random: () => number, base: number, height: number): (x: number) => number {
  const waves = [
    { share: 0.6, turns: 0.6 + random(), phase: random() * 9 },
    { share: 0.3, turns: 1.7 + random() * 1.4, phase: random() * 9 },
    { share: 0.1, turns: 4 + random() * 3, phase: random() * 9 },
  ];
  return (x) => {
    const rise = waves.map(
      ({ share, turns, phase }) => share * Math.sin((x / WIDTH) * 2 * Math.PI * turns + phase),
    );
    return base - height * rise.reduce((sum, part) => sum + part, 0);
  };
}

/** The points of a line as an SVG path, every `step` pixels. */
function trace(line: (x: number) => number, step: number): string {
  const points = Array.from({ length: Math.ceil(WIDTH / step) + 1 }, (_, index) => index * step);
  return points.map((x) => `${x} ${line(x).toFixed(1)}`).join('L');
}

function drawRidge(random: () => number, nth: number, { sky, near }: Palette): string {
  const nearness = (nth + 1) / RIDGES;
  const line = ridgeLine(random, HEIGHT * (0.42 + 0.52 * nearness), HEIGHT * (0.16 * (1 - nearness) + 0.05));
  const colour = mix(sky[1], near, nearness ** 1.15);
  const slope = `<path d="M0 ${HEIGHT}L${trace(line, 12)}L${WIDTH} ${HEIGHT}Z" fill="${colour}"/>`;
  const contours = Array.from({ length: CONTOURS }, (_, index) => {
    const depth = index + 1;
    const contour = trace((x) => line(x) + depth * (depth * 2.2 + 7.5), 16);
    const opacity = (0.34 * (1 - depth / (CONTOURS + 1))).toFixed(2);
    return `<path d="M${contour}" stroke="${mix(colour, sky[0], 0.35)}" stroke-opacity="${opacity}"/>`;
  });
  return `${slope}<g fill="none" stroke-width="1.7">${contours.join('')}</g>`;
}

function drawHorizon(seed: number, palette: Palette): string {
  const random = randomFrom(seed * 7919);
  const sun = {
    x: WIDTH * (0.56 + 0.3 * random()),
    y: HEIGHT * (0.26 + 0.12 * random()),
    r: HEIGHT * (0.13 + 0.05 * random()),
  };
  const ridges = Array.from({ length: RIDGES }, (_, nth) => drawRidge(random, nth, palette)).join('');
  const [top, bottom] = palette.sky;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<linearGradient id="sky" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/>
<circle cx="${sun.x}" cy="${sun.y}" r="${sun.r}" fill="${palette.sun}"/>${ridges}</svg>`;
}

for (const [index, palette] of PALETTES.entries()) {
  const file = path.join('content/images', `inspiration-${index + 1}.png`);
  const { size } = await sharp(Buffer.from(drawHorizon(index + 1, palette)))
    .png({ compressionLevel: 9 })
    .toFile(file);
  console.log(`${file}  ${Math.round(size / 1000)} kB`);
}
