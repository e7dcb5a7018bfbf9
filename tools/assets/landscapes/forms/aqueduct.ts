import { toward } from '../colours';
import { contoured, cypress, fill, hatch, orb, sky, stars, steps } from '../elements';
import { across, RIGHT } from '../geometry';
import type { Landscape } from '../landscape';

/** The bays of the aqueduct and the small arches above them, as holes in a wall from edge to edge. */
function arches(): string {
  let data = 'M-60 296h2520v904H-60z';
  for (let x = -40; x < RIGHT; x += 60) data += `M${x} 376v-26a20 20 0 0 1 40 0v26z`;
  for (let x = -48; x < RIGHT; x += 240) data += `M${x} 1200l6-704a86 86 0 0 1 172 0l6 704z`;
  return data;
}

/** An aqueduct carries water from one side of a valley to the other. */
export const aqueduct: Landscape = {
  tones: {
    sky: ['#e9efe2', '#0e1719'],
    low: ['#cddcc9', '#2b4144'],
    orb: ['#fffbe9', '#dfe8e6'],
    line: ['#fff6e0', '#8fb0ac'],
    a: ['#b3c9b6', '#2a4044'],
    b: ['#8fae9c', '#213438'],
    stone: [toward('#dba26a', 'sun', 25), '#5e5b54'],
    side: ['#a8683e', '#0f181b'],
    c: ['#5c8074', '#17262a'],
    d: ['#2f5450', '#0d171a'],
    water: ['#d9ece6', '#5f8a8c'],
    wall: ['#fffbe9', '#3c4b4d'],
    lit: ['#2f5450', '#f4c26b'],
  },
  draw: (moment) => [
    sky(),
    stars(moment, 9, [1588, 500], 280),
    orb(moment, [1588, 506], 142, true),
    contoured('a', across([420, 452, 520, 585, 640, 660, 640, 600, 540, 480, 440]), 760, steps(5, 0.9, 0.4)),
    contoured('b', across([540, 590, 680, 750, 770, 800, 815, 770, 670, 610, 560]), 900, steps(4, 0.9, 0.4)),
    hatch(15),
    `<defs><path id="q" fill-rule="evenodd" d="${arches()}"/></defs><use href="#q" x="15" class="side"/><use href="#q" class="stone"/><use href="#q" fill="url(#h)" opacity=".6"/>`,
    fill('side', 'M-60 388h2520v7H-60zM-60 322h2520v5H-60z'),
    fill('water', 'M-60 290h2520v7H-60z'),
    fill('stone', 'M-60 282h2520v8H-60z'),
    contoured(
      'c',
      across([380, 520, 690, 830, 920, 960, 950, 880, 750, 570, 400]),
      1130,
      steps(9, 0.95, 0.3),
    ),
    fill(
      'water',
      'M1330 950c120 8 250 20 210 56s-260 30-230 80 180 60 240 120h330c-60-70-330-90-320-126s190-40 170-84-210-44-400-46z',
    ),
    contoured(
      'd',
      [
        [-60, 640],
        [160, 760],
        [420, 900],
        [760, 1010],
        [1060, 1110],
        [1300, 1230],
      ],
      1300,
      steps(6, 0.93, 0.4),
    ),
    contoured(
      'd',
      [
        [1790, 1230],
        [1900, 1060],
        [2040, 960],
        [2240, 830],
        [RIGHT, 640],
      ],
      1300,
      steps(7, 0.93, 0.4),
      'e',
    ),
    fill(
      'd',
      [
        cypress(1930, 850, 120),
        cypress(1964, 835, 150),
        cypress(2000, 820, 110),
        cypress(2190, 690, 130),
        cypress(560, 760, 110),
        cypress(590, 780, 140),
      ].join(''),
    ),
    fill('wall', 'M2060 748v-44h64v44z'),
    fill('side', 'M2050 706l42-30 42 30z'),
    fill('lit', 'M2072 716h12v16h-12zM2098 716h12v16h-12z'),
  ],
};
