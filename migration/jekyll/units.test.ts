import { describe, expect, it } from 'vitest';
import { isPlacementClass } from './bootstrap';
import { element, text } from './html/nodes';
import { normalizeHtml } from './html/normalize';
import { writeMdx } from './to-mdx';

const written = (value: string): string =>
  writeMdx([{ nodes: [element('p', [text(value, 1)], 1)], as: 'markdown', source: '' }]).trim();

describe('text needs no more backslashes than MDX asks for', () => {
  it.each([
    ['snake_case et 2 * 3', 'snake_case et 2 * 3'],
    ['[x] et a]b', '[x] et a]b'],
    ['10:30, 16:9 et Prix:TTC', '10:30, 16:9 et Prix:TTC'],
    ['a < b > c', 'a < b > c'],
    ['<b> et {x}', '\\<b> et \\{x}'],
    ['*a*', '\\*a\\*'],
    ['- a', '\\- a'],
    ['1. a', '1\\. a'],
    ['# a', '\\# a'],
    ['1984.5 et a#b', '1984.5 et a#b'],
    [':attr{x}', '\\:attr\\{x}'],
    ['[a](b)', '\\[a](b)'],
    ['&eacute; & co', '\\&eacute; & co'],
    ['export x', 'export x'],
  ])('%s', (value, expected) => {
    expect(written(value)).toBe(expected);
  });
});

describe('Bootstrap', () => {
  it.each(['my-5', 'mt-5', 'px-md-3', 'ml-auto', 'row', 'col', 'col-md-6', 'd-flex', 'align-items-center'])(
    'drops %s',
    (name) => {
      expect(isPlacementClass(name)).toBe(true);
    },
  );
  it.each(['text-muted', 'h5', 'lead', 'btn', 'font-primary', 'm-roche', 'colonne', 'list-unstyled'])(
    'keeps %s',
    (name) => {
      expect(isPlacementClass(name)).toBe(false);
    },
  );
});

describe('the comparison', () => {
  it('evens out white space and typographic signs, and leaves classes out', () => {
    expect(normalizeHtml('<p class="a" id="b">L’été…  --\n« x »</p><br>')).toEqual([
      '<p id=b',
      `T L'été... -" x"`,
      '/p',
      '<br',
    ]);
  });
});
