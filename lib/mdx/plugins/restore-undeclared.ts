import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { LeafDirective, TextDirective } from 'mdast-util-directive';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isDeclared } from '../directives';
import { isDirective, text } from '../nodes';

/**
 * Gives back as text what remark-directive took for a directive and is none: `10:30`, `16:9`, `Prix:TTC`. The
 * inline Markdown of what looked like a label stays Markdown.
 */
export function restoreUndeclared() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    visit(tree, (node: Nodes, index, parent: Parents | undefined) => {
      if (!isDirective(node) || node.type === 'containerDirective' || isDeclared(node)) return undefined;
      if (!parent || index === undefined) return undefined;
      const restored = asWritten(node, source);
      const place = node.position ? { position: node.position } : {};
      const replacement: RootContent[] =
        node.type === 'leafDirective' ? [{ type: 'paragraph', children: restored, ...place }] : restored;
      (parent.children as RootContent[]).splice(index, 1, ...replacement);
      return [SKIP, index];
    });
    joinTexts(tree);
  };
}

/** The directive's own signs as text around its children, cut from the source. */
function asWritten(node: LeafDirective | TextDirective, source: string): PhrasingContent[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const { children } = node;
  const first = children.at(0)?.position?.start.offset;
  const last = children.at(-1)?.position?.end.offset;
  if (first === undefined || last === undefined) return [text(source.slice(start, end))];
  return [text(source.slice(start, first)), ...children, text(source.slice(last, end))];
}

/** One text where pieces of it stand side by side, as if nothing had been taken for a directive. */
function joinTexts(tree: Root): void {
  visit(tree, (node: Nodes) => {
    if (!('children' in node)) return;
    const joined: RootContent[] = [];
    for (const child of node.children) {
      const before = joined.at(-1);
      if (before?.type === 'text' && child.type === 'text') before.value += child.value;
      else joined.push(child);
    }
    node.children = joined as typeof node.children;
  });
}
