import type { PhrasingContent } from 'mdast';
import { type HtmlElement, type HtmlNode, isBlankText, isElement, textOf } from '../html/nodes';
import { leafAttr } from './attr';
import type { Writing } from './context';
import { areBlocks, described, type Flow } from './flow';
import { commentValue, jsxFlow } from './jsx';
import { writeList } from './list';
import { BLOCKS, WORD_HOLDERS } from './names';
import { asJsx, trimEnds, writeSpans } from './spans';
import { writeTable } from './table';

/** Blocks, as Markdown where it has a form for them. */
export const writeBlocks = (nodes: readonly HtmlNode[], writing: Writing): Flow[] =>
  runs(nodes).flatMap((run) => (Array.isArray(run) ? writeRun(run, writing) : writeBlock(run, writing)));

/** Groups what stands inside lines: it belongs to one paragraph. */
function runs(nodes: readonly HtmlNode[]): (HtmlNode | HtmlNode[])[] {
  const grouped: (HtmlNode | HtmlNode[])[] = [];
  for (const node of nodes) {
    const isBlock =
      node.type === 'footnotes' || node.type === 'comment' || (node.type !== 'text' && areBlocks([node]));
    const last = grouped[grouped.length - 1];
    if (isBlock) grouped.push(node);
    else if (Array.isArray(last)) last.push(node);
    else if (!isBlankText(node)) grouped.push([node]);
  }
  return grouped;
}

/**
 * Words without a paragraph: Markdown gives them one, so this is for where that is known not to
 * matter.
 */
function writeRun(run: HtmlNode[], writing: Writing): Flow[] {
  const children = trimEnds(writeSpans(run, { ...writing, oneLine: true }));
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

function writeBlock(node: HtmlNode, writing: Writing): Flow[] {
  if (node.type === 'comment') {
    return [{ type: 'mdxFlowExpression', value: commentValue(node.value) } as unknown as Flow];
  }
  if (node.type !== 'element') return [];
  const attributes = writing.context.attributesOf(node);
  return (
    (writing.asHtml ? undefined : writeMarkdown(node, attributes, writing)) ?? [
      writeHtml(node, attributes, writing),
    ]
  );
}

function writeMarkdown(
  node: HtmlElement,
  attributes: Map<string, string>,
  writing: Writing,
): Flow[] | undefined {
  switch (node.tagName) {
    case 'p':
      return writeParagraph(node, attributes, writing);
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return writeHeading(node, attributes, writing);
    case 'hr':
      return described({ type: 'thematicBreak' }, attributes);
    case 'blockquote':
      return areBlocks(node.children) && node.children.some((child) => child.type === 'element')
        ? described({ type: 'blockquote', children: writeBlocks(node.children, writing) }, attributes)
        : undefined;
    case 'pre':
      return writeCode(node, attributes);
    case 'ul':
    case 'ol':
      return writeList(node, attributes, writing, writeBlocks);
    case 'table':
      return writeTable(node, attributes, writing);
    default:
      return undefined;
  }
}

/** A line of text and its attributes, on the side where the author had them. */
function beside(block: Flow, node: HtmlElement, attributes: ReadonlyMap<string, string>): Flow[] {
  if (attributes.size === 0) return [block];
  return node.data?.firstLine === undefined
    ? [block, leafAttr(attributes, 'under')]
    : described(block, attributes);
}

/** MDX takes the paragraph off HTML that stands alone in it. */
const isBare = (children: readonly PhrasingContent[]): boolean =>
  children.every(
    (child) =>
      child.type === 'mdxJsxTextElement' ||
      child.type === 'mdxTextExpression' ||
      (child.type === 'text' && !child.data?.verbatim && child.value.trim() === ''),
  );

function writeParagraph(
  node: HtmlElement,
  attributes: Map<string, string>,
  writing: Writing,
): Flow[] | undefined {
  if (!node.children.every((child) => child.type !== 'element' || !BLOCKS.has(child.tagName)))
    return undefined;
  const children = trimEnds(writeSpans(node.children, writing));
  if (isBare(children)) return undefined;
  return beside({ type: 'paragraph', children }, node, attributes);
}

/** A heading keeps the id it had: written out only where the site would give another. */
function writeHeading(
  node: HtmlElement,
  attributes: Map<string, string>,
  writing: Writing,
): Flow[] | undefined {
  const id = attributes.get('id');
  if (id === undefined || textOf(node).trim() === '') return undefined;
  const children = trimEnds(writeSpans(node.children, { ...writing, oneLine: true }));
  if (children.length === 0 || node.children.some((child) => child.type === 'comment')) return undefined;
  const site = writing.context.siteIdOf(textOf(node).trim());
  if (node.data?.generatedId && site.id === id) {
    site.take();
    attributes.delete('id');
  }
  const depth = Number(node.tagName.slice(1)) as 1 | 2 | 3 | 4 | 5 | 6;
  return beside({ type: 'heading', depth, children }, node, attributes);
}

function writeCode(node: HtmlElement, attributes: Map<string, string>): Flow[] | undefined {
  const [code, ...others] = node.children;
  if (!isElement(code, 'code') || others.length > 0) return undefined;
  if (!code.children.every(({ type }) => type === 'text')) return undefined;
  const value = textOf(code);
  const { class: classes = '' } = code.properties;
  const lang = /^language-(\S+)$/.exec(classes)?.[1];
  if (Object.keys(code.properties).length > (lang ? 1 : 0) || !value.endsWith('\n')) return undefined;
  return described({ type: 'code', lang: lang ?? null, value: value.slice(0, -1) }, attributes);
}

/** Whether what stands between the blocks of an element are elements too, one at a time. */
const areElements = (nodes: readonly HtmlNode[]): boolean =>
  runs(nodes).every(
    (run) =>
      !Array.isArray(run) ||
      (run.filter((node) => !isBlankText(node)).length === 1 && run[0]?.type === 'element'),
  );

/** A block as HTML: its own blocks on lines of their own, words on one line with its tags. */
function writeHtml(node: HtmlElement, attributes: Map<string, string>, writing: Writing): Flow {
  const holdsBlocks = node.children.some(
    (child) => child.type !== 'text' && child.type !== 'comment' && areBlocks([child]),
  );
  const isInline = writing.asHtml || WORD_HOLDERS.has(node.tagName) || node.tagName === 'pre' || !holdsBlocks;
  if (isInline || !areElements(node.children)) {
    return { type: 'paragraph', children: [asJsx(node, attributes, { ...writing, oneLine: true })] };
  }
  const inside = { ...writing, within: new Set<string>() };
  const children = runs(node.children).flatMap((run): Flow[] => {
    if (!Array.isArray(run)) return writeBlock(run, inside);
    return run.flatMap((part): Flow[] => {
      if (part.type !== 'element') return [];
      const element = asJsx(part, writing.context.attributesOf(part), { ...inside, oneLine: true });
      return [{ type: 'paragraph', children: [element] }];
    });
  });
  return jsxFlow(node.tagName, attributes, children);
}
