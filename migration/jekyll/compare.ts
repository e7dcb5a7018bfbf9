import { renderBodyHtml } from '@/migration/site';
import { placeBlocks } from './blocks';
import { convertBody } from './body';
import { diffLines, type Edit } from './diff';
import { toHtmlPage } from './html/from-kramdown';
import { normalizeHtml } from './html/normalize';
import { toHtml } from './html/serialize';
import { readKramdown } from './kramdown';
import { findLiquid } from './liquid';
import type { Note } from './report';

export type Comparison = {
  outcome: 'equal' | 'told' | 'silent';
  notes: Note[];
  edits: Edit[];
  mdx: string;
};

/**
 * Imports a source, renders it as the site does, and compares with what kramdown made of it.
 * @param normalizeLines what the lines go through before they are compared, when `normalizeHtml`
 * alone is too strict.
 */
export async function compareCase(
  source: string,
  golden: string,
  normalizeLines: (lines: readonly string[]) => readonly string[] = (lines) => lines,
): Promise<Comparison> {
  const { mdx, notes } = await convertBody(source, 1);
  const { html } = await renderBodyHtml({ path: 'case.mdx', text: `---\ntitle: case\n---\n${mdx}` });
  const wanted = normalizeLines(normalizeHtml(golden));
  const shown = normalizeLines(normalizeHtml(html));
  const edits = diffLines(
    wanted.map((line) => ({ line, index: 0 })),
    shown,
  );
  if (edits.length === 0) return { outcome: 'equal', notes, edits, mdx };
  const lines = notes.filter(({ level }) => level !== 'info').map(({ line }) => line);
  // A loop of Liquid is told once, on its first line.
  const liquid = findLiquid(source, 1);
  const blocks = placeBlocks(toHtmlPage(readKramdown(source, 1)).blocks).map(({ nodes, start, end }) => ({
    lines: normalizeLines(normalizeHtml(toHtml(nodes))),
    isTold:
      lines.some((line) => line >= start && line <= end) ||
      liquid.some((range) => range.start <= end && range.end >= start),
  }));
  // Only where this reading is kramdown's own do its blocks say where a difference belongs.
  const isRead = diffLines(own(blocks), wanted).length === 0;
  const untold = blocks.filter(({ isTold }) => !isTold);
  const isTold = isRead && untold.length < blocks.length && standInOrder(untold, shown);
  return { outcome: isTold ? 'told' : 'silent', notes, edits, mdx };
}

const own = (blocks: readonly { lines: readonly string[] }[]): { line: string; index: number }[] =>
  blocks.flatMap(({ lines }, index) => lines.map((line) => ({ line, index })));

/** Whether blocks stand in a page as they are, in their order, whatever stands between them. */
function standInOrder(blocks: readonly { lines: readonly string[] }[], shown: readonly string[]): boolean {
  let from = 0;
  for (const { lines } of blocks) {
    const at = findLines(shown, lines, from);
    if (at === -1) return false;
    from = at + lines.length;
  }
  return true;
}

function findLines(all: readonly string[], lines: readonly string[], from: number): number {
  for (let at = from; at + lines.length <= all.length; at += 1) {
    if (lines.every((line, index) => all[at + index] === line)) return at;
  }
  return -1;
}
