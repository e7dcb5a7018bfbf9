import type { Nodes, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Place } from '@/lib/findings/finding';
import { isSafeAddress } from '@/lib/mdx/attributes';
import { walk } from '@/lib/mdx/walk';
import type { Report } from './report';

/** A link of a text, for the rules that know the other pages. */
export type Link = { href: string; place: Place };

/** Texts that say nothing to who hears a list of the page's links (WCAG 2.2, criterion 2.4.4). */
const VAGUE: ReadonlySet<string> = new Set([
  ...['ici', 'là', 'par ici', 'c’est ici', 'juste ici', 'clic', 'cliquez', 'cliquez ici', 'cliquer ici'],
  ...['cliquez sur ce lien', 'suivez ce lien', 'lien', 'ce lien', 'le lien', 'cette page', 'cet article'],
  ...['ce document', 'ce site', 'lire', 'lire la suite', 'la suite', 'suite', 'plus', 'voir', 'voir plus'],
  ...['savoir plus', 'en savoir plus', 'plus d’infos', 'plus d’informations', 'découvrir', 'télécharger'],
]);

/** The links of a text, in its order; those whose words say nothing are reported. The tree is that of elements. */
export function checkLinks(tree: Root, report: Report): Link[] {
  const links: Link[] = [];
  const referenced = new Set<string>();
  walk(tree, (node) => {
    if (node.type === 'linkReference') referenced.add(node.identifier);
  });
  walk(tree, (node, ancestors) => {
    // A definition that no link uses is that of an image.
    if (node.type === 'definition' && !referenced.has(node.identifier)) return;
    const href = hrefOf(node);
    // The link of a button stands where the directive does.
    const place = (node.position ?? ancestors.findLast(({ position }) => position)?.position)?.start;
    if (href !== null && place && isSafeAddress(href)) links.push({ href, place });
    if ((href !== null && node.type !== 'definition') || node.type === 'linkReference')
      checkWords(node, report);
  });
  return links;
}

/** Where a node links to, `null` for what is no link. A reference links through its definition. */
function hrefOf(node: Nodes): string | null {
  const given = node.data?.hProperties?.href;
  if (node.type === 'link' || node.type === 'definition') return typeof given === 'string' ? given : node.url;
  return node.type === 'htmlElement' && node.data.hName === 'a' && typeof given === 'string' ? given : null;
}

function checkWords(node: Nodes, report: Report): void {
  const said = plainText(node).trim();
  if (said !== '' && node.type === 'link' && node.url.trim() === '') {
    report(
      'lien-sans-adresse',
      node,
      `le lien « ${said} » ne mène nulle part : mettez son adresse entre les parenthèses.`,
    );
  }
  const label = node.data?.hProperties?.['aria-label'];
  if (typeof label === 'string' && label.trim() !== '') return;
  if (said === '') {
    report('lien-vague', node, 'ce lien n’a pas de texte : écrivez où il mène, « [nos expertises](…) ».');
  } else if (VAGUE.has(bare(said))) {
    report(
      'lien-vague',
      node,
      `le texte « ${said} » ne dit pas où mène le lien : mettez dans le lien les mots qui le disent, « [nos expertises](…) ».`,
    );
  }
}

/** A text without what surrounds its words: « Cliquez ici → » is `cliquez ici`. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("'", '’')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
