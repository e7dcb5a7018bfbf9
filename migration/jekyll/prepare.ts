import { isNotes, type PlacedBlock, type Slice } from './blocks';
import { allIn, type HtmlNode, lineOf } from './html/nodes';
import type { Opaque } from './liquid';
import { holdsLiquid, liquidAsCode } from './liquid/restore';
import { type Note, note } from './report';
import { bareLinks, listOfAnchors } from './sommaire';

/** What stays Liquid, told where it stands. */
export const liquidNotes = (opaques: readonly Opaque[]): Note[] =>
  opaques.map(({ start, tag, column }) =>
    note(
      'warning',
      start,
      `Liquid « ${tag} », que le site ne lit pas : gardé tel quel dans un bloc « à-reprendre », écrivez ce qu’il donnait`,
      column,
    ),
  );

/**
 * Puts the source in the place of every block that Liquid stands in. A tag that stands in no block,
 * as in the definition of a link that nobody uses, gets one of its own.
 */
export function keepLiquid(
  blocks: readonly PlacedBlock[],
  { text, opaques, cut }: { text: string; opaques: readonly Opaque[]; cut: Slice },
): PlacedBlock[] {
  const lost = new Set(opaques);
  for (const block of blocks) {
    const node = block.nodes[0];
    if (!node || !holdsLiquid(node, opaques)) continue;
    for (const opaque of opaques) if (holdsLiquid(node, [opaque])) lost.delete(opaque);
    if (node.type === 'footnotes') {
      for (const footnote of node.children) footnote.children = liquidAsCode(footnote.children, opaques);
    } else keepVerbatim(block, cut);
  }
  const all = [...blocks];
  for (const { token } of lost) {
    const at = text.indexOf(token);
    const line = text.slice(0, Math.max(0, at)).split('\n').length;
    const kept = all.find((block) => block.as === 'verbatim' && block.start <= line && block.end >= line);
    if (at === -1 || kept) continue;
    const before = all.findIndex((block) => block.start > line || isNotes(block));
    const whole: PlacedBlock = {
      nodes: [],
      as: 'verbatim',
      source: cut({ start: line, end: line, nodes: [] }),
      start: line,
      end: line,
    };
    all.splice(before === -1 ? all.length : before, 0, whole);
  }
  return all;
}

/** Decides what is known beforehand: tables of contents. Formulas are told. */
export function classifyBlock(block: PlacedBlock, nodes: readonly HtmlNode[], notes: Note[]): void {
  const [node] = block.nodes;
  if (!node || block.as === 'verbatim') return;
  if (node.type === 'element' && node.data?.isToc) {
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
  for (const at of inlineFormulas(node)) {
    notes.push(note('info', at, 'formule mathématique gardée comme texte : le site n’a pas de MathJax'));
  }
}

/** Formulas inside lines: shown as their source, as they were before MathJax read them. */
const inlineFormulas = (node: HtmlNode): number[] =>
  allIn([node]).flatMap((inner) => (inner.type === 'text' && inner.data?.isMath ? [lineOf(inner)] : []));

/** Leaves a block as its source. */
export function keepVerbatim(block: PlacedBlock, cut: Slice): void {
  if (isNotes(block)) return;
  block.as = 'verbatim';
  block.source = cut(block);
}
