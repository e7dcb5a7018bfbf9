import type { List, Nodes, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString as plainText } from 'mdast-util-to-string';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { typograph } from '@/lib/typography';

/** A line of a table of contents. */
export type TocEntry = {
  label: string;
  /** Address on the page, `#etapes`. */
  href: string;
  children: readonly TocEntry[];
};

/** Where the plugin leaves what it found: it belongs beside the page's text, not in it. */
export type TocSink = { entries: readonly TocEntry[] };

/**
 * Collects the table of contents: the list in `:::sommaire`, which is taken out of the text, else the sections
 * (headings of level 2). Needs the headings' ids.
 */
export function collectToc(sink: TocSink) {
  return (tree: Root): void => {
    sink.entries = takeHandwritten(tree) ?? sections(tree);
  };
}

function takeHandwritten(tree: Root): readonly TocEntry[] | null {
  let entries: readonly TocEntry[] | null = null;
  visit(tree, 'containerDirective', (node: ContainerDirective, index, parent) => {
    if (node.name !== 'sommaire' || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    entries ??= node.children.flatMap((child) => (child.type === 'list' ? listEntries(child) : []));
    return [SKIP, index];
  });
  return entries;
}

function listEntries(list: List): TocEntry[] {
  return list.children.flatMap((item) => {
    const link = firstLink(item);
    if (!link) return [];
    const below = item.children.flatMap((child) => (child.type === 'list' ? listEntries(child) : []));
    return [{ label: labelOf(link), href: link.url, children: below }];
  });
}

/** What is read of a link or heading, set as the text itself will be. */
const labelOf = (node: unknown): string => typograph(plainText(node));

function firstLink(node: Nodes) {
  let found: { url: string; children: unknown } | undefined;
  visit(node, 'link', (link) => {
    found = link;
    return EXIT;
  });
  return found;
}

function sections(tree: Root): TocEntry[] {
  const entries: TocEntry[] = [];
  visit(tree, 'heading', (node) => {
    const id = node.data?.hProperties?.id;
    if (node.depth === 2 && typeof id === 'string') {
      entries.push({ label: labelOf(node), href: `#${id}`, children: [] });
    }
  });
  return entries;
}
