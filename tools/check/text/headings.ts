import type { Nodes, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { walk } from '@/lib/mdx/walk';
import type { Report } from './report';

/** Headings: none of the page's own level, none skipped, none empty. The tree is that of elements. */
export function checkHeadings(tree: Root, report: Report): void {
  // The page's title, above the text, is the heading of level 1.
  let above = 1;
  walk(tree, (node) => {
    const level = headingLevel(node);
    if (level === null) return;
    const label = plainText(node).trim();
    if (label === '') {
      report(
        'titre-vide',
        node,
        'ce titre n’a pas de texte : écrivez-le après les « # », ou effacez la ligne.',
      );
    }
    // What a line of « === » made a heading is told as what it is (`remains/structure.ts`).
    const { start, end } = node.position ?? {};
    const isUnderlined = node.type === 'heading' && start?.line !== end?.line;
    if (level === 1 && !isUnderlined) {
      report(
        'titre-niveau-1',
        node,
        `« ${label} » est un titre de niveau 1, qui est celui de la page (la clé « title ») : écrivez « ## ${label} ».`,
      );
    } else if (level > above + 1 && !isUnderlined) {
      const wanted = '#'.repeat(above + 1);
      report(
        'titre-niveau-saute',
        node,
        `« ${label} » est un titre de niveau ${level} sous un titre de niveau ${above} : écrivez « ${wanted} ${label} ».`,
      );
    }
    above = level;
  });
}

/** 1 to 6 for a heading, of Markdown or of HTML; `null` for anything else. */
export function headingLevel(node: Nodes): number | null {
  if (node.type === 'heading') return node.depth;
  const digit = node.type === 'htmlElement' ? /^h([1-6])$/.exec(node.data.hName)?.[1] : undefined;
  return digit === undefined ? null : Number(digit);
}
