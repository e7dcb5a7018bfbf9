import type { PageFile } from '@/lib/content/page-file';
import { placeAt } from '@/lib/content/source';
import { type Finding, finding } from '@/lib/findings/finding';

/** What a template leaves where something is to be written (`tools/new`). */
const LEFT = 'À écrire';

const IN_TEXT = new RegExp(`${LEFT}(?=[ \\u00a0\\u202f]*(?::|$))`, 'gmu');

type Unfinished = Pick<PageFile, 'file' | 'front' | 'placeOf'> & Partial<Pick<PageFile, 'draft' | 'body'>>;

/** What a template left in what is published: a draft may take its time, a file of data is no draft. */
export function checkUnfinished({ file, draft, front, placeOf, body }: Unfinished): Finding[] {
  if (draft) return [];
  const wayOut = draft === undefined ? '' : ', ou remettez « draft: true » dans l’en-tête';
  const tell = (place: { line: number; column: number }): Finding =>
    finding('modele-inacheve', file, place, `« ${LEFT} » est resté du modèle : écrivez le texte${wayOut}.`);
  return [
    ...unwritten(front, []).map((path) => tell(placeOf(path))),
    ...[...(body?.text ?? '').matchAll(IN_TEXT)].map(({ index }) => tell(placeAt(body?.text ?? '', index))),
  ];
}

/** Paths of the texts that begin so. */
function unwritten(value: unknown, path: readonly PropertyKey[]): (readonly PropertyKey[])[] {
  if (typeof value === 'string') return value.startsWith(LEFT) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  const entries: [PropertyKey, unknown][] = Array.isArray(value)
    ? value.map((item, rank) => [rank, item])
    : Object.entries(value);
  return entries.flatMap(([key, item]) => unwritten(item, [...path, key]));
}
