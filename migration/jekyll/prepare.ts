import { isNotes, type PlacedBlock } from './blocks';
import type { HtmlNode } from './html/nodes';
import { findLiquid } from './liquid';
import { type Note, note } from './report';
import { bareLinks, listOfAnchors } from './sommaire';
import { findUnsupported, inlineFormulas } from './unsupported';

/** Puts the source in the place of every block that Liquid reaches into. */
export function keepLiquid(
  blocks: PlacedBlock[],
  {
    text,
    line,
    cut,
    notes,
  }: { text: string; line: number; cut: (start: number, end: number) => string; notes: Note[] },
): PlacedBlock[] {
  let kept = blocks;
  for (const range of findLiquid(text, line)) {
    notes.push(
      note(
        'warning',
        range.start,
        `Liquid « ${range.tag} », que le site ne lit pas : gardé tel quel dans un bloc « à-reprendre », écrivez ce qu’il donnait`,
        range.column,
      ),
    );
    const touched = kept.filter(
      (block) => !isNotes(block) && block.start <= range.end && block.end >= range.start,
    );
    const start = Math.min(range.start, ...touched.map((block) => block.start));
    const end = Math.max(range.end, ...touched.map((block) => block.end));
    const whole: PlacedBlock = { nodes: [], as: 'verbatim', source: cut(start, end), start, end };
    const at = kept.findIndex((block) => touched.includes(block));
    const others = kept.filter((block) => !touched.includes(block));
    const before = at !== -1 ? at : kept.filter((block) => block.end < start && !isNotes(block)).length;
    kept = [...others.slice(0, before), whole, ...others.slice(before)];
  }
  return kept;
}

/** Decides what is known beforehand: constructs without an equal, tables of contents. */
export function classifyBlock(
  block: PlacedBlock,
  nodes: readonly HtmlNode[],
  cut: (start: number, end: number) => string,
  notes: Note[],
): void {
  const [node] = block.nodes;
  if (!node) return;
  if (node.type === 'element' && node.isToc) {
    const isSame = listOfAnchors(nodes, nodes.indexOf(node)) === 'same';
    block.as = 'sommaire';
    block.nodes = isSame ? [] : [bareLinks(node)];
    const outcome = isSame
      ? 'elle dit la même chose, rien à écrire'
      : 'la liste de Jekyll est gardée en « :::sommaire »';
    notes.push(
      note(
        'warning',
        block.start,
        `« {:toc} » : le site montre lui-même la table des sections ; ${outcome}, vérifiez-la`,
      ),
    );
    return;
  }
  const anchors = listOfAnchors(nodes, nodes.indexOf(node));
  if (anchors) {
    block.as = 'sommaire';
    if (anchors === 'same') block.nodes = [];
    else {
      block.nodes = [bareLinks(node)];
      notes.push(
        note(
          'info',
          block.start,
          'liste d’ancres qui n’est pas celle des sections : gardée en « :::sommaire »',
        ),
      );
    }
    return;
  }
  const unsupported = findUnsupported(node);
  if (unsupported) {
    keepVerbatim(block, cut);
    notes.push(note('warning', Math.max(block.start, unsupported.line), unsupported.message));
    return;
  }
  for (const at of inlineFormulas(node)) {
    notes.push(note('info', at, 'formule mathématique gardée comme texte : le site n’a pas de MathJax'));
  }
}

/** Leaves a block as its source. */
export function keepVerbatim(block: PlacedBlock, cut: (start: number, end: number) => string): void {
  if (isNotes(block)) return;
  block.as = 'verbatim';
  block.source = cut(block.start, block.end);
}
