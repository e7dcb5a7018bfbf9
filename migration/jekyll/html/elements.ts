import { decodeReferences } from '../kramdown/entities';
import type { KramdownNode } from '../kramdown/nodes';
import { element, type HtmlElement, type HtmlNode, linesAt, text } from './nodes';

/**
 * Dashes stay as typed, but for a row of them, where the site's typography would count otherwise.
 */
export function dashes(node: KramdownNode, parent: KramdownNode): string {
  if (!node.value.startsWith('--')) return node.value;
  const index = parent.children.indexOf(node);
  const isDash = (step: -1 | 1): boolean => {
    let at = index + step;
    while (/^(?:htmlC|c)omment$/.test(parent.children[at]?.type ?? '')) at += step;
    const sibling = parent.children[at];
    return sibling !== undefined && ['symbol', 'text'].includes(sibling.type) && /^-|-$/.test(sibling.value);
  };
  if (!isDash(-1) && !isDash(1)) return node.value;
  return node.value === '---' ? '—' : '–';
}

/** The values of attributes as the browser reads them. */
export const decodeValues = (attributes: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries([...attributes].map(([name, value]) => [name, decodeReferences(value)]));

/** A picture alone, `{:standalone}`: its description is its caption. */
export function figure(node: KramdownNode, image: KramdownNode): HtmlElement {
  const properties = decodeValues(node.attributes);
  const picture = decodeValues(image.attributes);
  for (const name of ['class', 'id']) {
    const value = picture[name];
    if (value === undefined || properties[name] !== undefined) continue;
    properties[name] = value;
    delete picture[name];
  }
  const { line, endLine } = node;
  const caption = element('figcaption', [text(picture.alt ?? '', line)], line);
  return element('figure', [element('img', [], line, line, picture), caption], line, endLine, properties);
}

/** A block of code; the class of its language stands on the code itself. */
export function codeBlock(node: KramdownNode): HtmlElement {
  const properties = decodeValues(node.attributes);
  const classes = properties.class ?? '';
  const language = /(?<!\w)language-([^\s]+)/.exec(classes);
  if (language) {
    const others = classes.replace(language[0], '').trim();
    if (others === '') delete properties.class;
    else properties.class = others;
  }
  const value = `${node.value.replace(/\n$/, '')}\n`;
  const { line, endLine } = node;
  const content = /\bshow-whitespaces\b/.test(classes) ? showBlanks(value, line) : [text(value, line)];
  const code = element('code', content, line, endLine, language ? { class: language[0] } : {});
  return element('pre', [code], line, endLine, properties);
}

/** `{:.show-whitespaces}`: blanks as elements that a style can show. */
const showBlanks = (value: string, line: number): HtmlNode[] =>
  value
    .replace(/\n$/, '')
    .split(/((?<=^|\n)[ \t]+|[ \t]+(?=\n|$)|[ \t]+)/)
    .flatMap((part, index, parts): HtmlNode[] => {
      if (index % 2 === 0) return part === '' ? [] : [text(part, line)];
      const before = parts[index - 1] ?? '';
      const after = parts[index + 1] ?? '';
      const isLeft = (index === 1 && before === '') || before.endsWith('\n');
      const isRight = after.startsWith('\n') || (after === '' && index === parts.length - 2);
      const suffix = isLeft ? '-l' : isRight ? '-r' : '';
      return [...part].map((blank) =>
        blank === '\t'
          ? element('span', [text('\t', line)], line, line, { class: `ws-tab${suffix}` })
          : element('span', [text('⋅', line)], line, line, { class: `ws-space${suffix}` }),
      );
    });

/** A formula as kramdown gives it to MathJax. */
export function math(node: KramdownNode): HtmlNode {
  const { line, value } = node;
  const isBlock = node.category === 'block';
  const properties = decodeValues(node.attributes);
  const formula = (written: string): HtmlNode => ({
    ...text(written, line),
    position: linesAt(line, node.endLine),
    data: { isMath: true },
  });
  const isBare = Object.keys(properties).length === 0;
  const whole = formula(isBlock ? `\\[${value}\\]\n` : `\\(${value}\\)`);
  if (isBare) return whole;
  if (isBlock) return element('div', [whole], line, node.endLine, properties);
  return element('span', [formula(`$${value}$`)], line, node.endLine, properties);
}

/** Lists that stand for a table of contents or for notes vanish where there are none. */
export const withoutEmpty = (nodes: readonly HtmlNode[]): HtmlNode[] =>
  nodes.flatMap((node): HtmlNode[] => {
    if (node.type === 'footnotes') return node.children.length > 0 ? [node] : [];
    if (node.type !== 'element') return [node];
    if (node.data?.isToc && node.children.length === 0) return [];
    return [{ ...node, children: withoutEmpty(node.children) }];
  });
