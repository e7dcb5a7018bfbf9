import { fade, token, toward } from '../colours';
import { contoured, fill, lines, orb, sky, stars, steps } from '../elements';
import { across, curve, land, lowered, times } from '../geometry';
import type { Landscape } from '../landscape';

const SEAM = across([1036, 1040, 1004, 1030, 1050, 1010, 1030, 1066, 1060]);

/** Soft ridges, and beneath them the strata, with one bright seam that nobody sees from above. */
export const ridges: Landscape = {
  tones: {
    sky: [toward('#f9e0c3', 'sun', 6), '#0f1620'],
    low: [toward('#f0a473', 'sun', 30), '#604a50'],
    orb: ['#fff3df', '#e3e6ea'],
    line: ['#ffe3c4', '#93a3bb'],
    ...fade('abcdefg', ['#e08a58', '#182a3c'], ['#433a49', '#0a0d14'], 0.95),
    seam: [token('sun'), token('dusk-accent')],
  },
  draw: (moment) => [
    sky(520),
    stars(moment, 5, [1490, 385], 300),
    orb(moment, [1490, 388], 122, true),
    contoured(
      'a',
      across([400, 336, 404, 470, 436, 452, 492, 470, 392, 322, 352, 300]),
      640,
      steps(5, 0.93, 0.5),
    ),
    contoured(
      'b',
      across([540, 478, 398, 452, 560, 588, 566, 532, 462, 436, 500]),
      760,
      steps(5, 0.93, 0.55),
    ),
    contoured(
      'c',
      across([600, 640, 606, 566, 606, 690, 640, 566, 596, 664, 640]),
      900,
      steps(6, 0.94, 0.45),
    ),
    contoured('d', across([760, 700, 764, 806, 758, 700, 764, 826, 750]), 1000, steps(5, 0.92, 0.4)),
    fill('e', land(across([880, 910, 850, 880, 912, 850, 880, 950, 930]))),
    fill('f', land(across([960, 980, 930, 960, 985, 935, 960, 1010, 1000]))),
    fill('seam', `${curve(SEAM)}v9${curve(lowered(SEAM, 9).reverse(), true)}z`),
    fill('g', land(across([1110, 1105, 1080, 1100, 1118, 1090, 1100, 1126, 1130]))),
    lines(
      times(3, (rank) =>
        curve(lowered(across([904, 934, 874, 902, 934, 872, 902, 972, 950]), 18 * rank)),
      ).join('') +
        times(2, (rank) =>
          curve(lowered(across([1130, 1125, 1100, 1120, 1138, 1110, 1120, 1146, 1150]), 22 * rank)),
        ).join(''),
    ),
  ],
};
