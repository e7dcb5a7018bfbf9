import { describe, expect, test } from 'vitest';
import { formatFinding } from '@/lib/findings/finding';
import { MOST_CHARACTERS, MOST_LEVELS, MOST_NESTED, MOST_SIGNS, textLimit } from './limits';
import { parseTolerantly } from './parse';

const TOO_DEEP =
  'erreur  trop de citations, de listes, de blocs ou de balises sont les uns dans les autres : la lecture s’arrête ici. Sortez-en ce qui peut l’être.  (texte-illisible)';

const listOf = (levels: number): string =>
  Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- un`).join('\n');

type Case = {
  name: string;
  write: (levels: number) => string;
  /** Levels that are read. */
  most: number;
  /** Where the first one too many stands. */
  stop: string;
};

const CASES: readonly Case[] = [
  { name: 'quotations, no space', write: (n) => `${'>'.repeat(n)} a`, most: MOST_NESTED, stop: '1:31' },
  { name: 'quotations', write: (n) => `${'> '.repeat(n)}a`, most: MOST_NESTED, stop: '1:61' },
  { name: 'lists, one line each', write: listOf, most: MOST_NESTED, stop: '31:61' },
  { name: 'lists on one line', write: (n) => `${'- '.repeat(n)}a`, most: MOST_NESTED, stop: '1:61' },
  { name: 'numbered lists', write: (n) => `${'1. '.repeat(n)}a`, most: MOST_NESTED, stop: '1:91' },
  {
    name: 'lists in quotations',
    write: (n) => `${'> - '.repeat(n / 2)}${n % 2 === 1 ? '> ' : ''}a`,
    most: MOST_NESTED,
    stop: '1:61',
  },
  {
    name: 'directives',
    write: (n) =>
      [
        ...Array.from({ length: n }, (_, level) => `${':'.repeat(n - level + 2)}note`),
        'a',
        ...Array.from({ length: n }, (_, level) => ':'.repeat(level + 3)),
      ].join('\n'),
    most: MOST_NESTED,
    stop: '31:1',
  },
  {
    name: 'tags',
    write: (n) => `${'<div>'.repeat(n)}\n\na\n\n${'</div>'.repeat(n)}`,
    most: MOST_LEVELS - 2,
    stop: '3:1',
  },
  {
    name: 'tags in a line',
    write: (n) => `a ${'<kbd>'.repeat(n)}b${'</kbd>'.repeat(n)}`,
    most: MOST_LEVELS - 2,
    stop: '1:498',
  },
  {
    name: 'emphasis',
    write: (n) => `${'*'.repeat(2 * n)}a${'*'.repeat(2 * n)}`,
    most: MOST_LEVELS - 2,
    stop: '1:199',
  },
];

const unread = ({ text }: { text: string }): string[] =>
  parseTolerantly({ file: 'x.mdx', text, draft: false })
    .findings.filter(({ rule }) => rule === 'texte-illisible')
    .map(formatFinding);

describe('so many levels are read, and not one more', () => {
  test.each(CASES)('$name', ({ write, most, stop }) => {
    expect(unread({ text: write(most) })).toEqual([]);
    expect(unread({ text: write(most + 1) })).toEqual([`x.mdx:${stop}  ${TOO_DEEP}`]);
  });
});

describe('however many there are, reading stops at the same place, before the parser', () => {
  test.each([
    ['10,000 quotations', '>'.repeat(10_000), '1:31'],
    ['1,000 levels of lists', listOf(1_000), '31:61'],
    ['10,000 lists on one line', '- '.repeat(10_000), '1:61'],
    ['3,000 tags', '<div>'.repeat(3_000), '1:501'],
    ['3,000 tags, one a line', '<div>\n'.repeat(3_000), '101:1'],
  ])('%s', (_, text, stop) => {
    const limit = textLimit(text);
    expect(`${limit?.line}:${limit?.column}`).toBe(stop);
  });
});

test('a text of many pages', () => {
  const text = 'Un mot.\n\n'.repeat(MOST_CHARACTERS / 9);
  expect(unread({ text })).toEqual([]);
  expect(unread({ text: `${text}Un mot.\n\nUn mot.` })).toEqual([
    'x.mdx:44445:1  erreur  le texte a plus de 200\u202f000 signes : la lecture s’arrête ici. Faites-en plusieurs pages.  (texte-illisible)',
  ]);
});

test('a sign that a cat has sat on', () => {
  const told =
    'le signe « * » est répété plus de 1\u202f000 fois : la lecture s’arrête ici. Effacez ceux qui sont de trop.';
  expect(unread({ text: `Un mot${'*'.repeat(MOST_SIGNS)}.` })).toEqual([]);
  expect(unread({ text: `Un mot${'*'.repeat(MOST_SIGNS + 1)}.` })).toEqual([
    `x.mdx:1:7  erreur  ${told}  (texte-illisible)`,
  ]);
  // Alone on its line it is a rule across the page.
  expect(unread({ text: '*'.repeat(5_000) })).toEqual([]);
});

test.each([
  ['a list beside lists', `${listOf(30)}\n`.repeat(3)],
  ['many lists, one after the other', '- un\n\ntexte\n\n'.repeat(500)],
  [
    'code about types',
    ['```ts', ...Array.from({ length: 300 }, () => 'const a: Map<string, b> = c;'), '```'].join('\n'),
  ],
  ['code in a line about types', 'Un `Array<string>` ici.\n\n'.repeat(300)],
  ['tags that are closed, and such as close themselves', '<kbd>a</kbd> <br /> <hr> <wbr>\n\n'.repeat(300)],
  ['a table', `| a | b |\n| --- | --- |\n${'| - 1 | > 2 |\n'.repeat(300)}`],
])('what is no limit: %s', (_, text) => {
  expect(textLimit(text)).toBeUndefined();
});
