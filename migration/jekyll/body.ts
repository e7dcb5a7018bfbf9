import { isNotes, lineSlicer, type PlacedBlock, placeBlocks, toPageOrder } from './blocks';
import { toHtmlPage } from './html/from-kramdown';
import { childrenOf, type HtmlNode } from './html/nodes';
import { readKramdown } from './kramdown';
import { LIMITS, LimitError } from './kramdown/limits';
import { classifyBlock, keepLiquid, keepVerbatim } from './prepare';
import { type Note, note } from './report';
import { writeMdx } from './to-mdx';
import { MdxContext } from './to-mdx/context';
import { compareBlocks, type Difference, unreadable } from './verify';
import { missingWords } from './words';

/** A page's body as MDX, and everything there is to tell about it. */
export type Body = {
  mdx: string;
  notes: Note[];
  /** something in it waits for a hand: the page must not be published as it is */
  isUnfinished: boolean;
  droppedClasses: ReadonlyMap<string, number>;
  /** names of tags, attributes, references… that what they named does without in MDX */
  droppedSyntax: readonly string[];
};

/** Gives a change to the tree between its reading and its writing, and tells what it found. */
export type TreeStep = (nodes: readonly HtmlNode[]) => Note[];

/**
 * Turns the body of a Jekyll page into MDX. What it becomes is rendered as the site would and
 * compared with what Jekyll showed: a block that differs is written as HTML, and told where that
 * differs too.
 *
 * @param text the body
 * @param line the line of the file on which it starts
 * @throws LimitError where the text asks for more than any written page does
 */
export async function convertBody(
  text: string,
  line: number,
  steps: readonly TreeStep[] = [],
): Promise<Body> {
  const doc = readKramdown(text, line);
  const { nodes, notes: moved } = toPageOrder(toHtmlPage(doc).blocks);
  checkSize(nodes, line);
  const notes: Note[] = doc.notes.map(({ line: at, message }) => note('info', at, message));
  notes.push(...moved);
  for (const step of steps) notes.push(...step(nodes));
  const cut = lineSlicer(text, line);
  const blocks = keepLiquid(placeBlocks(nodes), { text, line, cut, notes });
  for (const block of blocks) classifyBlock(block, nodes, cut, notes);
  await chooseForms(blocks, cut, notes);
  const context = new MdxContext();
  const mdx = writeMdx(blocks, context);
  for (const drop of context.drops) notes.push(note('info', drop.line, drop.message));
  // Notes keep their place, so what has no equal in them is only told.
  const isUnfinished =
    blocks.some(({ as }) => as === 'verbatim') ||
    notes.some(({ message }) => message.includes('à-reprendre'));
  const { words, syntax } = missingWords({ text, line, mdx, notes, dropped: context.droppedClasses.keys() });
  notes.push(...words);
  return {
    mdx,
    notes: unique(notes),
    isUnfinished,
    droppedClasses: context.droppedClasses,
    droppedSyntax: syntax,
  };
}

/** A page too large to be one is given up before it is rendered. */
function checkSize(nodes: readonly HtmlNode[], line: number): void {
  const count = (list: readonly HtmlNode[]): number =>
    list.reduce((sum, node) => sum + 1 + count(childrenOf(node)), 0);
  if (count(nodes) > LIMITS.elements) {
    throw new LimitError(`page de plus de ${LIMITS.elements} éléments : découpez-la`, line);
  }
}

const unique = (notes: readonly Note[]): Note[] => [
  ...new Map(notes.map((entry) => [`${entry.line} ${entry.level} ${entry.message}`, entry])).values(),
];

/**
 * Finds for each block the writing that shows what Jekyll showed, and tells where there is none.
 */
async function chooseForms(
  blocks: PlacedBlock[],
  cut: (start: number, end: number) => string,
  notes: Note[],
): Promise<void> {
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
