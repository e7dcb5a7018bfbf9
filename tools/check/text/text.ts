import type { Root } from 'mdast';
import { walk } from '@/lib/mdx/walk';
import type { Report } from './report';

/** The fence in which the import from Jekyll keeps what it could not translate. */
const UNFINISHED_FENCE = 'à-reprendre';

/** What the Markdown itself says: notes that are called, nothing left unfinished. */
export function checkText(tree: Root, report: Report): void {
  const called = new Set<string>();
  walk(tree, (node) => {
    if (node.type === 'footnoteReference') called.add(node.identifier);
  });
  walk(tree, (node) => {
    if (node.type === 'code' && node.lang === UNFINISHED_FENCE) {
      report(
        'a-reprendre',
        node,
        'ce bloc vient de Jekyll et n’a pas d’équivalent : réécrivez-le, puis effacez-le. Tant qu’il est là, la page reste un brouillon.',
      );
    }
    if (node.type === 'footnoteDefinition' && !called.has(node.identifier)) {
      const name = node.label ?? node.identifier;
      report(
        'note-sans-appel',
        node,
        `rien n’appelle la note « ${name} », qui ne s’afficherait pas : écrivez « [^${name}] » à sa place dans le texte, ou effacez-la.`,
      );
    }
  });
}
