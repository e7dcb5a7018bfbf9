import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { directiveNamed } from '../directives';
import { isDirective } from '../nodes';

/** Renders the directives of the registry; those without a rendering of their own have a plugin. */
export function renderDirectives() {
  return (tree: Root): void => {
    visit(tree, (node: Nodes, index, parent: Parents | undefined) => {
      if (!isDirective(node) || !parent || index === undefined) return undefined;
      const made = directiveNamed(node.name)?.render?.(node);
      if (!made) return undefined;
      const placed = node.position ? { ...made, position: node.position } : made;
      (parent.children as RootContent[])[index] = placed;
      // The same place again: what was made may hold directives.
      return index;
    });
  };
}
