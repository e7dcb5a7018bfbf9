import type { Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { FACT_NAMES, type SiteFacts } from '@/lib/content/facts';
import { nearest } from '@/lib/findings/nearest';
import type { Report } from './report';

/**
 * `:site[…]` names something that `site.yml` knows and says. `facts` is `null` where that file cannot be read: what it
 * says is then not asked.
 */
export function checkFacts(tree: Root, facts: SiteFacts | null, report: Report): void {
  visit(tree, 'textDirective', (node) => {
    const name = plainText(node);
    if (node.name !== 'site' || name === '') return;
    const path = name.replaceAll('.', ' › ');
    if (!FACT_NAMES.includes(name)) {
      // Whoever writes the last key alone means the whole path.
      const near = FACT_NAMES.find((known) => known.endsWith(`.${name}`)) ?? nearest(name, FACT_NAMES);
      const todo = near ? `écrivez « :site[${near}] »` : `les noms connus sont ${FACT_NAMES.join(', ')}`;
      report('directive-mal-employee', node, `site.yml n’a rien de ce nom, « ${name} » : ${todo}.`);
    } else if (facts && !facts.has(name)) {
      report(
        'directive-mal-employee',
        node,
        `site.yml ne donne pas la clé « ${path} » : ajoutez-la dans ce fichier, ou effacez d’ici « :site[${name}] ».`,
      );
    }
  });
}
