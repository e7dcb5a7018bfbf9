import type { Tones } from './colours';
import type { Moment } from './elements';
import { HEIGHT, WIDTH } from './geometry';

/** A landscape: tones that differ by day and by night, and one geometry for both. */
export type Landscape = {
  tones: Tones;
  /** Strokes of its own, beside `line` and `star`: SVG properties without their colour. */
  strokes?: Readonly<Record<string, string>>;
  draw: (moment: Moment) => readonly string[];
};

/** A landscape as an SVG file. Tokens of the brand stand in it by name: the build puts their values in. */
export function toSvg({ tones, strokes = {}, draw }: Landscape, moment: Moment): string {
  const body = draw(moment).join('');
  const sheet = Object.entries(tones).map(([name, [day, night]]) => {
    const colour = moment === 'day' ? day : night;
    if (name === 'line') {
      const opacity = moment === 'day' ? 0.42 : 0.26;
      return `.line{fill:none;stroke:${colour};stroke-width:3;stroke-opacity:${opacity}}`;
    }
    const stroke = strokes[name];
    if (stroke !== undefined) return `.${name}{fill:none;stroke:${colour};${stroke}}`;
    const isStop = body.includes(`<stop class="${name}"`);
    const isShape = new RegExp(`<(?!stop)[^>]+class="${name}"`).test(body);
    const rules = [isShape && `fill:${colour}`, isStop && `stop-color:${colour}`].filter(Boolean);
    return rules.length > 0 ? `.${name}{${rules.join(';')}}` : '';
  });
  if (moment === 'night') sheet.push('.star{stroke:#fff;stroke-linecap:round;stroke-opacity:.7}');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" preserveAspectRatio="xMidYMid slice"><style>${sheet.join('')}</style>${body}</svg>\n`;
}
