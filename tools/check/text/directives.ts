import type { Parents, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Finding } from '@/lib/findings/finding';
import { nearest } from '@/lib/findings/nearest';
import { attrTarget, isAttr } from '@/lib/mdx/attr-target';
import { DIRECTIVE_NAMES, directiveNamed, isDeclared } from '@/lib/mdx/directives';
import { type AnyDirective, directiveAttributes, isDirective } from '@/lib/mdx/nodes';
import { walk } from '@/lib/mdx/walk';
import { checkAttribute } from './html';
import type { Report } from './report';

/** Directives: known, closed, well formed, and with something to describe. */
export function checkDirectives(
  tree: Root,
  lines: readonly string[],
  remains: readonly Finding[],
  report: Report,
): void {
  // A block whose first line was told of is closed by a line that is not to be told of too.
  let told = remains.filter(({ fix }) => fix?.text.startsWith(':::')).length;
  walk(tree, (node, ancestors) => {
    if (isDirective(node)) checkDirective(node, ancestors, lines, report);
    if (node.type === 'paragraph' && node.position) {
      const line = lines[node.position.start.line - 1] ?? '';
      if (!/^\s*:{3,}\s*$/.test(line)) return;
      told -= 1;
      if (told >= 0) return;
      report(
        'directive-mal-employee',
        node,
        'cette ligne « ::: » ferme un bloc qui n’est pas ouvert : effacez-la, ou ouvrez le bloc par « :::note ».',
      );
    }
  });
}

function checkDirective(
  node: AnyDirective,
  ancestors: Parents[],
  lines: readonly string[],
  report: Report,
): void {
  const isOther = directiveNamed(node.name) !== undefined && !isDeclared(node);
  if (node.type === 'containerDirective' && !isOther && !isClosed(node, lines)) {
    report(
      'bloc-non-ferme',
      node,
      `le bloc « :::${node.name} » n’est pas refermé : ajoutez une ligne « ::: » à sa fin.`,
    );
  }
  if (!isDeclared(node)) {
    const message = undeclared(node);
    if (message) report('directive-inconnue', node, message);
    return;
  }
  const directive = directiveNamed(node.name);
  const problem = directive?.problem(node);
  if (problem) report('directive-mal-employee', node, problem);
  for (const [name, value] of directiveAttributes(node)) {
    if (directive?.attributes.includes(name) && name !== 'href') continue;
    checkAttribute(name, value === true ? '' : value, (rule, message) => report(rule, node, message));
  }
  if (isAttr(node) && !attrTarget(node, ancestors)) report('attr-sans-objet', node, withoutTarget(node));
}

const FORMS = { textDirective: ':', leafDirective: '::', containerDirective: ':::' } as const;

/**
 * What to say of a directive the registry does not have in this form. A container is always meant as one; a line or
 * a few letters after a colon only where it looks like one of ours, else it is text.
 */
function undeclared(node: AnyDirective): string | undefined {
  const written = `${FORMS[node.type]}${node.name}`;
  const known = directiveNamed(node.name);
  const looksMeant = Object.keys(node.attributes ?? {}).length > 0 || node.children.length > 0;
  if (node.type !== 'containerDirective' && !looksMeant && !(known && node.type === 'leafDirective'))
    return undefined;
  if (known) {
    const forms = known.forms.map((form) => `« ${FORMS[form]}${node.name} »`).join(' ou ');
    return `la directive « ${written} » s’écrit ${forms}.`;
  }
  const near = nearest(node.name, DIRECTIVE_NAMES);
  if (near) return `la directive « ${written} » n’existe pas : écrivez « ${FORMS[node.type]}${near} ».`;
  if (node.type !== 'containerDirective') return undefined;
  return `la directive « ${written} » n’existe pas : les directives sont ${DIRECTIVE_NAMES.join(', ')}.`;
}

/** remark-directive closes an open container at the end of what holds it, without a word. */
function isClosed(node: ContainerDirective, lines: readonly string[]): boolean {
  const { start, end } = node.position ?? {};
  if (!start || !end) return true;
  const fence = /:{3,}/.exec(lines[start.line - 1]?.slice(start.column - 1) ?? '')?.[0].length ?? 3;
  const last = /^[\s>]*(:{3,})\s*$/.exec(lines[end.line - 1] ?? '')?.[1]?.length ?? 0;
  return end.line > start.line && last >= fence && !closesInner(node, end.line);
}

/** The fence on the last line may be that of the last block inside. */
const closesInner = (node: ContainerDirective, line: number): boolean => {
  const inner = node.children.at(-1);
  return inner?.type === 'containerDirective' && inner.position?.end.line === line;
};

const withoutTarget = (node: AnyDirective): string =>
  node.type === 'leafDirective'
    ? 'cette ligne « ::attr » ne touche aucun bloc : collez-la sous celui qu’elle décrit, sans ligne vide entre les deux.'
    : 'cet « :attr » ne touche rien : collez-le, sans espace, à la fin d’un lien, d’une image ou d’un texte mis en valeur.';
