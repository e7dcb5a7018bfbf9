import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { SiteFacts } from '@/lib/content/facts';
import { text } from '../nodes';

/**
 * Puts what `site.yml` says in the place of `:site[company.siren]`. A name that is not there, which the check reports,
 * stays as it is written.
 */
export function showSiteFacts(facts: SiteFacts) {
  return (tree: Root): void => {
    visit(tree, 'textDirective', (node: Nodes, index, parent: Parents | undefined) => {
      if (node.type !== 'textDirective' || node.name !== 'site' || !parent || index === undefined) return;
      const name = plainText(node);
      const fact = facts.get(name);
      const shown = text(fact?.text ?? (name || ':site'));
      const made: PhrasingContent =
        fact?.href === undefined ? shown : { type: 'link', url: fact.href, children: [shown] };
      (parent.children as RootContent[])[index] = node.position ? { ...made, position: node.position } : made;
    });
  };
}
