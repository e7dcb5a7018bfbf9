import type { HtmlElement, Nodes, Parents, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { toProperties } from '../attributes';
import { ALLOWED_ELEMENTS, OPAQUE_ELEMENTS } from '../elements';
import { type AnyJsx, element, isJsx } from '../nodes';

/** HTML elements that hold words, not blocks: a paragraph inside them would be invalid. */
const HOLDS_WORDS: ReadonlySet<string> = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'summary',
  'dt',
  'caption',
]);

/**
 * Makes plain elements of the HTML written in a text, so that it goes through the same pipeline as Markdown does,
 * with the same attributes. Of an element that is not allowed only the content is kept; of a script, nothing.
 */
export function htmlElements() {
  return (tree: Root): void => {
    visit(tree, (node: Nodes, index, parent: Parents | undefined) => {
      if (!isJsx(node) || !parent || index === undefined) return undefined;
      const replacement = replace(node);
      (parent.children as RootContent[]).splice(index, 1, ...replacement);
      return [SKIP, index];
    });
  };
}

function replace(node: AnyJsx): RootContent[] {
  const name = node.name ?? '';
  if (OPAQUE_ELEMENTS.has(name)) return [];
  if (!ALLOWED_ELEMENTS.has(name)) return node.children;
  const children: RootContent[] = node.children;
  const only = children[0];
  const words =
    HOLDS_WORDS.has(name) && children.length === 1 && only?.type === 'paragraph' ? only.children : children;
  const made: HtmlElement = element(name, toProperties(jsxAttributes(node)), words);
  return [node.position ? { ...made, position: node.position } : made];
}

/** The attributes written as text or alone; an expression is not an attribute here, and reported by the check. */
function jsxAttributes(node: AnyJsx): [string, string | true][] {
  return node.attributes.flatMap((attribute): [string, string | true][] => {
    if (attribute.type !== 'mdxJsxAttribute') return [];
    if (attribute.value === null || attribute.value === undefined) return [[attribute.name, true]];
    return typeof attribute.value === 'string' ? [[attribute.name, attribute.value]] : [];
  });
}
