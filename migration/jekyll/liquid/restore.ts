import { childrenOf, element, type HtmlNode, lineOf, text } from '../html/nodes';
import type { Opaque } from './builder';

/** A text with its Liquid where the tokens stand. */
export const restoreTokens = (value: string, opaques: readonly Opaque[]): string =>
  opaques.reduce((whole, { token, source }) => whole.replaceAll(token, () => source), value);

/**
 * Whether Liquid stands in a node: in its text, in an attribute, in HTML that is passed through.
 */
export function holdsLiquid(node: HtmlNode, opaques: readonly Opaque[]): boolean {
  if (opaques.length === 0) return false;
  const holds = (value: string): boolean => opaques.some(({ token }) => value.includes(token));
  if ('value' in node && holds(node.value)) return true;
  if (node.type === 'element' && Object.values(node.properties).some(holds)) return true;
  return childrenOf(node).some((child) => holdsLiquid(child, opaques));
}

/** Liquid within a note, which keeps its place: it is shown as code. */
export function liquidAsCode(nodes: readonly HtmlNode[], opaques: readonly Opaque[]): HtmlNode[] {
  return nodes.flatMap((node): HtmlNode[] => {
    if (node.type === 'text') return splitText(node.value, lineOf(node), opaques);
    if (node.type !== 'element') return [node];
    const properties = Object.fromEntries(
      Object.entries(node.properties).map(([name, value]) => [name, restoreTokens(value, opaques)]),
    );
    return [{ ...node, properties, children: liquidAsCode(node.children, opaques) }];
  });
}

function splitText(value: string, line: number, opaques: readonly Opaque[]): HtmlNode[] {
  const found = opaques.find(({ token }) => value.includes(token));
  if (!found) return [text(value, line)];
  const [before = '', ...after] = value.split(found.token);
  const code = element('code', [text(found.source.replace(/\s+/g, ' '), line)], line);
  return [
    ...splitText(before, line, opaques),
    code,
    ...splitText(after.join(found.token), line, opaques),
  ].filter((node) => node.type !== 'text' || node.value !== '');
}
