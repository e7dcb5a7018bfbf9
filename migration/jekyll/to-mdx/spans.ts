import type { PhrasingContent, Text } from 'mdast';
import { type HtmlElement, type HtmlNode, type HtmlText, isBlankText, textOf } from '../html/nodes';
import { spanDirective, textAttr } from './attr';
import type { Writing } from './context';
import { commentValue, jsxText } from './jsx';
import { BLOCKS, STRUCTURES } from './names';

/** Characters one cannot see: they stay the references they were typed as. */
const INVISIBLE = /^[\p{Cf}\p{Z}]$/u;

/** What stands inside lines, as Markdown where it has a form for it, as HTML elsewhere. */
export const writeSpans = (nodes: readonly HtmlNode[], writing: Writing): PhrasingContent[] =>
  joinTexts(nodes.flatMap((node) => writeSpan(node, writing)));

function writeSpan(node: HtmlNode, writing: Writing): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return [writeText(node, writing)];
    case 'comment':
      return [{ type: 'mdxTextExpression', value: commentValue(node.value.replace(/\s*\n\s*/g, ' ')) }];
    case 'footnoteCall':
      return [{ type: 'footnoteReference', identifier: node.name.toLowerCase(), label: node.name }];
    case 'element':
      return writeElement(node, writing);
    default:
      return [];
  }
}

function writeText(node: HtmlText, { oneLine }: Writing): Text {
  const source = node.data?.source;
  if (source !== undefined && INVISIBLE.test(node.value)) {
    return { type: 'text', value: source, data: { verbatim: true } };
  }
  return { type: 'text', value: tidyLines(node.value.replaceAll('\0', ''), oneLine ? ' ' : '\n') };
}

/** Lines without the blanks at their ends, that mean nothing inside a text. */
function tidyLines(value: string, joint: string): string {
  const lines = value.replace(/\r/g, ' ').split('\n');
  if (lines.length === 1) return lines[0] ?? '';
  const tidy = lines.map((line, index) => {
    const head = index > 0 ? line.replace(/^[ \t\f\v]+/, '') : line;
    return index < lines.length - 1 ? trimBlanksAtEnd(head) : head;
  });
  // The first and the last keep their place: white space before and after them may count.
  return tidy.filter((line, index) => line !== '' || index === 0 || index === tidy.length - 1).join(joint);
}

function trimBlanksAtEnd(line: string): string {
  let end = line.length;
  while (end > 0 && ' \t\f\v'.includes(line[end - 1] ?? '')) end -= 1;
  return line.slice(0, end);
}

function writeElement(node: HtmlElement, writing: Writing): PhrasingContent[] {
  // The box of a task whose list Markdown cannot write.
  if (node.tagName === 'input')
    return [{ type: 'text', value: node.properties.checked === undefined ? '☐ ' : '☑ ' }];
  const attributes = writing.context.attributesOf(node);
  return (
    (writing.asHtml ? undefined : writeMarkdown(node, attributes, writing)) ?? [
      asJsx(node, attributes, writing),
    ]
  );
}

/** Markdown for an element, where it has one. */
function writeMarkdown(
  node: HtmlElement,
  attributes: Map<string, string>,
  writing: Writing,
): PhrasingContent[] | undefined {
  const { tagName } = node;
  const nested = { ...writing, within: new Set([...writing.within, tagName]) };
  if (BLOCKS.has(tagName) || writing.within.has(tagName)) return undefined;
  switch (tagName) {
    case 'em':
    case 'strong':
    case 'del': {
      if (textOf(node).trim() === '') return undefined;
      const type = tagName === 'em' ? 'emphasis' : tagName === 'strong' ? 'strong' : 'delete';
      const children = writeSpans(node.children, nested);
      return [{ type, children }, ...attr(attributes)];
    }
    case 'code':
      return writeCode(node, attributes);
    case 'br':
      return attributes.size > 0 || writing.oneLine ? undefined : [{ type: 'break' }];
    case 'a':
      return writeLink(node, attributes, nested);
    case 'img':
      return writeImage(attributes);
    case 'span':
      return attributes.size > 0 && textOf(node).trim() !== ''
        ? [spanDirective(attributes, writeSpans(node.children, { ...nested, oneLine: true }))]
        : undefined;
    default:
      return undefined;
  }
}

const attr = (attributes: ReadonlyMap<string, string>): PhrasingContent[] =>
  attributes.size > 0 ? [textAttr(attributes)] : [];

function writeCode(node: HtmlElement, attributes: Map<string, string>): PhrasingContent[] | undefined {
  const value = textOf(node);
  const isText = node.children.every(({ type }) => type === 'text');
  if (!isText || /^\s|\s$|\n|^$/.test(value)) return undefined;
  return [{ type: 'inlineCode', value }, ...attr(attributes)];
}

/** Markdown encodes what an address may not hold: such an address stays as written only in HTML. */
const isPlainAddress = (url: string): boolean => /^(?:[!#$&-;=?-Z_a-z~]|%[0-9a-fA-F]{2})*$/.test(url);

const without = (attributes: ReadonlyMap<string, string>, ...names: string[]): Map<string, string> =>
  new Map([...attributes].filter(([name]) => !names.includes(name)));

const isTitle = (title: string | undefined): boolean =>
  title === undefined || (title !== '' && !/\n/.test(title));

function writeLink(
  node: HtmlElement,
  attributes: Map<string, string>,
  writing: Writing,
): PhrasingContent[] | undefined {
  const url = attributes.get('href');
  const title = attributes.get('title');
  if (url === undefined || !isPlainAddress(url) || !isTitle(title)) return undefined;
  return [
    { type: 'link', url, title: title ?? null, children: writeSpans(node.children, writing) },
    ...attr(without(attributes, 'href', 'title')),
  ];
}

function writeImage(attributes: Map<string, string>): PhrasingContent[] | undefined {
  const url = attributes.get('src');
  const alt = attributes.get('alt');
  const title = attributes.get('title');
  if (url === undefined || alt === undefined || !isPlainAddress(url) || !isTitle(title) || /\n/.test(alt))
    return undefined;
  return [
    { type: 'image', url, alt, title: title ?? null },
    ...attr(without(attributes, 'src', 'alt', 'title')),
  ];
}

/** An element as HTML, on one line. */
export function asJsx(node: HtmlElement, attributes: Map<string, string>, writing: Writing): PhrasingContent {
  if (node.tagName === 'pre') return jsxText('pre', attributes, writeExact(node.children, writing));
  const children = STRUCTURES.has(node.tagName)
    ? node.children.filter((child) => !isBlankText(child))
    : node.children;
  const isBlock = BLOCKS.has(node.tagName);
  const written = writeSpans(children, {
    ...writing,
    oneLine: true,
    within: isBlock ? new Set() : writing.within,
  });
  return jsxText(node.tagName, attributes, isBlock ? trimEnds(written) : written);
}

/** Preformatted text: line ends and blanks as references, which MDX does not even out. */
const writeExact = (nodes: readonly HtmlNode[], writing: Writing): PhrasingContent[] =>
  nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return exactText(node.value);
    if (node.type !== 'element') return writeSpan(node, writing);
    return [jsxText(node.tagName, writing.context.attributesOf(node), writeExact(node.children, writing))];
  });

const exactText = (value: string): PhrasingContent[] =>
  value
    .split(/(\n[ \t]*|[ \t]{2,}|^[ \t]+|[ \t]+$)/)
    .filter((part) => part !== '')
    .map((part) =>
      /^[\n \t]+$/.test(part) && part !== ' '
        ? {
            type: 'text',
            value: part.replaceAll('\n', '&#10;').replaceAll('\t', '&#9;').replaceAll(' ', '&#32;'),
            data: { verbatim: true },
          }
        : { type: 'text', value: part },
    );

const isPlainText = (node: PhrasingContent | undefined): node is Text =>
  node?.type === 'text' && node.data?.verbatim !== true;

/**
 * Texts side by side become one; a line never starts with HTML, which MDX would take for a block.
 */
function joinTexts(nodes: PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined[joined.length - 1];
    if (isPlainText(node)) {
      if (isPlainText(last)) last.value += node.value;
      else if (node.value !== '') joined.push({ ...node });
      if (last?.type === 'break') {
        const text = joined[joined.length - 1];
        if (isPlainText(text)) text.value = text.value.replace(/^\n/, '');
      }
      continue;
    }
    if (isPlainText(last) && (node.type === 'mdxJsxTextElement' || node.type === 'mdxTextExpression')) {
      last.value = last.value.replace(/\n$/, ' ');
    }
    if (isPlainText(last) && node.type === 'break') last.value = last.value.replace(/[ \t\n]+$/, '');
    joined.push(node);
  }
  return joined.filter((node) => !(isPlainText(node) && node.value === ''));
}

/** Takes white space off both ends. */
export function trimEnds(nodes: PhrasingContent[]): PhrasingContent[] {
  const trimmed = [...nodes];
  for (let first = trimmed[0]; first && trimmed.length > 0; first = trimmed[0]) {
    if (isPlainText(first)) {
      const value = first.value.replace(/^[ \t\r\n\f\v]+/, '');
      if (value !== '') {
        trimmed[0] = { ...first, value };
        break;
      }
    } else break;
    trimmed.shift();
  }
  for (
    let last = trimmed[trimmed.length - 1];
    last && trimmed.length > 0;
    last = trimmed[trimmed.length - 1]
  ) {
    if (isPlainText(last)) {
      const value = last.value.replace(/[ \t\r\n\f\v]+$/, '');
      if (value !== '') {
        trimmed[trimmed.length - 1] = { ...last, value };
        break;
      }
    } else break;
    trimmed.pop();
  }
  return trimmed;
}
