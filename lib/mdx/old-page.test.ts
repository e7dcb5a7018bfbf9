import { readFileSync } from 'node:fs';
import { type DefaultTreeAdapterTypes, parseFragment, defaultTreeAdapter as tree } from 'parse5';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { renderBody } from './render';

/*
 * A page of the old site, as it was and as it was brought over: what real kramdown 2.4, set up as Jekyll sets it up, makes of the one
 * is what a visitor is told by the other.
 */
const FOLDER = 'lib/mdx/goldens';
const golden = parseFragment(readFileSync(`${FOLDER}/old-page.html`, 'utf8'));
const text = readFileSync(`${FOLDER}/old-page.mdx`, 'utf8');
const rendered = await renderBody({ file: 'old-page.mdx', text, draft: false }, new Map());
const page = parseFragment(renderToStaticMarkup(rendered.content));

type Parent = DefaultTreeAdapterTypes.ParentNode;

/** The elements of a name, in order. */
function elements(node: Parent, name: string): DefaultTreeAdapterTypes.Element[] {
  return node.childNodes.filter(tree.isElementNode).flatMap((child) => {
    const below = elements(child, name);
    return child.tagName === name ? [child, ...below] : below;
  });
}

const textOf = (node: Parent): string =>
  node.childNodes
    .map((child) => (tree.isTextNode(child) ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('');

/** Words in order, whatever the typographic signs around them. */
const words = (of: string): string[] => of.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

test('the words of the old page are said, in order', () => {
  // The hand-written list of links became the table of contents, which is tested below.
  const links = elements(golden, 'ul').find((list) =>
    elements(list, 'a').some(({ attrs }) => attrs.some(({ value }) => value === '#differences')),
  );
  if (links) tree.detachNode(links);
  expect(links).toBeDefined();
  const before = words(textOf(golden));
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
  const ids = elements(page, 'h2').map(({ attrs }) => attrs.find(({ name }) => name === 'id')?.value);
  expect(ids.map((id) => `#${id}`)).toEqual(found.map(([href]) => href));
});
