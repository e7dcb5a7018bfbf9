import { element, endLineOf, type HtmlNode, isBlankText, lineOf } from './html/nodes';
import { runsOf } from './html/page';
import { toHtml } from './html/serialize';
import type { Opaque } from './liquid';
import { restoreTokens } from './liquid/restore';
import { type Note, note } from './report';
import type { Block } from './to-mdx';

/** A block with the lines of the file it comes from. */
export type PlacedBlock = Block & {
  start: number;
  end: number;
};

/** The blocks of a page, each to be written as Markdown. */
export const placeBlocks = (nodes: readonly HtmlNode[]): PlacedBlock[] =>
  nodes.map((node) => ({
    nodes: [node],
    as: 'markdown',
    source: '',
    start: startOf(node),
    end: endOf(node),
  }));

/**
 * Puts in the page's own order what Jekyll could place elsewhere: notes stand at the end, text in a
 * paragraph. Each change is told, so what follows compares with the changed page.
 */
export function toPageOrder(nodes: readonly HtmlNode[]): { nodes: HtmlNode[]; notes: Note[] } {
  const notes: Note[] = [];
  const ends: HtmlNode[] = [];
  const kept = runsOf(nodes).flatMap((run): HtmlNode[] => {
    const [node] = run;
    if (node?.type === 'footnotes' && node.placedAt !== undefined) {
      notes.push(
        note(
          'warning',
          node.placedAt,
          '« {:footnotes} » : le site met les notes à la fin de la page, vérifiez-les',
        ),
      );
      ends.push(node);
      return [];
    }
    if (!node || !run.some(isLooseText)) return run;
    const line = lineOf(node);
    notes.push(
      note(
        'warning',
        line,
        'texte que Jekyll montrait hors de tout paragraphe : il en devient un, vérifiez-le',
      ),
    );
    return [element('p', run, line, Math.max(...run.map(endOf)))];
  });
  return { nodes: [...kept, ...ends], notes };
}

/** Text that stands in a page without a paragraph, which Markdown cannot write. */
const isLooseText = (node: HtmlNode): boolean =>
  node.type === 'text' && !isBlankText(node) && node.data?.isMath !== true;

/** Notes come at the end of the page from wherever they were written. */
function startOf(node: HtmlNode): number {
  if (node.type === 'footnotes') return node.placedAt ?? lineOf(node);
  return (node.type === 'element' ? node.data?.firstLine : undefined) ?? lineOf(node);
}

function endOf(node: HtmlNode): number {
  if (node.type !== 'footnotes') return endLineOf(node);
  return node.placedAt ?? Math.max(lineOf(node), ...node.children.map(endLineOf));
}

/** True for the notes, which stand at the end and not where they were written. */
export const isNotes = (block: Block): boolean => block.nodes[0]?.type === 'footnotes';

/** A block's source: the lines that it stands on, without the blank ones around them. */
export type Slice = (block: Pick<PlacedBlock, 'start' | 'end' | 'nodes'>) => string;

/**
 * Slices what Liquid printed, with what stays Liquid as it was written. HTML, whose blocks may share
 * a line, is written again.
 */
export function sourceSlicer(text: string, opaques: readonly Opaque[], isHtml: boolean): Slice {
  const lines = text.split(/\r\n?|\n/);
  return ({ start, end, nodes }) => {
    const source = isHtml && nodes.length > 0 ? toHtml(nodes) : lines.slice(start - 1, end).join('\n');
    return restoreTokens(source, opaques).replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  };
}
