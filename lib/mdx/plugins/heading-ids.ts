import type { Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { HeadingIds } from '../heading-ids';
import { addProperties } from '../nodes';

/** Gives each heading an id: the author's, else the one Jekyll would give. Before typography, which moves spaces. */
export function headingIds() {
  return (tree: Root): void => {
    const ids = new HeadingIds();
    visit(tree, 'heading', (node) => {
      if (node.data?.hProperties?.id !== undefined) return;
      addProperties(node, { id: ids.next(plainText(node, { includeImageAlt: false })) });
    });
  };
}
