import type { Original } from '../inspect';

/** The logo as it is put into pages and icons: shapes alone, in the colour of what surrounds them. */
export type Logo = { viewBox: string; shapes: string };

/** What would not stay inside the logo once its shapes stand in a page, whose policy lets no style in. */
const LEAKS = /<style|\s(?:style|class|id)=/;

/** What programs leave around and among the shapes, and nobody sees. */
const UNSEEN = /<!--.*?-->|<title>.*?<\/title>|<desc>.*?<\/desc>|<metadata>.*?<\/metadata>|\s*\n\s*/gs;

/** The shapes of a logo; a sentence in French where it cannot be put into a page. */
export function readLogo(name: string, originals: readonly Original[]): Logo | string {
  const original = originals.find((candidate) => candidate.name === name);
  if (original?.kind !== 'drawing') return `le logo « ${name} » n’est pas un dessin SVG de content/images.`;
  const [, opening = '', inner = ''] = /<svg([^>]*)>(.*)<\/svg>/s.exec(original.source) ?? [];
  const viewBox = /viewBox=["']([^"']+)["']/.exec(opening)?.[1] ?? '';
  const shapes = inner.replace(UNSEEN, '');
  const leak = LEAKS.exec(shapes)?.[0].trim();
  return leak === undefined
    ? { viewBox, shapes }
    : `le logo « ${name} » contient « ${leak} » : enregistrez-le en formes simples, sans style, ni classe, ni identifiant.`;
}
