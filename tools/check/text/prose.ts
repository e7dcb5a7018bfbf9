import type { Nodes, Parents } from 'mdast';
import type { Body } from '@/lib/content/page';
import { attrTarget, isAttr } from '@/lib/mdx/attr-target';
import { directiveAttributes, isDirective, isJsx } from '@/lib/mdx/nodes';
import { parseTolerantly } from '@/lib/mdx/parse';
import { walk } from '@/lib/mdx/walk';

/** Elements whose words are not French: what is typed, named or printed by a machine. */
const NOT_PROSE: ReadonlySet<string> = new Set(['code', 'kbd', 'pre', 'samp', 'var']);

/**
 * The words of a text that are meant as French, each at its own place: everything else (code, addresses, names of
 * directives, what is marked as another language) is blank, so that an offset here is one in the file.
 */
export function proseOf(body: Body): string {
  const { tree } = parseTolerantly(body);
  const foreign = new Set<Nodes>();
  walk(tree, (node, ancestors) => {
    if (!isFrench(node)) foreign.add(node);
    const target = isAttr(node) && !isFrench(node) ? attrTarget(node, ancestors) : null;
    if (target) foreign.add(target);
  });
  const words = body.text.replace(/[^\n]/g, ' ').split('');
  walk(tree, (node: Nodes, ancestors: readonly Parents[]) => {
    if (foreign.has(node) || ancestors.some((above) => foreign.has(above))) return;
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    if (node.type === 'text') show(start, end);
    // `![what it shows](photo.jpg)`
    if (node.type === 'image' && node.alt) show(start + 2, start + 2 + node.alt.length);
  });
  return words.join('');

  function show(start: number, end: number): void {
    for (let at = start; at < end; at += 1) words[at] = body.text[at] ?? ' ';
  }
}

function isFrench(node: Nodes): boolean {
  if (isJsx(node)) {
    if (NOT_PROSE.has(node.name ?? '')) return false;
    return node.attributes.every(
      (one) => one.type !== 'mdxJsxAttribute' || one.name !== 'lang' || isFrenchTag(one.value),
    );
  }
  if (!isDirective(node)) return true;
  return directiveAttributes(node).every(([name, value]) => name !== 'lang' || isFrenchTag(value));
}

const isFrenchTag = (value: unknown): boolean => typeof value === 'string' && /^fr\b/i.test(value);
