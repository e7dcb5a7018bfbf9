import type { Nodes, Parents, Root } from 'mdast';
import { isParent } from './nodes';

/**
 * Shows every node of a tree to `see`, with its parents, the nearest last. For rules, which look and change nothing:
 * unist-util-visit names each step for stack traces, which takes a fifth of a whole check.
 */
export function walk(tree: Root, see: (node: Nodes, ancestors: Parents[]) => void): void {
  const ancestors: Parents[] = [];
  const step = (node: Nodes): void => {
    see(node, ancestors);
    if (!isParent(node)) return;
    ancestors.push(node);
    for (const child of node.children) step(child);
    ancestors.pop();
  };
  step(tree);
}
