import {
  element,
  endLineOf,
  type HtmlElement,
  type HtmlNode,
  isBlankText,
  isElement,
  lineOf,
  text,
  textOf,
} from './html/nodes';

/**
 * Jekyll's `highlight` prints a figure around its code: here it is a block of code like any other.
 */
export function plainHighlight(node: HtmlNode): HtmlNode {
  if (node.type !== 'element') return node;
  const code = isFigure(node) ? codeOf(node) : undefined;
  if (!code) return { ...node, children: node.children.map(plainHighlight) };
  const language = code.properties['data-lang'] ?? 'text';
  const properties: Record<string, string> = language === 'text' ? {} : { class: `language-${language}` };
  const [line, end] = [lineOf(node), endLineOf(node)];
  // The last line end is not seen, and Markdown's own code has it.
  const value = `${textOf(code).replace(/\n$/, '')}\n`;
  return element('pre', [element('code', [text(value, line)], line, end, properties)], line, end);
}

const isFigure = ({ tagName, properties }: HtmlElement): boolean =>
  tagName === 'figure' && properties.class === 'highlight';

/** The only element of the only element that a node holds, where that is code. */
function codeOf(figure: HtmlElement): HtmlElement | undefined {
  const only = (node: HtmlNode | undefined): HtmlNode | undefined => {
    const children = node?.type === 'element' ? node.children.filter((child) => !isBlankText(child)) : [];
    return children.length === 1 ? children[0] : undefined;
  };
  const code = only(only(figure));
  return isElement(code, 'code') ? code : undefined;
}
