import { childrenOf, type HtmlElement, type HtmlNode } from './html/nodes';
import { type Note, note } from './report';

const isHeading = (node: HtmlNode): node is HtmlElement =>
  node.type === 'element' && /^h[1-6]$/.test(node.name);

const headingsOf = (nodes: readonly HtmlNode[]): HtmlElement[] =>
  nodes.flatMap((node) => (isHeading(node) ? [node] : headingsOf(childrenOf(node))));

/**
 * The site shows the page's title as its heading of level 1: where a text has one too, all its
 * headings go one level down. Their ids stay.
 */
export function lowerHeadings(nodes: readonly HtmlNode[]): Note[] {
  const headings = headingsOf(nodes);
  const [first, ...others] = headings.filter(({ name }) => name === 'h1');
  if (!first) return [];
  for (const heading of headings) heading.name = `h${Math.min(6, Number(heading.name.slice(1)) + 1)}`;
  const many = others.length > 0 ? `${others.length + 1} titres de niveau 1` : 'titre de niveau 1';
  const message = `${many} dans le texte, alors que le site montre déjà celui de la page : tous les titres descendent d’un niveau, vérifiez-les`;
  return [{ ...note('warning', first.line, message), lines: headings.map(({ line }) => line) }];
}
