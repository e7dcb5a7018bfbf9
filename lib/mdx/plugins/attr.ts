import type { Code, HtmlElement, Nodes, Parents, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { attrTarget, isAttr } from '../attr-target';
import { toProperties } from '../attributes';
import { addProperties, directiveAttributes, element, text } from '../nodes';

/** Gives the attributes of each `attr` directive to the node it describes, and takes the directive away. */
export function applyAttr() {
  return (tree: Root): void => {
    const found: { node: Nodes; parent: Parents; target: Nodes | null }[] = [];
    visitParents(tree, (node: Nodes, ancestors: Parents[]) => {
      const parent = ancestors.at(-1);
      if (isAttr(node) && parent) found.push({ node, parent, target: attrTarget(node, ancestors) });
    });
    for (const { node, target } of found) {
      if (isAttr(node) && target) addProperties(target, toProperties(directiveAttributes(node)));
    }
    // Only now: the places of the others tell what each describes.
    for (const { node, parent, target } of found) {
      remove(node, parent);
      if (target?.type === 'code') replace(target, describedCode(target), parent);
    }
  };
}

function remove(node: Nodes, parent: Parents): void {
  const children: Nodes[] = parent.children;
  const index = children.indexOf(node);
  children.splice(index, 1);
  const next = children[0];
  // `- :attr{.x} texte`: the space after the directive is not the text's.
  if (index === 0 && node.type === 'textDirective' && next?.type === 'text')
    next.value = next.value.trimStart();
}

/** The attributes of a code block are those of its `<pre>`, as in kramdown; by itself `<code>` would get them. */
function describedCode({ data, lang, value }: Code): HtmlElement {
  const language = lang ? { className: [`language-${lang}`] } : {};
  return element('pre', data?.hProperties ?? {}, [element('code', language, [text(`${value}\n`)])]);
}

function replace(node: Nodes, by: HtmlElement, parent: Parents): void {
  const children: Nodes[] = parent.children;
  const index = children.indexOf(node);
  if (index >= 0) children[index] = by;
}
