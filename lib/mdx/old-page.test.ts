import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { renderBody } from './render';

/*
 * A page of the old site, as it was and as it was brought over: what real kramdown 2.4, set up as Jekyll sets it up, makes of the one
 * is what a visitor is told by the other.
 */
const FOLDER = 'lib/mdx/goldens';
const golden = readFileSync(`${FOLDER}/old-page.html`, 'utf8');
const text = readFileSync(`${FOLDER}/old-page.mdx`, 'utf8');
const rendered = await renderBody({ file: 'old-page.mdx', text, draft: false }, new Map());
const page = renderToStaticMarkup(rendered.content);

/** What stands in the elements of a name, tags and all, in order: neither side nests two of one name. */
const elements = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`<${name}\\b[^>]*>(.*?)</${name}>`, 'gs'))].map(([, inner = '']) => inner);

/** The text of markup in which only React's own signs are written as entities. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();

/** Words in order, whatever the typographic signs around them. */
const words = (of: string): string[] => of.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

test('the words of the old page are said, in order', () => {
  // The hand-written list of links became the table of contents, which is tested below.
  const links = /<ul>\s*<li><a href="#differences">.*?<\/ul>/s;
  expect(golden).toMatch(links);
  const before = words(textOf(golden.replace(links, '')));
  expect(before.length).toBeGreaterThan(900);
  expect(words(textOf(page))).toEqual(before);
});

test('headings and lists are those of the old page', () => {
  expect(elements(page, 'h1')).toEqual([]);
  expect(elements(page, 'h2')).toHaveLength(5);
  expect(elements(page, 'h3').map(textOf)).toEqual([
    'Développeur front-end',
    'Développeur back-end',
    'Développeur full-stack',
  ]);
  expect(elements(page, 'ul')).toHaveLength(2);
  expect(elements(page, 'li')).toHaveLength(9);
});

test('the table of contents links to the five sections, which are there', () => {
  const found = rendered.toc.map(({ href, label }) => [href, label.replace(/[\u00a0\u202f]/g, ' ')]);
  expect(found).toEqual([
    ['#differences', 'Quel est la différence entre un développeur back-end et un développeur front-end ?'],
    ['#presentation', 'Qu’est-ce qu’un développeur back-end ?'],
    ['#etapes', 'Qu’est ce qu’une API ?'],
    ['#mission', 'Quels sont les missions du développeur back-end ?'],
    ['#profil', 'Qui est le développeur back-end ?'],
  ]);
  const ids = [...page.matchAll(/<h2\b[^>]*? id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.map((id) => `#${id}`)).toEqual(found.map(([href]) => href));
});
