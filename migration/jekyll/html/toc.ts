import { element, type HtmlElement, type HtmlNode } from './nodes';

/** Fills the list that stands for `{:toc}`: one entry a heading, deeper headings under it. */
export function tableOfContents(
  list: HtmlElement,
  headings: readonly { level: number; node: HtmlElement }[],
): void {
  const id = list.attributes.get('id') ?? 'markdown-toc';
  list.attributes.set('id', id);
  const open: { level: number; list: HtmlElement; item: HtmlElement }[] = [];
  for (const { level, node } of headings) {
    const target = node.attributes.get('id');
    if (target === undefined) continue;
    while (open.length > 0 && (open[open.length - 1]?.level ?? 0) >= level) open.pop();
    const link = element('a', entryOf(node.children), list.line, list.line, [
      ['href', `#${target}`],
      ['id', `${id}-${target}`],
    ]);
    const item = element('li', [link], list.line);
    const parent = open[open.length - 1];
    if (!parent) list.children.push(item);
    else {
      if (parent.item.children.length === 1) parent.item.children.push(parent.list);
      parent.list.children.push(item);
    }
    open.push({ level, item, list: element(list.name, [], list.line) });
  }
}

/** A heading's text without its links and its notes. */
const entryOf = (nodes: readonly HtmlNode[]): HtmlNode[] =>
  nodes.flatMap((node): HtmlNode[] => {
    if (node.type === 'footnoteCall') return [];
    if (node.type !== 'element') return [node];
    const children = entryOf(node.children);
    return node.name === 'a' ? children : [{ ...node, children }];
  });
