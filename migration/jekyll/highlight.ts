import { element, type HtmlElement, type HtmlNode, isBlankText, text, textOf } from './html/nodes';

/**
 * Jekyll's `highlight` prints a figure around its code: here it is a block of code like any other.
 */
export function plainHighlight(node: HtmlNode): HtmlNode {
  if (node.type !== 'element') return node;
  const code = isFigure(node) ? codeOf(node) : undefined;
  if (!code) return { ...node, children: node.children.map(plainHighlight) };
  const language = code.attributes.get('data-lang') ?? 'text';
  const attributes: [string, string][] = language === 'text' ? [] : [['class', `language-${language}`]];
  // The last line end is not seen, and Markdown's own code has it.
  const value = `${textOf(code).replace(/\n$/, '')}\n`;
  const inner = element('code', [text(value, node.line)], node.line, node.endLine, attributes);
  return element('pre', [inner], node.line, node.endLine);
}

const isFigure = ({ name, attributes }: HtmlElement): boolean =>
  name === 'figure' && attributes.get('class') === 'highlight';

/** The only element of the only element that a node holds, where that is code. */
function codeOf(figure: HtmlElement): HtmlElement | undefined {
  const only = (node: HtmlNode | undefined): HtmlNode | undefined => {
    const children = node?.type === 'element' ? node.children.filter((child) => !isBlankText(child)) : [];
    return children.length === 1 ? children[0] : undefined;
  };
  const code = only(only(figure));
  return code?.type === 'element' && code.name === 'code' ? code : undefined;
}
