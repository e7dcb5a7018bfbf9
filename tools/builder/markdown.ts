import type { Element, ElementContent, Root } from 'hast';
import { defaultHandlers, type Handle } from 'hast-util-to-mdast';
import type { FootnoteDefinition, FootnoteReference, Nodes } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

type Options = {
  /** The page's own address, with its origin: what the text's links are seen from. */
  url: string;
  /** The address of an image, by its file name in `content/images`. */
  addressOf: (image: string) => string;
};

/**
 * A page's text as Markdown that any program reads: no directive, no JSX, each address whole. It is the page's own elements
 * told again, so that whatever the pipeline makes of a text (typography, facts of the site, figures) is said here too. The elements
 * are used up.
 */
export function toMarkdown(elements: Root, { url, addressOf }: Options): string {
  wholeAddresses(elements, url, addressOf);
  return writer.stringify(writer.runSync(elements));
}

/** The parts of GFM that the site's Markdown knows (`syntax.ts`), written again. */
const EXTENSIONS = [
  gfmTableToMarkdown({ tablePipeAlign: false }),
  gfmFootnoteToMarkdown(),
  gfmStrikethroughToMarkdown(),
  gfmTaskListItemToMarkdown(),
];

function wholeAddresses(tree: Root, url: string, addressOf: (image: string) => string): void {
  visit(tree, 'element', ({ properties }) => {
    const { href, src } = properties;
    if (typeof href === 'string' && URL.canParse(href, url)) properties.href = new URL(href, url).href;
    if (typeof src === 'string') properties.src = new URL(addressOf(decodeURIComponent(src)), url).href;
  });
}

/** What stands after `#fn:` in a footnote's id or in a link to it. */
const noteName = (value: unknown): string => String(value).replace(/^.*#?fn:/, '');

/** The number of a footnote is a reference again; the way back from the note is Markdown's own. */
const link: Handle = (state, node) => {
  const { role, href } = node.properties;
  if (role === 'doc-backlink') return undefined;
  if (role !== 'doc-noteref') return defaultHandlers.a(state, node);
  const identifier = decodeURIComponent(noteName(href));
  const reference: FootnoteReference = { type: 'footnoteReference', identifier, label: identifier };
  return reference;
};

/** A note is a quotation, the footnotes are definitions, of any other box only the content counts. */
const box: Handle = (state, node) => {
  if (node.properties.role === 'note') return defaultHandlers.blockquote(state, node);
  if (node.properties.role !== 'doc-endnotes') return defaultHandlers.div(state, node);
  const items = node.children.flatMap((list) => ('children' in list ? list.children : [])).filter(isElement);
  return items.map((item): Nodes => {
    const identifier = noteName(item.properties.id);
    const children = state.toFlow(state.all(item)) as FootnoteDefinition['children'];
    return { type: 'footnoteDefinition', identifier, label: identifier, children };
  });
};

const isElement = (node: ElementContent): node is Element => node.type === 'element';

const paragraph: Handle = (state, node) => {
  const isTitle =
    Array.isArray(node.properties.className) && node.properties.className.includes('note-title');
  const shown = isTitle
    ? {
        ...node,
        children: [{ type: 'element' as const, tagName: 'strong', properties: {}, children: node.children }],
      }
    : node;
  return defaultHandlers.p(state, shown);
};

const writer = unified()
  .use(rehypeRemark, { handlers: { a: link, div: box, p: paragraph } })
  .data('toMarkdownExtensions', EXTENSIONS)
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-' })
  .freeze();
