import { relativeUrl } from './engine';
import { inside, type LiquidScope } from './scope';
import { readPieces } from './tokens';
import { type Branch, type LiquidNode, nest } from './tree';
import type { LiquidValues } from './values';

/** How deep includes and blocks stand in one another before they are no longer read. */
const MAX_DEPTH = 30;

/** Text that a tag prints, and what is to be said of it. */
export type Printed = { text: string; note?: string };

/** Prints what is mechanical of Liquid; the rest is `undefined`, and stays as it was written. */
export class LiquidEvaluator {
  readonly #values: LiquidValues;
  readonly #scope: LiquidScope;

  constructor(values: LiquidValues, scope: LiquidScope) {
    this.#values = values;
    this.#scope = scope;
  }

  /** All of some nodes, or nothing. */
  printAll(nodes: readonly LiquidNode[], depth = 0): string | undefined {
    if (depth > MAX_DEPTH) return undefined;
    let text = '';
    for (const node of nodes) {
      const printed = this.print(node, depth);
      if (!printed) {
        this.forget(nodes);
        return undefined;
      }
      text += printed.text;
    }
    return text;
  }

  print(node: LiquidNode, depth = 0): Printed | undefined {
    if (node.type === 'text') return { text: node.piece.source };
    if (node.type === 'output') return this.#output(node.piece.content);
    if (node.type === 'tag') return this.#tag(node.piece.name, node.piece.content, depth);
    const { piece, branches } = node;
    const [first] = branches;
    switch (piece.name) {
      case 'comment':
        return { text: '', note: 'commentaire Liquid, que Jekyll ne montrait pas : retiré' };
      case 'raw':
        return { text: first?.children.map(({ piece: inner }) => inner.source).join('') ?? '' };
      case 'highlight':
        return this.#highlight(piece.content, first?.children ?? [], depth);
      case 'capture':
        return this.#capture(piece.content, first?.children ?? [], depth);
      default: {
        const branch = this.branchOf(node);
        if (branch === undefined) return undefined;
        const text = branch === null ? '' : this.printAll(branch.children, depth + 1);
        return text === undefined ? undefined : { text };
      }
    }
  }

  /**
   * The branch that a condition leads to: `null` for none, `undefined` where that cannot be known.
   */
  branchOf(node: LiquidNode): Branch | null | undefined {
    if (node.type !== 'block' || !['if', 'unless', 'case'].includes(node.piece.name)) return undefined;
    for (const { tag, children } of node.branches) {
      if (tag.name === 'case') continue;
      if (tag.name === 'else') return { tag, children };
      const subject = node.piece.content;
      const holds =
        tag.name === 'when'
          ? this.#values.test(`{% case ${subject} %}{% when ${tag.content} %}`, '{% endcase %}')
          : this.#values.test(`{% if ${tag.content} %}`, '{% endif %}');
      if (holds === undefined) return undefined;
      if (holds !== (tag.name === 'unless')) return { tag, children };
    }
    return null;
  }

  /** Variables that nodes set, where the nodes themselves stay unread. */
  forget(nodes: readonly LiquidNode[]): void {
    for (const node of nodes) {
      const { name, content } = node.piece;
      const variable = /^\s*([\w-]+)/.exec(content)?.[1];
      if (['assign', 'capture', 'increment', 'decrement'].includes(name) && variable)
        this.#values.forget(variable);
      if (node.type === 'block') for (const { children } of node.branches) this.forget(children);
    }
  }

  #output(expression: string): Printed | undefined {
    const found = this.#values.valueOf(expression);
    if (!found) return undefined;
    const text = scalarText(found.value);
    if (text === undefined) return undefined;
    // The site's own address says nothing that its links need.
    const isPlain = text !== '' || /^\s*site\.(?:base)?url\s*$/.test(expression);
    return isPlain ? { text } : { text, note: 'ne donnait rien dans Jekyll : retiré' };
  }

  #tag(name: string, content: string, depth: number): Printed | undefined {
    switch (name) {
      case 'assign': {
        const [, variable, expression = ''] = /^\s*([\w-]+)\s*=\s*(.*?)\s*$/s.exec(content) ?? [];
        const found = this.#values.valueOf(expression);
        if (variable === undefined || !found) return undefined;
        this.#values.set(variable, found.value);
        return { text: '' };
      }
      case 'include':
      case 'include_relative':
        return this.#include(content, name === 'include_relative', depth);
      case 'link': {
        const file = this.#name(content.trim());
        return this.#href(file === undefined ? undefined : this.#scope.hrefOf(file.replace(/^\//, '')));
      }
      case 'post_url': {
        const post = this.#name(content.trim());
        return this.#href(post === undefined ? undefined : this.#scope.postHrefOf(post));
      }
      default:
        return undefined;
    }
  }

  #href(href: string | undefined): Printed | undefined {
    const baseurl = this.#scope.config?.baseurl;
    return href === undefined
      ? undefined
      : { text: relativeUrl(href, { url: '', baseurl: typeof baseurl === 'string' ? baseurl : '' }) };
  }

  /** A name that may itself hold Liquid. */
  #name(written: string): string | undefined {
    return written.includes('{{') ? this.printAll(nest(readPieces(written))) : written;
  }

  #include(content: string, isRelative: boolean, depth: number): Printed | undefined {
    if (depth >= MAX_DEPTH) return undefined;
    const [, written = '', rest = ''] = /^\s*((?:\{\{.*?\}\}|[^\s{])+)(?=\s|$)(.*)$/s.exec(content) ?? [];
    const name = this.#name(written);
    const parameters = this.#parameters(rest);
    const template = name && inside('/includes', name) ? this.#scope.include(name, isRelative) : undefined;
    if (template === undefined || !parameters) return undefined;
    const text = this.#values.within(parameters, () => this.printAll(nest(readPieces(template)), depth + 1));
    return text === undefined ? undefined : { text };
  }

  #parameters(text: string): Record<string, unknown> | undefined {
    const parameters: Record<string, unknown> = {};
    const pattern =
      /([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\w-]+(?:\.[\w-]+|\[[^\]]*\])*))\s*/y;
    const trimmed = text.trim();
    while (pattern.lastIndex < trimmed.length) {
      const match = pattern.exec(trimmed);
      if (!match) return undefined;
      const [, key = '', double, single, variable] = match;
      if (variable === undefined) {
        parameters[key] = (double ?? single ?? '').replace(/\\(["'])/g, '$1');
        continue;
      }
      const found = this.#values.valueOf(variable);
      if (!found) return undefined;
      parameters[key] = found.value;
    }
    return parameters;
  }

  #capture(content: string, children: readonly LiquidNode[], depth: number): Printed | undefined {
    const variable = /^\s*['"]?([\w-]+)/.exec(content)?.[1];
    const text = this.printAll(children, depth + 1);
    if (variable === undefined || text === undefined) return undefined;
    this.#values.set(variable, text);
    return { text: '' };
  }

  /** What Jekyll's `highlight` prints, but for the colours. */
  #highlight(content: string, children: readonly LiquidNode[], depth: number): Printed | undefined {
    const code = this.printAll(children, depth + 1)?.replace(/^[\n\r]+|[\n\r]+$/g, '');
    if (code === undefined) return undefined;
    const language = /^\s*([\w.+#_-]+)/.exec(content)?.[1] ?? 'text';
    const escaped = code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return {
      text: `<figure class="highlight"><pre><code class="language-${language}" data-lang="${language}">${escaped}</code></pre></figure>`,
    };
  }
}

/**
 * How Liquid prints a value; `undefined` where it is a structure, which no author prints on
 * purpose.
 */
function scalarText(value: unknown): string | undefined {
  if (value === null || value === undefined) return '';
  if (['string', 'number', 'boolean'].includes(typeof value)) return String(value);
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join('');
  return undefined;
}
