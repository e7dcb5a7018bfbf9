import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Run, typograph, typographRuns } from './index';

/** What goes wrong in French text, more often than random letters would show it. */
const piece = fc.constantFrom(
  ...[
    'mot',
    'l',
    'API',
    'e',
    'été',
    'M.',
    'Mme',
    'Dr',
    'n°',
    'p.',
    '§',
    'XXe',
    'siècle',
    '1er',
    'mars',
    'h',
    'min',
  ],
  ...['5', '12', '000', '2026', '75011', '01 23 45 67 89', '%', '€', 'km', 'Mo', 's', "10'", '27"', '+33'],
  ...[' ', '  ', '\n', '\t', '\u00a0', '\u202f', '\u2009', '\u2028', '\ufffc', '\u200b', '👍', 'e\u0301'],
  ...[
    '"',
    '""',
    "'",
    "''",
    '’',
    '‘',
    '«',
    '»',
    '“',
    '”',
    '« ',
    ' »',
    '...',
    '….',
    '..',
    '....',
    '…',
    '.',
    ',',
  ],
  ...[
    ';',
    '!',
    '?',
    ':',
    '?!',
    '::',
    ' :',
    ' ?',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    '/',
    '\\',
    '-',
    '—',
    '*',
  ],
  ...[
    'https://',
    'www.',
    'a@b.fr',
    '?a=b',
    '&amp;',
    '=',
    '="',
    ':)',
    ';-)',
    ":'(",
    ':attr{',
    '<a ',
    '!important',
  ],
);
const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
const run: fc.Arbitrary<Run> = fc.oneof(
  { weight: 3, arbitrary: text.map((value) => ({ type: 'text', value }) as const) },
  { weight: 1, arbitrary: fc.constantFrom({ type: 'word' }, { type: 'break' }, { type: 'mark' } as const) },
);
/** Seeded, so that a build fails on its own change; raise `numRuns` and drop the seed to search further. */
const check = (property: fc.IProperty<never> | fc.IRawProperty<unknown>) =>
  fc.assert(property, { numRuns: 3_000, seed: 5 });
const lettersOf = (value: string) => value.replace(/[^\p{L}\p{N}\p{M}]/gu, '');

describe('typograph', () => {
  it('changes nothing the second time', () => {
    check(
      fc.property(text, (value) => {
        const once = typograph(value);
        expect(typograph(once)).toBe(once);
      }),
    );
  });

  // Found by the property above, over more runs than it makes here.
  it.each([
    '"" « mot""',
    "10'https://?!",
    "10'www...",
    'n°;)',
    '«:)(!',
    '"»"',
    'M. ;-)»',
    'a@b.fr...a@b.fr="..."""',
    '<mot»>!',
    '«""« “27"»""',
  ])('changes nothing the second time: %j', (value) => {
    const once = typograph(value);
    expect(typograph(once)).toBe(once);
  });

  it('keeps letters and digits, in their order', () => {
    check(
      fc.property(text, (value) => {
        expect(lettersOf(typograph(value))).toBe(lettersOf(value));
      }),
    );
  });

  it('changes spaces, quotes, apostrophes and dots, and nothing else', () => {
    const othersOf = (value: string) => value.replace(/[\s"'’«»“”.…]/gu, '');
    check(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (value) => {
        expect(othersOf(typograph(value))).toBe(othersOf(value));
      }),
    );
  });

  it('never joins two words', () => {
    const wordsOf = (value: string) =>
      value.split(/[\s"'’«»“”.…]+/u).filter((word) => /^[\p{L}\p{N}]+$/u.test(word));
    check(
      fc.property(text, (value) => {
        expect(wordsOf(typograph(value))).toEqual(expect.arrayContaining(wordsOf(value)));
      }),
    );
  });
});

describe('typographRuns', () => {
  it('gives as many strings as there are runs, and nothing for what is not text', () => {
    check(
      fc.property(fc.array(run), (runs) => {
        const set = typographRuns(runs);
        expect(set).toHaveLength(runs.length);
        runs.forEach((each, index) => {
          if (each.type !== 'text') expect(set[index]).toBe('');
        });
      }),
    );
  });

  it('keeps the letters of each run in that run', () => {
    check(
      fc.property(fc.array(run), (runs) => {
        const set = typographRuns(runs);
        runs.forEach((each, index) => {
          if (each.type === 'text') expect(lettersOf(set[index] ?? '')).toBe(lettersOf(each.value));
        });
      }),
    );
  });

  it('changes nothing the second time', () => {
    check(
      fc.property(fc.array(run), (runs) => {
        const once = typographRuns(runs);
        const again = runs.map(
          (each, index): Run => (each.type === 'text' ? { ...each, value: once[index] ?? '' } : each),
        );
        expect(typographRuns(again)).toEqual(once);
      }),
    );
  });

  it('gives the same text however it is cut into runs', () => {
    check(
      fc.property(text, fc.array(fc.nat(80)), (value, places) => {
        const cuts = [
          0,
          ...places.map((place) => Math.min(place, value.length)).sort((a, b) => a - b),
          value.length,
        ];
        const runs = cuts
          .slice(1)
          .map((end, index): Run => ({ type: 'text', value: value.slice(cuts[index], end) }));
        expect(typographRuns(runs).join('')).toBe(typograph(value));
      }),
    );
  });
});

describe('time', () => {
  const LENGTH = 100_000;
  /** A quadratic pass over 100 kB takes minutes, not seconds: no stopwatch finer than the test's time limit. */
  it.each([
    ['"', '«', '“', '« "', '" ', ' "', '"a', 'a"', '«”', '“»', "'", "''", "' "],
    [' ', '\n', '\u00a0 ', '!', '?!', ' !', ';;;', ' :', ':', '::', '...', '.', '. ', '…'],
    ['1', '1 ', '000 ', '01 ', 'M. ', 'XX', 'n° ', 'h', 'a', '12 mars '],
    [
      'https://',
      'http',
      'www.',
      'a@',
      'a.',
      '?a=',
      '&a',
      '<a ',
      '="',
      ':a[',
      ':a{',
      '{',
      ';)',
      'x@x.x',
      'https://!!!a',
    ],
  ])('stays linear on rows of %j, %j, %j, %j, …', (...patterns) => {
    for (const pattern of patterns) {
      const value = pattern.repeat(LENGTH / pattern.length);
      expect(typograph(`${value}x`).length).toBeGreaterThan(0);
      expect(
        typograph(value.slice(0, LENGTH / 2) + [...value.slice(LENGTH / 2)].reverse().join('')).length,
      ).toBeGreaterThan(0);
    }
  });

  it('stays linear in the number of runs', () => {
    const runs = Array.from(
      { length: LENGTH },
      (_, index): Run => (index % 3 ? { type: 'text', value: ' "a"!' } : { type: 'mark' }),
    );
    expect(typographRuns(runs)).toHaveLength(LENGTH);
  });
});
