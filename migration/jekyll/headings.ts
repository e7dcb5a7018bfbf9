import { elementsIn, type HtmlNode, lineOf } from './html/nodes';
import { type Note, note } from './report';

/**
 * The site shows the page's title as its heading of level 1: where a text has one too, all its
 * headings go one level down. Their ids stay.
 */
export function lowerHeadings(nodes: readonly HtmlNode[]): Note[] {
  const headings = elementsIn(nodes, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
  const [first, ...others] = headings.filter(({ tagName }) => tagName === 'h1');
  if (!first) return [];
  for (const heading of headings) heading.tagName = `h${Math.min(6, Number(heading.tagName.slice(1)) + 1)}`;
  const many = others.length > 0 ? `${others.length + 1} titres de niveau 1` : 'titre de niveau 1';
  const message = `${many} dans le texte, alors que le site montre déjà celui de la page : tous les titres descendent d’un niveau, vérifiez-les`;
  return [{ ...note('warning', lineOf(first), message), lines: headings.map(lineOf) }];
}
