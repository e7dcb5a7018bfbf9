import { decodeReferences } from './entities';
import type { KramdownNode } from './nodes';

/** The text a heading's id is made from. */
export function idTextOf(node: KramdownNode): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'math':
      return node.value;
    case 'entity':
      return decodeReferences(node.value);
    case 'symbol':
    case 'quote':
      // Dashes, ellipses, guillemets and quotation marks are no letters.
      return '';
    default:
      return node.children.map(idTextOf).join('');
  }
}

/** Ids outside the GFM rule: headings inside HTML and footnotes. */
export class PlainIds {
  readonly #used = new Map<string, number>();

  next(text: string): string {
    const base =
      text
        .replace(/^[^a-zA-Z]+/gm, '')
        .replace(/[^a-zA-Z0-9 -]/g, '')
        .replaceAll(' ', '-')
        .toLowerCase() || 'section';
    const count = this.#used.get(base);
    this.#used.set(base, count === undefined ? 0 : count + 1);
    if (count === undefined) return base;
    return `${base}-${count + 1}`;
  }
}

/** What is neither `\p{Word}` in Ruby (Unicode TR18, annex C), nor a dash or a blank. */
const NOT_WORD = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- \t]/gu;

/**
 * The ids that the GFM parser gives to headings. The site's own rule (`HeadingIds`) gives the same,
 * but for a heading of signs alone: here its id is empty, counts like any other, and is not
 * printed.
 */
export class GfmIds {
  readonly #counts = new Map<string, number>();

  next(text: string): string {
    const base = text.toLowerCase().replace(NOT_WORD, '').replace(/[ \t]/g, '-');
    const count = this.#counts.get(base) ?? 0;
    this.#counts.set(base, count + 1);
    return count === 0 ? base : `${base}-${count}`;
  }
}

/** GFM's ids, in the order of the page; headings inside HTML have another rule. */
export function giveGfmIds(root: KramdownNode, prefix: string, ids = new GfmIds()): void {
  for (const child of root.children) {
    if (child.type === 'html') continue;
    if (child.type === 'heading' && !child.attributes.has('id')) {
      child.attributes.set('id', prefix + ids.next(child.idText ?? ''));
      child.name = 'generated';
    } else giveGfmIds(child, prefix, ids);
  }
}
