import type { KramdownNode } from '../kramdown/nodes';
import { decodeValues } from './elements';
import { element, type HtmlElement, type HtmlNode } from './nodes';

const PARTS: Partial<Record<KramdownNode['type'], string>> = {
  tableHead: 'thead',
  tableBody: 'tbody',
  tableFoot: 'tfoot',
};

/** A table with its parts; the alignments of its columns stand beside it. */
export function tableToHtml(
  converter: { children: (node: KramdownNode) => HtmlNode[] },
  node: KramdownNode,
): HtmlElement {
  const parts = node.children.map((part) => {
    const rows = part.children.map((row) => {
      const cells = row.children.map((cell) =>
        element(part.type === 'tableHead' ? 'th' : 'td', converter.children(cell), cell.line),
      );
      return element('tr', cells, row.line);
    });
    return element(PARTS[part.type] ?? 'tbody', rows, part.line, part.endLine);
  });
  const made = element('table', parts, node.line, node.endLine, decodeValues(node.attributes));
  made.data = { alignment: node.alignment ?? [] };
  return made;
}
