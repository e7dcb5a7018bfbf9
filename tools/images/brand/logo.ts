import { optimize } from 'svgo';
import type { Original } from '../inspect';

/** The logo as it is put into pages and icons: shapes alone, in the colour of what surrounds them. */
export type Logo = { viewBox: string; shapes: string };

/** What would not stay inside the logo once its shapes stand in a page. */
const LEAKS = /<style|\s(?:style|class|id)=/;

/** The shapes of a logo; a sentence in French where it cannot be put into a page. */
export function readLogo(name: string, originals: readonly Original[]): Logo | string {
  const original = originals.find((candidate) => candidate.name === name);
  if (original?.kind !== 'drawing') return `le logo « ${name} » n’est pas un dessin SVG de content/images.`;
  // A style sheet becomes attributes of what it styles, where it can.
  const { data } = optimize(original.source, {
    plugins: [
      { name: 'preset-default' },
      { name: 'inlineStyles', params: { onlyMatchedOnce: false } },
      'convertStyleToAttrs',
      'removeTitle',
      'removeXMLNS',
    ],
  });
  const [, opening = '', shapes = ''] = /^<svg([^>]*)>(.*)<\/svg>$/s.exec(data) ?? [];
  const viewBox = /viewBox="([^"]+)"/.exec(opening)?.[1] ?? `0 0 ${original.width} ${original.height}`;
  const leak = LEAKS.exec(shapes)?.[0].trim();
  return leak === undefined
    ? { viewBox, shapes }
    : `le logo « ${name} » contient « ${leak} » : enregistrez-le en formes simples, sans style, ni classe, ni identifiant.`;
}
