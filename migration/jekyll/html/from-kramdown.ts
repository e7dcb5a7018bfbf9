import type { KramdownDocument } from '../kramdown/document';
import { decodeReferences } from '../kramdown/entities';
import { giveGfmIds, PlainIds } from '../kramdown/ids';
import { type KramdownNode, lastOf } from '../kramdown/nodes';
import { codeBlock, dashes, decodeValues, figure, math, withoutEmpty } from './elements';
import {
  element,
  type Footnote,
  type FootnoteSection,
  type HtmlElement,
  type HtmlNode,
  lineOf,
  linesAt,
  text,
} from './nodes';
import { parseHtml } from './parse';
import { tableToHtml } from './table';
import { tableOfContents } from './toc';

/** What Jekyll would have shown: the blocks of the body, and at the end the footnotes, if any. */
export type HtmlPage = { blocks: HtmlNode[] };

/** Makes of kramdown's tree the HTML it stands for. */
export const toHtmlPage = (doc: KramdownDocument): HtmlPage => new Converter(doc).page();

class Converter {
  readonly #doc: KramdownDocument;
  readonly #plainIds = new PlainIds();
  readonly #headings: { level: number; node: HtmlElement }[] = [];
  readonly #notes = new Map<string, { note: Footnote; definition: KramdownNode }>();
  #toc: HtmlElement | undefined;
  #footnotes: FootnoteSection | undefined;

  constructor(doc: KramdownDocument) {
    this.#doc = doc;
  }

  page(): HtmlPage {
    if (this.#doc.options.autoIds) giveGfmIds(this.#doc.root, this.#doc.options.autoIdPrefix);
    const blocks = this.children(this.#doc.root);
    for (const { note, definition } of this.#notes.values()) note.children = this.children(definition);
    const notes = [...this.#notes.values()].map(({ note }) => note);
    const [first] = notes;
    if (first) {
      const section: FootnoteSection = {
        type: 'footnotes',
        start: this.#doc.options.footnoteStart,
        children: notes,
        position: linesAt(lineOf(first)),
      };
      if (this.#footnotes) Object.assign(this.#footnotes, section);
      else blocks.push(section);
    }
    if (this.#toc) {
      const levels = this.#doc.options.tocLevels;
      const headings = this.#headings.filter(
        ({ level, node }) => levels.includes(level) && !/\bno_toc\b/.test(node.properties.class ?? ''),
      );
      tableOfContents(this.#toc, headings);
    }
    return { blocks: withoutEmpty(blocks) };
  }

  children(node: KramdownNode): HtmlNode[] {
    return node.children.flatMap((child) => {
      const made = this.node(child, node);
      const [first] = made;
      if (child.firstLine !== undefined && first?.type === 'element')
        first.data = { ...first.data, firstLine: child.firstLine };
      return made;
    });
  }

  node(node: KramdownNode, parent: KramdownNode): HtmlNode[] {
    const { line, endLine } = node;
    const wrap = (name: string): HtmlNode[] => [
      element(name, this.children(node), line, endLine, decodeValues(node.attributes)),
    ];
    switch (node.type) {
      case 'text':
      case 'htmlText':
        return [text(decodeReferences(node.value), line)];
      case 'entity':
        return [
          {
            ...text(decodeReferences(node.value), line),
            ...(node.source && { data: { source: node.source } }),
          },
        ];
      case 'symbol':
        return [text(dashes(node, parent), line)];
      case 'quote':
        return [text(node.value, line)];
      case 'paragraph':
        return this.#paragraph(node);
      case 'heading':
        return [this.#heading(node)];
      case 'blockquote':
        return wrap('blockquote');
      case 'thematicBreak':
        return wrap('hr');
      case 'bulletList':
      case 'orderedList':
        return this.#list(node);
      case 'listItem':
        return wrap('li');
      case 'definitionList':
        return wrap('dl');
      case 'definitionTerm':
        return [this.#term(node, parent)];
      case 'definition':
        return wrap('dd');
      case 'code':
        return [codeBlock(node)];
      case 'table':
        return [tableToHtml(this, node)];
      case 'html':
        return wrap(node.value);
      case 'emphasis':
        return wrap('em');
      case 'strong':
        return wrap('strong');
      case 'link':
        return wrap('a');
      case 'image':
        return wrap('img');
      case 'break':
        return [element('br', [], line)];
      case 'inlineCode':
        return [element('code', [text(node.value, line)], line, endLine, decodeValues(node.attributes))];
      case 'abbreviation':
        return [this.#abbreviation(node)];
      case 'footnote':
        return [this.#footnote(node)];
      case 'math':
        return [math(node)];
      case 'comment':
        // A comment that closes itself in the middle shows its end.
        if (node.value.includes('-->'))
          return this.#raw({ ...node, value: `<!-- ${node.value} -->`, formats: [] }, parent);
        return [{ type: 'comment', value: node.value, position: linesAt(line, endLine) }];
      case 'htmlComment':
      case 'htmlInstruction':
        return [{ type: 'comment', value: node.value, position: linesAt(line, endLine) }];
      case 'raw':
        return this.#raw(node, parent);
      default:
        return [];
    }
  }

  #paragraph(node: KramdownNode): HtmlNode[] {
    if (node.transparent) return this.children(node);
    const [only] = node.children;
    const properties = decodeValues(node.attributes);
    if (node.children.length === 1 && only?.type === 'image' && only.ial?.refs.includes('standalone')) {
      return [figure(node, only)];
    }
    return [element('p', this.children(node), node.line, node.endLine, properties)];
  }

  #heading(node: KramdownNode): HtmlElement {
    const level = Math.max(1, Math.min(6, (node.level ?? 1) + this.#doc.options.headerOffset));
    const properties = decodeValues(node.attributes);
    let isGenerated = node.name === 'generated';
    if (this.#doc.options.autoIds && properties.id === undefined) {
      properties.id = this.#doc.options.autoIdPrefix + this.#plainIds.next(node.idText ?? '');
      isGenerated = true;
    }
    const made = element(`h${level}`, [], node.line, node.endLine, properties);
    if (isGenerated) made.data = { generatedId: true };
    this.#headings.push({ level: node.level ?? 1, node: made });
    made.children = this.children(node);
    return made;
  }

  #list(node: KramdownNode): HtmlNode[] {
    const name = node.type === 'bulletList' ? 'ul' : 'ol';
    const made = element(name, [], node.line, node.endLine, decodeValues(node.attributes));
    const refs = node.ial?.refs ?? [];
    if (!this.#toc && refs.includes('toc')) {
      this.#toc = made;
      made.data = { isToc: true };
      return [made];
    }
    if (!this.#footnotes && refs.includes('footnotes')) {
      const { line } = node;
      this.#footnotes = {
        type: 'footnotes',
        start: 1,
        children: [],
        position: linesAt(line),
        placedAt: line,
      };
      return [this.#footnotes];
    }
    made.children = this.children(node);
    return [made];
  }

  #term(node: KramdownNode, parent: KramdownNode): HtmlElement {
    const properties = decodeValues(node.attributes);
    const made = element('dt', this.children(node), node.line, node.endLine, properties);
    const auto = (parent.ial?.refs ?? [])
      .map((ref) => /^auto_ids(?:-([\w-]+))?/.exec(ref))
      .find((match) => match);
    if (auto && properties.id === undefined) {
      const id = new PlainIds().next(node.children.map(plainText).join(''));
      made.properties.id = (auto[1] ?? '') + id;
    }
    return made;
  }

  #abbreviation(node: KramdownNode): HtmlElement {
    const known = this.#doc.abbreviations.get(node.value);
    const made = element('abbr', [text(node.value, node.line)], node.line, node.line);
    made.properties = decodeValues(known?.boundary.attributes ?? new Map());
    if (known && known.title !== '') made.properties.title = decodeReferences(known.title);
    return made;
  }

  #footnote(node: KramdownNode): HtmlNode {
    const name = node.name ?? '';
    const known = this.#notes.get(name);
    if (known) known.note.calls += 1;
    const { definition } = node;
    if (!known && definition) {
      const { line, endLine } = definition;
      this.#notes.set(name, {
        note: {
          type: 'footnote',
          name,
          children: [],
          calls: 1,
          position: linesAt(line, endLine),
          apart: lastOf(definition.children)?.type === 'blank',
        },
        definition,
      });
    }
    const number = [...this.#notes.keys()].indexOf(name) + this.#doc.options.footnoteStart;
    const repeat = known ? known.note.calls - 1 : 0;
    return { type: 'footnoteCall', name, number, repeat, position: linesAt(node.line) };
  }

  #raw(node: KramdownNode, parent: KramdownNode): HtmlNode[] {
    const formats = node.formats ?? [];
    if (formats.length > 0 && !formats.includes('html')) {
      return [{ type: 'comment', value: node.value, position: linesAt(node.line, node.endLine) }];
    }
    const isCode = parent.type === 'html';
    return isCode ? [text(node.value, node.line)] : parseHtml(node.value, node.line);
  }
}

const plainText = (node: KramdownNode): string =>
  node.type === 'text' ? node.value : node.children.map(plainText).join('');
