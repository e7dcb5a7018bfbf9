import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { mergeProperties } from '../attributes';

/** Says a table cell's alignment with a class: HTML has dropped `align`, and the site allows no `style`. */
export function cellAlignment() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const { align, ...properties } = node.properties;
      if (typeof align !== 'string') return;
      node.properties = mergeProperties(properties, { className: [`text-${align}`] });
    });
  };
}
