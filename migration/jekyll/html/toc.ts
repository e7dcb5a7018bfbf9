import { element, type HtmlElement, type HtmlNode, lineOf } from './nodes';

/** Fills the list that stands for `{:toc}`: one entry a heading, deeper headings under it. */
export function tableOfContents(
  list: HtmlElement,
  headings: readonly { level: number; node: HtmlElement }[],
): void {
  const id = list.properties.id ?? 'markdown-toc';
  list.properties.id = id;
  const line = lineOf(list);
  const open: { level: number; list: HtmlElement; item: HtmlElement }[] = [];
  for (const { level, node } of headings) {
    const target = node.properties.id;
    if (target === undefined) continue;
    while (open.length > 0 && (open[open.length - 1]?.level ?? 0) >= level) open.pop();
    const properties = { href: `#${target}`, id: `${id}-${target}` };
    const item = element('li', [element('a', entryOf(node.children), line, line, properties)], line);
    const parent = open[open.length - 1];
    if (!parent) list.children.push(item);
    else {
      if (parent.item.children.length === 1) parent.item.children.push(parent.list);
      parent.list.children.push(item);
    }
    open.push({ level, item, list: element(list.tagName, [], line) });
  }
}

/** A heading's text without its links and its notes. */
const entryOf = (nodes: readonly HtmlNode[]): HtmlNode[] =>
  nodes.flatMap((node): HtmlNode[] => {
    if (node.type === 'footnoteCall') return [];
    if (node.type !== 'element') return [node];
    const children = entryOf(node.children);
    return node.tagName === 'a' ? children : [{ ...node, children }];
  });
