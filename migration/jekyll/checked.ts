import { renderBodyHtml } from '@/migration/site';
import type { PlacedBlock } from './blocks';
import { type Note, note } from './report';
import { writeMdx } from './to-mdx';

/** What is told in other words while a page is read. */
const TOLD_ELSEWHERE = new Set(['image-introuvable', 'a-reprendre']);

/** More than this many errors of one page say no more. */
const MOST_FINDINGS = 50;

/**
 * What the site's check will refuse of a page's text: each error at the block it comes from. Links
 * to other pages are told where all pages are known.
 */
export async function checkedNotes(
  blocks: readonly PlacedBlock[],
  mdx: string,
  images: readonly string[],
): Promise<Note[]> {
  if (mdx.trim() === '') return [];
  const head = '---\ntitle: import\n---\n';
  const findings = await renderBodyHtml({ path: 'import.mdx', text: head + mdx }, images).then(
    (rendered) => rendered.findings,
    // What cannot be read at all was told block by block.
    () => [],
  );
  return findings
    .filter(({ level, rule }) => level === 'error' && !TOLD_ELSEWHERE.has(rule))
    .slice(0, MOST_FINDINGS)
    .map(({ line, message, rule }) => {
      const block = blocks[blockAt(blocks, line - 3)];
      return note(
        'warning',
        block?.start ?? 1,
        `« npm run check » refusera ce passage (${rule}) : ${message}`,
      );
    });
}

/** Index of the block that a line of the page stands in, by halves. */
function blockAt(blocks: readonly PlacedBlock[], line: number): number {
  let [low, high] = [0, Math.max(0, blocks.length - 1)];
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = writeMdx(blocks.slice(0, middle + 1))
      .trimEnd()
      .split('\n').length;
    if (end >= line) high = middle;
    else low = middle + 1;
  }
  return low;
}
