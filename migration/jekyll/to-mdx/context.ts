import { HeadingIds, isAllowedAttribute } from '@/migration/site';
import { sortClasses } from '../bootstrap';
import { type HtmlElement, lineOf } from '../html/nodes';

/** Something dropped on the way, to be told where it happened. */
export type Drop = {
  line: number;
  message: string;
};

/** Attributes that HTML forbids to be empty. */
const MEANINGLESS_EMPTY = new Set(['id', 'src']);

/** What the writing of one page carries along. */
export class MdxContext {
  readonly drops: Drop[] = [];
  readonly droppedClasses = new Map<string, number>();
  readonly #siteIds = new Map<string, number>();

  /** The attributes of an element that the site keeps; the others are noted. */
  attributesOf(node: HtmlElement): Map<string, string> {
    const kept = new Map<string, string>();
    for (const [name, value] of Object.entries(node.properties)) {
      if (name === 'class') {
        const { kept: classes, dropped } = sortClasses(value);
        for (const dropName of dropped) {
          this.droppedClasses.set(dropName, (this.droppedClasses.get(dropName) ?? 0) + 1);
        }
        if (classes.length > 0) kept.set('class', classes.join(' '));
      } else if (!isAllowedAttribute(name)) {
        this.drops.push({
          line: lineOf(node),
          message: `attribut retiré de <${node.tagName}>, le site ne le prend pas : ${name}="${value}"`,
        });
      } else if (value.trim() !== '' || !MEANINGLESS_EMPTY.has(name)) kept.set(name, value);
    }
    return kept;
  }

  /** The id that the site would give to a heading with this text, were it to give one. */
  siteIdOf(text: string): { id: string; take: () => void } {
    const base = new HeadingIds().next(text);
    const count = this.#siteIds.get(base) ?? 0;
    return {
      id: count === 0 ? base : `${base}-${count}`,
      take: () => this.#siteIds.set(base, count + 1),
    };
  }
}

/** How a piece of a page is written. */
export type Writing = {
  context: MdxContext;
  /** everything as HTML: for a block whose Markdown would not say the same */
  asHtml: boolean;
  /** on one line: in a heading, a cell, an HTML element */
  oneLine: boolean;
  /** inside emphasis, strong or a link, which do not nest in Markdown */
  within: ReadonlySet<string>;
};

export const plainWriting = (context: MdxContext, asHtml: boolean): Writing => ({
  context,
  asHtml,
  oneLine: asHtml,
  within: new Set(),
});
