import type { ElementContent } from 'hast';
import { toHtml as hastToHtml } from 'hast-util-to-html';
import { VOID_ELEMENTS } from '../kramdown/html-names';
import {
  element,
  type Footnote,
  type FootnoteSection,
  type HtmlElement,
  type HtmlNode,
  isElement,
  text,
} from './nodes';

/** The HTML of nodes, as kramdown prints it but for the white space between blocks. */
export const toHtml = (nodes: readonly HtmlNode[]): string =>
  hastToHtml({ type: 'root', children: nodes.map(toHast) }, { voids: [...VOID_ELEMENTS] });

/** A node with its footnotes as the elements that kramdown makes of them. */
function toHast(node: HtmlNode): ElementContent {
  switch (node.type) {
    case 'footnoteCall': {
      const { name, number, repeat } = node;
      const id = `fnref:${name}${repeat > 0 ? `:${repeat}` : ''}`;
      return toHast(
        h('sup', { id }, h('a', { href: `#fn:${name}`, class: 'footnote', rel: 'footnote' }, String(number))),
      );
    }
    case 'footnotes':
      return toHast(sectionOf(node));
    case 'footnote':
      return toHast(noteOf(node));
    case 'element':
      return { ...node, properties: withoutInherited(node.properties), children: node.children.map(toHast) };
    default:
      return node;
  }
}

/** hast-util-to-html looks names up in a plain object, which has some of its own (`constructor`). */
const withoutInherited = (properties: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !(name.toLowerCase() in {})));

const h = (
  name: string,
  properties: Readonly<Record<string, string>>,
  ...children: (HtmlNode | string)[]
): HtmlElement =>
  element(
    name,
    children.map((child) => (typeof child === 'string' ? text(child, 1) : child)),
    1,
    1,
    properties,
  );

const sectionOf = ({ children, start }: FootnoteSection): HtmlElement =>
  h('div', { class: 'footnotes' }, h('ol', start === 1 ? {} : { start: String(start) }, ...children));

/** A note with the links back to its calls, in its last paragraph or in one of their own. */
function noteOf({ name, children, calls, apart }: Footnote): HtmlElement {
  const links = Array.from({ length: calls }, (_, index) => {
    const href = `#fnref:${name}${index === 0 ? '' : `:${index}`}`;
    const number = index === 0 ? [] : [h('sup', {}, String(index + 1))];
    return [' ', h('a', { href, class: 'reversefootnote' }, '↩', ...number)];
  }).flat();
  const last = children.at(-1);
  const ends =
    !apart && isElement(last, 'p')
      ? [...children.slice(0, -1), h('p', last.properties, ...last.children, ...links)]
      : [...children, h('p', {}, ...links.slice(1))];
  return h('li', { id: `fn:${name}` }, ...ends);
}
