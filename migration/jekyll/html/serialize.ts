import type { Footnote, FootnoteSection, HtmlNode } from './nodes';

const VOID = new Set('br hr img input col wbr area base embed link meta param source track'.split(' '));

const escapeText = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const escapeValue = (value: string): string => escapeText(value).replaceAll('"', '&quot;');

/** The HTML of nodes, as kramdown prints it but for the white space between blocks. */
export const toHtml = (nodes: readonly HtmlNode[]): string => nodes.map(nodeToHtml).join('');

function nodeToHtml(node: HtmlNode): string {
  switch (node.type) {
    case 'text':
      return escapeText(node.value);
    case 'comment':
      return '';
    case 'raw':
      return node.value;
    case 'footnoteCall': {
      const repeat = node.repeat > 0 ? `:${node.repeat}` : '';
      return `<sup id="fnref:${node.name}${repeat}"><a href="#fn:${node.name}" class="footnote" rel="footnote">${node.number}</a></sup>`;
    }
    case 'footnotes':
      return footnotesToHtml(node);
    default: {
      const attributes = [...node.attributes]
        .filter(([name, value]) => name !== 'id' || value.trim() !== '')
        .map(([name, value]) => ` ${name}="${escapeValue(value)}"`)
        .join('');
      const open = `<${node.name}${attributes}>`;
      if (node.children.length === 0 && VOID.has(node.name)) return open;
      return `${open}${toHtml(node.children)}</${node.name}>`;
    }
  }
}

function footnotesToHtml({ notes, start }: FootnoteSection): string {
  const first = start === 1 ? '' : ` start="${start}"`;
  return `<div class="footnotes"><ol${first}>${notes.map(footnoteToHtml).join('')}</ol></div>`;
}

/** A note with the links back to its calls, in its last paragraph or in one of their own. */
function footnoteToHtml({ name, children, calls, apart }: Footnote): string {
  const links = Array.from({ length: calls }, (_, index) => {
    const sup = index === 0 ? '' : `<sup>${index + 1}</sup>`;
    const ref = index === 0 ? name : `${name}:${index}`;
    return `<a href="#fnref:${ref}" class="reversefootnote">↩${sup}</a>`;
  }).join(' ');
  const last = children[children.length - 1];
  const inLast = !apart && last?.type === 'element' && last.name === 'p';
  const body = inLast
    ? toHtml([...children.slice(0, -1)]) + nodeToHtml(last).replace(/<\/p>$/, ` ${links}</p>`)
    : `${toHtml(children)}<p>${links}</p>`;
  return `<li id="fn:${name}">${body}</li>`;
}
