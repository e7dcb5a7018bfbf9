import { describe, expect, test } from 'vitest';
import { parseYaml } from './yaml';
import { MOST_YAML_ENTRIES, MOST_YAML_LEVELS } from './yaml-limits';

const told = (text: string, line?: number): string[] =>
  parseYaml(text, line).problems.map((problem) => `${problem.line}:${problem.column} ${problem.message}`);

const sign = (which: string, todo: string): string =>
  `une valeur sans guillemets ne peut pas commencer par « ${which} », qui a un sens en YAML : ${todo}.`;

describe('signs that mean something in YAML and were meant as words', () => {
  test.each([
    ['summary: *Nouveau*', [`1:10 ${sign('*', 'écrivez « summary: "*Nouveau*" »')}`]],
    ['summary: &co le texte', [`1:10 ${sign('&', 'écrivez « summary: "&co le texte" »')}`]],
    ['summary: !important lire', [`1:10 ${sign('!', 'écrivez « summary: "!important lire" »')}`]],
    ['related: [*a, *b]', [`1:11 ${sign('*', 'écrivez « related: ["*a", "*b"] »')}`]],
    ['related:\n  - *a*\n  - "b"', [`2:5 ${sign('*', 'écrivez « - "*a*" »')}`]],
    ['<<: *a', [`1:5 ${sign('*', 'mettez-la entre guillemets droits, « clé: "valeur" »')}`]],
    ['&a title: "b"', [`1:1 ${sign('&', 'mettez-la entre guillemets droits, « clé: "valeur" »')}`]],
    ['a: @b', ['1:4 une valeur ne peut pas commencer par ce signe : écrivez « a: "@b" ».']],
    [
      'a: API : le guide',
      [
        '1:4 cette valeur contient un deux-points ou un retrait que YAML ne comprend pas : écrivez « a: "API : le guide" ».',
      ],
    ],
    ['a: "un" mot', ['1:9 cette ligne n’est pas du YAML correct : écrivez « a: "\\"un\\" mot" ».']],
    ["a: 'l'été'", ['1:7 cette ligne n’est pas du YAML correct : écrivez « a: "l\'été" ».']],
    [
      'a: [brouillon] Titre',
      ['1:16 cette ligne n’est pas du YAML correct : écrivez « a: "[brouillon] Titre" ».'],
    ],
    ['a: > 5', ['1:6 cette ligne n’est pas du YAML correct : écrivez « a: "> 5" ».']],
    ['a: - b', ['1:4 cette ligne n’est pas du YAML correct : écrivez « a: "- b" ».']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
    // What is to be written is right.
    const [, written] = / écrivez « (.*) »\.$/.exec(expected[0] ?? '') ?? [];
    if (written !== undefined) expect(told(written)).toEqual([]);
  });

  test('a bomb of aliases is told a line, and never unfolded', () => {
    const letters = 'abcdefghi';
    const bomb = [...letters].map((name, nth) =>
      nth === 0
        ? 'a: &a ["x"]'
        : `${name}: &${name} [${Array(9)
            .fill(`*${letters[nth - 1]}`)
            .join(', ')}]`,
    );
    const { data, problems } = parseYaml(bomb.join('\n'));
    expect(data).toBeUndefined();
    expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual(
      [...letters].map((_, nth) => `${nth + 1}:4`),
    );
  });

  test('in quotes, in the midst of words and in a block of text they are signs', () => {
    expect(told('a: "*x* &y !z"\nb: 5 * 3 & !x\nc: |\n  *x* &b\n  !c\nd: R&D\n')).toEqual([]);
  });

  test('the place is that in the file', () => {
    expect(told('\ntitle: *a*', 3)[0]).toMatch(/^4:8 /);
  });
});

describe('so much is read, and not more', () => {
  const LONG =
    'la lecture s’arrête ici : il y a plus de lignes et d’éléments qu’un en-tête n’en a jamais. Effacez ce qui n’est pas de vous.';
  const DEEP =
    'la lecture s’arrête ici : plus de 30 listes ou groupes sont les uns dans les autres. Effacez ce qui n’est pas de vous.';
  const keys = (many: number): string => Array.from({ length: many }, (_, nth) => `k${nth}: 1`).join('\n');

  test('keys', () => {
    expect(told(keys(MOST_YAML_ENTRIES))).toEqual([]);
    expect(told(keys(100_000))).toEqual([`5001:1 ${LONG}`]);
  });

  test('elements between commas', () => {
    expect(told(`a: [${'1, '.repeat(MOST_YAML_ENTRIES - 1)}1]`)).toEqual([]);
    expect(told(`a: [${'1, '.repeat(MOST_YAML_ENTRIES)}1]`)).toEqual([`1:1 ${LONG}`]);
  });

  test('characters', () => {
    expect(told(`a: "${'b'.repeat(200_000)}"`)).toEqual([`1:1 ${LONG}`]);
  });

  test.each([
    [
      'groups',
      (n: number) => Array.from({ length: n }, (_, nth) => `${' '.repeat(nth)}a:`).join('\n'),
      '31:31',
    ],
    ['lists on one line', (n: number) => `${'- '.repeat(n - 1)}a`, '1:61'],
    ['brackets', (n: number) => `a: ${'['.repeat(n)}${']'.repeat(n)}`, '1:34'],
    ['braces', (n: number) => `a: ${'{a: '.repeat(n)}1${'}'.repeat(n)}`, '1:124'],
  ])('levels of %s', (_, write, stop) => {
    expect(told(write(MOST_YAML_LEVELS))).toEqual([]);
    expect(told(write(MOST_YAML_LEVELS + 1))).toEqual([`${stop} ${DEEP}`]);
    expect(told(write(3_000))).toEqual([`${stop} ${DEEP}`]);
  });

  test('brackets that are words count for their own key', () => {
    const lines = Array.from({ length: 40 }, (_, nth) => `b${nth}: "un [mot"`);
    expect(told(lines.join('\n'))).toEqual([]);
  });
});
