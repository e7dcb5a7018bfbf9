import type { Nodes, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { decodeAddress } from '@/lib/content/addresses';
import { collectToc, type TocEntry, type TocSink } from '@/lib/mdx/plugins/toc';
import { walk } from '@/lib/mdx/walk';
import { headingLevel } from './headings';
import type { Report } from './report';

/** Anchors that every page has around its text: its own part, its menu, its call. */
const FRAME: ReadonlySet<string> = new Set(['contenu', 'menu', 'appel']);

/** Every id of a page's text, those of its footnotes too; one that is given twice is reported. */
export function checkAnchors(tree: Root, report: Report): ReadonlySet<string> {
  const lines = new Map<string, number>();
  const taken = (node: Nodes, id: string, by: string): void =>
    report(
      'ancre-en-double',
      node,
      `l’ancre « ${id} » est déjà celle ${by} : donnez-en une autre à ce bloc, par « ::attr{#autre-ancre} » sur la ligne d’après.`,
    );
  walk(tree, (node) => {
    if (node.type === 'footnoteDefinition') lines.set(`fn:${node.label ?? node.identifier}`, 0);
    if (node.type === 'footnoteReference') lines.set(`fnref:${node.label ?? node.identifier}`, 0);
    const id = node.data?.hProperties?.id;
    if (typeof id !== 'string' || id === '') return;
    const before = lines.get(id);
    if (before === undefined) {
      lines.set(id, node.position?.start.line ?? 0);
      if (FRAME.has(id)) taken(node, id, 'd’un bloc autour du texte');
      return;
    }
    taken(node, id, `de la ligne ${before}`);
  });
  return new Set(lines.keys());
}

/**
 * A table of contents written by hand that leaves out a section. It takes the list out of the tree, as the rendering
 * does: what needs it must have looked before.
 */
export function checkHandwrittenToc(tree: Root, report: Report): void {
  let handwritten: Nodes | undefined;
  walk(tree, (node) => {
    if (node.type === 'containerDirective' && node.name === 'sommaire') handwritten ??= node;
  });
  if (!handwritten) return;
  const sink: TocSink = { entries: [] };
  collectToc(sink)(tree);
  const linked = new Set(flatten(sink.entries).map(({ href }) => decodeAddress(href)));
  const missing: string[] = [];
  walk(tree, (node) => {
    const id = node.data?.hProperties?.id;
    if (headingLevel(node) !== 2 || typeof id !== 'string' || linked.has(`#${id}`)) return;
    missing.push(`- [${plainText(node).trim()}](#${id})`);
  });
  if (missing.length === 0) return;
  const message = `le sommaire oublie ${missing.length === 1 ? 'une section' : `${missing.length} sections`} : ajoutez « ${missing.join(' » et « ')} ».`;
  report('sommaire-incomplet', handwritten, message);
}

const flatten = (entries: readonly TocEntry[]): TocEntry[] =>
  entries.flatMap((entry) => [entry, ...flatten(entry.children)]);
