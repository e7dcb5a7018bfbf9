import { isNotes, type PlacedBlock, type Slice } from './blocks';
import { allIn, type HtmlNode } from './html/nodes';
import { type KramdownDocument, normalizeName } from './kramdown/document';

const callsIn = (nodes: readonly HtmlNode[]): string[] =>
  allIn(nodes).flatMap((node) => (node.type === 'footnoteCall' ? [node.name] : []));

/**
 * Gives every block that is kept as its source the definitions that it needs: addresses of its
 * links, and notes that nothing else calls.
 */
export function keepDefinitions(blocks: readonly PlacedBlock[], doc: KramdownDocument, cut: Slice): void {
  const called = new Set(blocks.flatMap(({ as, nodes }) => (as === 'verbatim' ? [] : callsIn(nodes))));
  const section = blocks.find(isNotes)?.nodes[0];
  for (const block of blocks) {
    if (block.as !== 'verbatim') continue;
    const needed = new Set<string>();
    for (const [, name = ''] of block.source.matchAll(/\[([^\]\n]+)\]/g)) {
      const link = doc.linkDefinitions.get(normalizeName(name));
      if (link && !isWithin(block, link.boundary.line))
        needed.add(cut({ start: link.boundary.line, end: link.boundary.line, nodes: [] }));
      const note = name.startsWith('^') ? doc.footnotes.get(name.slice(1)) : undefined;
      if (!note || called.has(name.slice(1)) || isWithin(block, note.content.line)) continue;
      needed.add(cut({ start: note.content.line, end: note.content.endLine, nodes: [] }));
      if (section?.type === 'footnotes') {
        section.children = section.children.filter((other) => other.name !== name.slice(1));
      }
    }
    if (needed.size > 0) block.source += `\n\n${[...needed].join('\n')}`;
  }
}

const isWithin = ({ start, end }: PlacedBlock, line: number): boolean => line >= start && line <= end;
