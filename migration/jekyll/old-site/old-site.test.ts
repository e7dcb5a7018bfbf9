import { describe, expect, it } from 'vitest';
import { fillPermalink, prettySlug, styleTemplate } from './permalink';
import { readPsych } from './psych';
import { oldAddress } from './redirects';

describe('YAML as Psych reads it', () => {
  it.each([
    ['a: no', { a: false }],
    ['a: Off', { a: false }],
    ['a: yes', { a: true }],
    ['a: y', { a: 'y' }],
    ['a: 12:30', { a: 750 }],
    ['a: 010', { a: 8 }],
    ['a: 1_000', { a: 1000 }],
    ['a: ~', { a: null }],
    ['a: 2020-01-01', { a: '2020-01-01' }],
    ['a: 2020-01-01 10:00:00 +0200', { a: '2020-01-01 10:00:00 +0200' }],
    ['a: "x\ny"', { a: 'x y' }],
    ["a: 'x\n\ny''z'\nb: 1", { a: "x\ny'z", b: 1 }],
    ['a: [x,\ny\n]\nb: 1', { a: ['x', 'y'], b: 1 }],
    ['a: {x: 1,\ny: 2\n}', { a: { x: 1, y: 2 } }],
    ['a: 1\na: 2', { a: 2 }],
    ['base: &b\n  x: 1\na:\n  <<: *b', { base: { x: 1 }, a: { x: 1 } }],
    ["a: L'été, c'est [ici", { a: "L'été, c'est [ici" }],
    ['- a', {}],
    ['', {}],
  ])('%s', (yaml, data) => {
    expect(readPsych(yaml)).toMatchObject({ data, problem: undefined });
  });

  it.each([
    ['a: 1\nb: x: y', 3],
    ['a: 1\n\tb: 2', 3],
    ['a: @x', 2],
  ])('refuses %j at one place, in French', (yaml, line) => {
    const { problem } = readPsych(yaml, 2);
    expect(problem?.line).toBe(line);
    expect(problem?.message).toMatch(/^(?:cette|une) /);
  });

  it('writes for YAML 1.2 what it read, and leaves the rest as it was typed', () => {
    const { document } = readPsych('a: "é" # vu\nb: no\nc: 2020-01-01\n');
    expect(document.toString()).toBe('a: "é" # vu\nb: false\nc: 2020-01-01\n');
  });
});

describe('addresses as Jekyll makes them', () => {
  const parts = {
    collection: 'offres',
    path: 'web/seo',
    basename: 'seo',
    title: 'seo',
    categories: ['Blog', 'Les actus'],
    date: '2020-03-01',
  };
  it.each([
    ['date', '/blog/les-actus/2020/03/01/seo.html'],
    ['pretty', '/blog/les-actus/2020/03/01/seo/'],
    ['ordinal', '/blog/les-actus/2020/061/seo.html'],
    ['weekdate', '/blog/les-actus/2020/W09/Sun/seo.html'],
    ['none', '/blog/les-actus/seo.html'],
    ['/:collection/:path/', '/offres/web/seo/'],
    ['/:short_year/:i_month/:i_day/:slug', '/20/3/1/seo'],
    ['/:name:output_ext', '/seo.html'],
    ['/a/:inconnu/', '/a/:inconnu/'],
  ])('%s', (template, expected) => {
    expect(fillPermalink(styleTemplate(template), parts)).toBe(expected);
  });

  it('slugifies as Jekyll does', () => {
    expect(prettySlug('L’été  --  C++ & co_1.2')).toBe('L-été-C++-&-co_1.2');
  });

  it.each([
    ['https://www.exemple.fr/a b/', '/a%20b/'],
    ['//exemple.fr/x', '/x'],
    ['https://autre.fr/x', undefined],
    ['mailto:a@b.fr', undefined],
    ['./x.html?a#b', '/x.html'],
    ['/', undefined],
    ['/../x', undefined],
  ])('an old address: %s', (written, expected) => {
    expect(oldAddress(written, { url: 'https://exemple.fr' })).toBe(expected);
  });
});
