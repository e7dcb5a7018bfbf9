import { describe, expect, test } from 'vitest';
import { applyFixes } from '../testing/apply-fixes';
import { testPage } from '../testing/test-site';
import { checkFrontMatterRemains, FRONT_MATTER_REMAINS } from './front-matter';

const FILE = 'content/pages/x.mdx';

/** What is found in a page whose summary is this line, by column. */
function find(line: string) {
  const text = testPage('x').replace(/^summary: .*$/m, () => line);
  return { text, found: checkFrontMatterRemains({ file: FILE, bytes: new TextEncoder().encode(text) }) };
}

const said = (line: string): string[] =>
  find(line).found.map(({ column, message }) => `${column} ${message}`);

describe('is told', () => {
  test.each([
    [
      'summary: “Un métier”',
      '10 le guillemet « “ » n’est pas celui de YAML, et s’afficherait : écrivez « summary: "Un métier" ».',
    ],
    [
      'summary: “Un métier"',
      '10 le guillemet « “ » n’est pas celui de YAML, et s’afficherait : écrivez « summary: "Un métier" ».',
    ],
    [
      'summary: « Un métier »',
      '10 le guillemet « « » n’est pas celui de YAML, et s’afficherait : écrivez « summary: "Un métier" ».',
    ],
    [
      'summary: «\u00a0Un métier\u00a0»',
      '10 le guillemet « « » n’est pas celui de YAML, et s’afficherait : écrivez « summary: "Un métier" ».',
    ],
    [
      'related: \n  - “a”',
      '5 le guillemet « “ » n’est pas celui de YAML, et s’afficherait : écrivez « - "a" ».',
    ],
    [
      'summary:"Un métier"',
      '8 une espace ordinaire manque après « summary: », et la clé ne se lit pas : écrivez « summary: "Un métier" ».',
    ],
    [
      'summary:\u00a0"Un métier"',
      '8 une espace ordinaire manque après « summary: », et la clé ne se lit pas : écrivez « summary: "Un métier" ».',
    ],
    [
      'summary: Le métier #1 en France',
      '20 ce qui suit « # » est une note en YAML, et « #1 en France » ne s’afficherait pas : écrivez « summary: "Le métier #1 en France" ».',
    ],
    [
      'summary: "Un **vrai** métier"',
      '14 « **vrai** » s’afficherait tel quel, car l’en-tête est du texte seul : effacez les signes autour des mots.',
    ],
    [
      'summary: "Un [métier](/a.html)"',
      '14 « [métier](/a.html) » s’afficherait tel quel, car l’en-tête est du texte seul : effacez les signes autour des mots.',
    ],
    [
      'summary: Un <b>vrai</b> métier',
      '13 « <b> » s’afficherait tel quel, car l’en-tête est du texte seul : effacez les signes autour des mots.',
    ],
  ])('%s', (line, told) => {
    expect(said(line)).toEqual([told]);
    const { text, found } = find(line);
    const written = applyFixes(text, found).split('\n').slice(3, -4).join('\n');
    if (found[0]?.fix) expect(said(written)).toEqual([]);
  });
});

describe('is right', () => {
  test.each([
    'summary: "Un métier"',
    "summary: 'Un métier'",
    'summary: « Un mot » et la suite',
    'summary: “Un mot” et la suite',
    'summary: "« Un mot »"',
    'summary: Un métier # une note',
    '# summary: “Un métier”',
    'summary: "Le site #1"',
    'summary: Le C# et le F#',
    'order: 10 # le dixième',
    'summary: "Une note ** et 5 * 3"',
    'summary: "a < b et c > d"',
    'summary: "Un choix [a] (b)"',
    'summary : "Un métier"',
    'url: https://www.exemple.fr',
  ])('%s', (line) => {
    expect(said(line)).toEqual([]);
  });
});

test.each(FRONT_MATTER_REMAINS)('$about', ({ wrong, right }) => {
  expect(said(wrong)).toHaveLength(1);
  expect(said(right)).toEqual([]);
});
