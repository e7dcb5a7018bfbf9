import { decodeAddress } from '@/migration/site';
import { elementsIn, type HtmlElement, type HtmlNode, isBlankText, isElement, textOf } from './html/nodes';
import { normalizeText } from './html/normalize';

type Entry = {
  href: string;
  label: string;
  /** whether entries of a deeper level stand under it */
  hasEntries: boolean;
};

/** What a list says about the page's sections. */
export type ListOfAnchors = 'same' | 'other';

/** The entries of a list made of nothing but links to anchors. */
function entriesOf(list: HtmlElement): Entry[] | undefined {
  const entries: Entry[] = [];
  for (const item of list.children.filter((child) => !isBlankText(child))) {
    if (!isElement(item, 'li')) return undefined;
    const content = item.children.filter((child) => !isBlankText(child));
    const [first, second, ...others] = content.flatMap((child) =>
      isElement(child, 'p') ? child.children : [child],
    );
    if (!isElement(first, 'a') || others.length > 0) return undefined;
    const { href = '' } = first.properties;
    const label = textOf(first).trim();
    if (!href.startsWith('#') || href.length < 2 || label === '') return undefined;
    entries.push({ href, label, hasEntries: second !== undefined });
    if (!second) continue;
    if (!isElement(second, 'ul', 'ol')) return undefined;
    const deeper = entriesOf(second);
    if (!deeper) return undefined;
    entries.push(...deeper);
  }
  return entries.length > 0 ? entries : undefined;
}

/**
 * Whether a block is a list made only of links to the page's own anchors that stands before the
 * first section, and whether it says the same as the table of contents that the site makes (the
 * headings of level 2).
 */
export function listOfAnchors(blocks: readonly HtmlNode[], index: number): ListOfAnchors | undefined {
  const list = blocks[index];
  if (!isElement(list, 'ul', 'ol')) return undefined;
  const sections = elementsIn(blocks, 'h2').filter(({ properties }) => properties.id !== undefined);
  const first = blocks.findIndex((node) => elementsIn([node], 'h2').length > 0);
  if (sections.length === 0 || first < index) return undefined;
  const entries = entriesOf(list);
  const ids = new Set(elementsIn(blocks).map(({ properties }) => properties.id));
  if (!entries?.every(({ href }) => ids.has(decodeAddress(href.slice(1))))) return undefined;
  const isSame =
    entries.length === sections.length &&
    entries.every(({ href, label, hasEntries }, at) => {
      const section = sections[at];
      return (
        !hasEntries &&
        section !== undefined &&
        decodeAddress(href.slice(1)) === section.properties.id &&
        normalizeText(label) === normalizeText(textOf(section)).trim()
      );
    });
  return isSame ? 'same' : 'other';
}

/**
 * A table of contents as the site's own directive takes it: links without ids of their own, whose
 * letters with accents are escaped, since Markdown has no other form for them.
 */
export function bareLinks(node: HtmlNode): HtmlNode {
  if (node.type !== 'element') return node;
  const { href } = node.properties;
  const properties: Record<string, string> =
    href === undefined ? {} : { href: encodeURI(decodeAddress(href)) };
  return { ...node, properties, children: node.children.map(bareLinks) };
}
