import type { Nodes, Parents, Root } from 'mdast';
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx';
import type { Fix } from '@/lib/findings/finding';
import { walk } from '@/lib/mdx/walk';
import type { Report } from './report';

/** `{expressions}`, `import`, `export`, and the attribute lists of kramdown, which MDX reads as expressions. */
export function checkCode(tree: Root, report: Report): void {
  walk(tree, (node, ancestors) => {
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      checkExpression(node, ancestors, report);
    } else if (node.type === 'paragraph') {
      const first = node.children[0];
      const word = first?.type === 'text' ? /^(?:import|export)(?=\s)/.exec(first.value)?.[0] : undefined;
      if (word === undefined || node.position?.start.column !== 1 || ancestors.length > 1) return;
      report(
        'code-interdit',
        node,
        `une ligne qui commence par « ${word} » est du code pour MDX : commencez la phrase par une majuscule ou par un autre mot. Une page n’importe et n’exporte rien.`,
      );
    }
  });
}

function checkExpression(
  node: MdxFlowExpression | MdxTextExpression,
  ancestors: readonly Parents[],
  report: Report,
): void {
  const value = node.value.trim();
  if (/^(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)+$/.test(value)) return;
  const heading = ancestors.at(-1)?.type === 'heading';
  if (value.startsWith(':') || (heading && /^[#.]/.test(value))) {
    const isInline = node.type === 'mdxTextExpression' && !heading;
    report(
      'liste-kramdown',
      node,
      kramdownList(value, isInline),
      kramdownFix(node, value, isInline, heading),
    );
    return;
  }
  const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  const message = `une accolade ouvre du code en MDX, et une page n’en contient pas : effacez « {${shown}} », ou écrivez « \\{ » pour afficher l’accolade.`;
  report('code-interdit', node, message);
}

/** The same as a fix. Behind a heading's words the list becomes a line under them. */
function kramdownFix(node: Nodes, value: string, isInline: boolean, isInHeading: boolean): Fix | undefined {
  const { start, end } = node.position ?? {};
  const list = value.replace(/^:\s*/, '').trim();
  if (!start || !end || /^(?:toc|:)/.test(list)) return undefined;
  const text = isInline ? `:attr{${list}}` : `${isInHeading ? '\n' : ''}::attr{${list}}`;
  return {
    from: { line: start.line, column: start.column },
    to: { line: end.line, column: end.column },
    text,
  };
}

/** What to write in place of `{: .classe #ancre}`. */
function kramdownList(value: string, inline: boolean): string {
  const list = value.replace(/^:\s*/, '').trim();
  if (/^(?:toc|:)/.test(list)) {
    return `« {${value}} » est une écriture de Jekyll, sans effet ici : effacez cette ligne (le sommaire est automatique).`;
  }
  return inline
    ? `« {${value}} » est une liste d’attributs de Jekyll : écrivez « :attr{${list}} » à la place.`
    : `« {${value}} » est une liste d’attributs de Jekyll : écrivez « ::attr{${list}} », seul sur la ligne sous le bloc.`;
}
