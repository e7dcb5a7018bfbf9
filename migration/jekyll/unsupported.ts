import { ALLOWED_ELEMENTS } from '@/migration/site';
import { allIn, type HtmlElement, type HtmlNode, lineOf } from './html/nodes';

/** A construct that the site has no equal for. */
export type Unsupported = {
  line: number;
  message: string;
};

const KEEP = 'gardé tel quel dans un bloc « à-reprendre » : réécrivez-le ou supprimez-le';

/** The first thing in a block that no page of the site can hold. */
export function findUnsupported(node: HtmlNode): Unsupported | undefined {
  for (const inner of allIn([node])) {
    const line = lineOf(inner);
    if (inner.type === 'text' && inner.data?.isMath && inner.value.startsWith('\\['))
      return { line, message: `formule mathématique en bloc, que le site n’affiche pas : ${KEEP}` };
    if (inner.type === 'element' && !isAllowed(inner))
      return { line, message: `élément <${inner.tagName}>, que le site n’accepte pas : ${KEEP}` };
  }
  return undefined;
}

const isAllowed = (node: HtmlElement): boolean =>
  ALLOWED_ELEMENTS.has(node.tagName) ||
  (node.tagName === 'input' && node.properties.class === 'task-list-item-checkbox');

/** Formulas inside lines: shown as their source, as they were before MathJax read them. */
export const inlineFormulas = (node: HtmlNode): number[] =>
  allIn([node]).flatMap((inner) => (inner.type === 'text' && inner.data?.isMath ? [lineOf(inner)] : []));
