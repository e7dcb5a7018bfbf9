import type { Nodes, Root } from 'mdast';
import { decodeAddress } from '@/lib/content/addresses';
import { nearest } from '@/lib/findings/nearest';
import { walk } from '@/lib/mdx/walk';
import type { Report } from './report';

/** Images that exist and that say what they show. The tree is that of elements, where an image of HTML is one too. */
export function checkImages(tree: Root, images: readonly string[], report: Report): void {
  const definitions = new Map<string, string>();
  walk(tree, (node) => {
    if (node.type === 'definition') definitions.set(node.identifier, node.url);
  });
  walk(tree, (node) => {
    const image = imageOf(node, definitions);
    if (!image) return;
    if (image.url.trim() !== '') checkFile(node, image.url, images, report);
    else
      report(
        'image-introuvable',
        node,
        'cette image n’a pas de nom de fichier : mettez-le entre les parenthèses.',
      );
    if (image.alt === undefined) {
      report(
        'image-sans-alt',
        node,
        `l’image « ${image.url} » n’a pas de texte de remplacement : écrivez « ![ce qu’on y voit](${image.url}) » ou, si elle ne fait que décorer, « <img src="${image.url}" alt="" /> ».`,
      );
    }
  });
}

/** The address and the text of an image, however it is written; `alt` is `undefined` where nothing was said of it. */
function imageOf(
  node: Nodes,
  definitions: ReadonlyMap<string, string>,
): { url: string; alt: string | undefined } | null {
  if (node.type === 'image') return { url: node.url, alt: node.alt?.trim() || undefined };
  if (node.type === 'imageReference') {
    const url = definitions.get(node.identifier);
    return url === undefined ? null : { url, alt: node.alt?.trim() || undefined };
  }
  if (node.type !== 'htmlElement' || node.data.hName !== 'img') return null;
  const { src, alt } = node.data.hProperties;
  return { url: typeof src === 'string' ? src : '', alt: typeof alt === 'string' ? alt : undefined };
}

/** A name however it was written: without capitals, `.jpeg` for `.jpg`. */
const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.jpeg$/, '.jpg');

function checkFile(node: Nodes, url: string, images: readonly string[], report: Report): void {
  // Some disks write an accent as a sign of its own: the name is the same.
  const name = decodeAddress(url).normalize('NFC');
  if (images.some((image) => image.normalize('NFC') === name)) return;
  const last = name.split('/').at(-1) ?? name;
  const near = images.find((image) => plainName(image) === plainName(last)) ?? nearest(last, images);
  const todo = near ? `écrivez « ${near} »` : 'déposez l’image dans ce dossier et n’écrivez que son nom';
  report('image-introuvable', node, `l’image « ${url} » n’est pas dans content/images : ${todo}.`);
}
