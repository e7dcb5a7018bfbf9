import { ALLOWED_ELEMENTS } from '@/migration/site';
import { childrenOf, type HtmlElement, type HtmlNode, isBlankText } from './html/nodes';

/** A construct that the site has no equal for. */
export type Unsupported = {
  line: number;
  message: string;
};

const KEEP = 'gardé tel quel dans un bloc « à-reprendre » : réécrivez-le ou supprimez-le';

/** The first thing in a block that no page of the site can hold. */
export function findUnsupported(node: HtmlNode): Unsupported | undefined {
  if (node.type === 'text' && node.isMath && node.value.startsWith('\\[')) {
    return { line: node.line, message: `formule mathématique en bloc, que le site n’affiche pas : ${KEEP}` };
  }
  if (node.type === 'element' && !isAllowed(node)) {
    return { line: node.line, message: `élément <${node.name}>, que le site n’accepte pas : ${KEEP}` };
  }
  for (const child of childrenOf(node)) {
    const found = findUnsupported(child);
    if (found) return found;
  }
  return undefined;
}

const isAllowed = (node: HtmlElement): boolean =>
  ALLOWED_ELEMENTS.has(node.name) ||
  (node.name === 'input' && node.attributes.get('class') === 'task-list-item-checkbox');

/** Formulas inside lines: shown as their source, as they were before MathJax read them. */
export const inlineFormulas = (node: HtmlNode): number[] =>
  node.type === 'text' && node.isMath ? [node.line] : childrenOf(node).flatMap(inlineFormulas);

/** Text that stands in a page without a paragraph, which Markdown cannot write. */
export const isLooseText = (node: HtmlNode): boolean => node.type === 'text' && !isBlankText(node);
