/**
 * `npx tsx tools/assets/draw-figures.ts`: draws the figures of the expertise pages into `content/images/`, always the same
 * bytes, in the brand's colours by day and by night. Shapes alone: what they mean stands in the text, where it can be read,
 * translated and searched.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { token } from './landscapes/colours';

const WIDTH = 1344;
const HEIGHT = 600;

const PAPER = token('sand');
const SURFACE = token('surface');
const LINE = token('edge');
const SOFT = token('line');
const INK = token('ink');
const ACCENT = token('accent');

type Point = { x: number; y: number };

const rect = ({ x, y }: Point, width: number, height: number, attributes: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${attributes}/>`;

/** The corners of a regular pentagon, the first one on top. */
const pentagon = (centre: Point, radius: number): Point[] =>
  Array.from({ length: 5 }, (_, index) => {
    const angle = (index / 5) * 2 * Math.PI - Math.PI / 2;
    return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
  });

const link = (from: Point, to: Point): string =>
  `<path d="M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}"/>`;

const disc = ({ x, y }: Point): string =>
  `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="38" fill="${INK}"/>`;

/** Five programs, each tied to all the others; then the same five tied to one in their middle. */
function drawLinks(): string {
  const pairs = pentagon({ x: 372, y: 320 }, 220);
  const direct = pairs.flatMap((from, index) => pairs.slice(index + 1).map((to) => link(from, to)));
  const centre = { x: 972, y: 320 };
  const spokes = pentagon(centre, 220);
  const hub = rect(
    { x: centre.x - 46, y: centre.y - 46 },
    92,
    92,
    `rx="14" transform="rotate(45 ${centre.x} ${centre.y})" fill="${ACCENT}"`,
  );
  const lines = [...direct, ...spokes.map((to) => link(centre, to))].join('');
  return `<g stroke="${LINE}" stroke-width="5">${lines}</g>${hub}${[...pairs, ...spokes].map(disc).join('')}`;
}

/** Lines of text as a sketch shows them: bars, the last one short. */
const textBars = (at: Point, width: number, count: number, colour: string): string =>
  Array.from({ length: count }, (_, index) =>
    rect(
      { x: at.x, y: at.y + index * 28 },
      index === count - 1 ? width * 0.6 : width,
      12,
      `rx="6" fill="${colour}"`,
    ),
  ).join('');

const SCREEN = { width: 300, height: 500 };

/** One screen at a moment of its making: empty frames, then grey content, then the finished thing. */
function drawScreen(left: number, moment: 'frames' | 'content' | 'finished'): string {
  const at = (x: number, y: number): Point => ({ x: left + x, y: 50 + y });
  const empty = `fill="none" stroke="${LINE}" stroke-width="4" stroke-dasharray="12 9" rx="6"`;
  const finished = moment === 'finished';
  const screen = rect(
    at(0, 0),
    SCREEN.width,
    SCREEN.height,
    `rx="20" fill="${SURFACE}" stroke="${finished ? INK : LINE}" stroke-width="4"`,
  );
  if (moment === 'frames') {
    return [
      screen,
      rect(at(28, 32), 244, 150, empty),
      rect(at(28, 214), 200, 44, empty),
      rect(at(28, 290), 244, 96, empty),
      rect(at(28, 418), 150, 50, empty),
    ].join('');
  }
  const picture = finished
    ? [
        rect(at(28, 32), 244, 150, `rx="6" fill="${token('sun')}"`),
        `<circle cx="${left + 196}" cy="${50 + 84}" r="26" fill="${SURFACE}"/>`,
        `<path d="M${left + 28} 190q60 -50 122 -14t122 -22v72q0 6 -6 6h-232q-6 0 -6 -6z" fill="${INK}"/>`,
      ].join('')
    : `${rect(at(28, 32), 244, 150, `rx="6" fill="${SOFT}"`)}<path d="M${left + 28} 82l244 150m0 -150l-244 150" stroke="${SURFACE}" stroke-width="4"/>`;
  return [
    screen,
    picture,
    rect(at(28, 214), 210, 24, `rx="6" fill="${finished ? INK : LINE}"`),
    rect(at(28, 250), 130, 24, `rx="6" fill="${finished ? INK : LINE}"`),
    textBars(at(28, 306), 244, 4, SOFT),
    rect(at(28, 424), 150, 48, `rx="24" fill="${finished ? ACCENT : SOFT}"`),
  ].join('');
}

const FIGURES: Readonly<Record<string, string>> = {
  'liaisons.svg': drawLinks(),
  'esquisse-maquette-page.svg': [
    drawScreen(102, 'frames'),
    drawScreen(522, 'content'),
    drawScreen(942, 'finished'),
  ].join(''),
};

for (const [name, shapes] of Object.entries(FIGURES)) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">${rect({ x: 0, y: 0 }, WIDTH, HEIGHT, `fill="${PAPER}"`)}${shapes}</svg>\n`;
  writeFileSync(path.join('content/images', name), svg);
  console.log(`${name}  ${svg.length} octets`);
}
