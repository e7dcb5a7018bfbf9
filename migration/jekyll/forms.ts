import { isNotes, type PlacedBlock, type Slice } from './blocks';
import { keepVerbatim } from './prepare';
import { type Note, note } from './report';
import { compareBlocks, type Difference, unreadable } from './verify';

/**
 * Finds for each block the writing that shows what Jekyll showed, and tells where there is none.
 */
export async function chooseForms(blocks: PlacedBlock[], cut: Slice, notes: Note[]): Promise<void> {
  let result = await compareBlocks(blocks);
  if (!result || result.hasProblem) {
    for (const block of await unreadable(blocks, true)) if (block.as === 'markdown') block.as = 'html';
    for (const block of await unreadable(blocks, false)) {
      const placed = blocks.find((candidate) => candidate === block);
      if (!placed || isNotes(placed)) continue;
      keepVerbatim(placed, cut);
      notes.push(
        note(
          'warning',
          placed.start,
          'passage que MDX ne sait pas lire : gardé tel quel dans un bloc « à-reprendre », réécrivez-le',
        ),
      );
    }
    result = await compareBlocks(blocks);
  }
  if (!result) {
    for (const block of blocks) keepVerbatim(block, cut);
    notes.push(
      note(
        'warning',
        blocks[0]?.start ?? 1,
        'page que MDX ne sait pas lire : gardée telle quelle, réécrivez-la',
      ),
    );
    return;
  }
  const { differing, inDetail } = await tryAsHtml(blocks, result);
  for (const difference of differing) reportDifference(blocks[difference.index], difference, notes);
  const told = new Set(differing.map(({ index }) => index));
  for (const { index, wanted, shown } of inDetail) {
    const block = blocks[index];
    if (!block || told.has(index) || block.as === 'verbatim') continue;
    notes.push(
      note(
        'info',
        block.start,
        `classes qui changent (${shorten(wanted)}, ${shorten(shown)} obtenu) : vérifiez-les`,
      ),
    );
  }
}

type Comparison = NonNullable<Awaited<ReturnType<typeof compareBlocks>>>;

async function tryAsHtml(blocks: PlacedBlock[], result: Comparison): Promise<Comparison> {
  const changed = result.inDetail.flatMap(({ index }) => {
    const block = blocks[index];
    return block && block.as === 'markdown' && !isNotes(block) ? [block] : [];
  });
  if (changed.length === 0) return result;
  for (const block of changed) block.as = 'html';
  const after = await compareBlocks(blocks);
  if (after && after.inDetail.length === 0) return after;
  const still = new Set(after ? after.inDetail.map(({ index }) => blocks[index]) : blocks);
  for (const block of changed) if (still.has(block)) block.as = 'markdown';
  return (await compareBlocks(blocks)) ?? result;
}

function shorten(line: string | undefined): string {
  if (line === undefined) return 'rien';
  const text = line.startsWith('T ')
    ? `« ${line.slice(2)} »`
    : line.startsWith('<')
      ? `${line}>`
      : `<${line}>`;
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function reportDifference(
  block: PlacedBlock | undefined,
  { wanted, shown }: Difference,
  notes: Note[],
): void {
  if (!block || block.as === 'verbatim') return;
  notes.push(
    note(
      'warning',
      block.start,
      `ce bloc ne s’affiche pas comme dans Jekyll (${shorten(wanted)} attendu, ${shorten(shown)} obtenu) : relisez-le`,
    ),
  );
}
