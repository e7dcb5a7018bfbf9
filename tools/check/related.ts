import { besideText, MOST_RELATED } from '@/lib/content/beside';
import type { Content } from '@/lib/content/content';
import { KINDS } from '@/lib/content/kinds';
import { libraryOf, pagesOfKind } from '@/lib/content/library';
import { frontFinding } from '@/lib/content/page-file';
import type { Finding } from '@/lib/findings/finding';

/**
 * Pages that others name to be read next and that are not shown there: the one before and the one after
 * have their links already, and so many are shown at most.
 */
export function checkRelated(content: Content, today: string): Finding[] {
  const { site } = content;
  if (!site) return [];
  const library = libraryOf(content, site, { today, isWriting: false });
  return Object.values(KINDS).flatMap((kind) => {
    const key = Object.keys(kind.references).find((name) => kind.references[name] === kind.name);
    if (key === undefined) return [];
    const pages = pagesOfKind(library, kind.name);
    return pages.flatMap((page): Finding[] => {
      const file = content.files.find(({ body }) => body?.file === page.body.file);
      const { previous, next, sections } = besideText(page, library);
      const shown = sections.flatMap((section) => (section.id === 'a-lire-aussi' ? section.pages : []));
      return (page.references[key] ?? []).flatMap((name, rank) => {
        const isThere = pages.some(({ slug }) => slug === name) && name !== page.slug;
        if (!file || !isThere || shown.some(({ slug }) => slug === name)) return [];
        const isBeside = [previous, next].some((other) => other?.slug === name);
        const why = isBeside
          ? 'dont le lien est déjà au pied de la page, et qui n’y est pas montrée deux fois : nommez-en une autre, ou effacez ce nom'
          : `et ${MOST_RELATED} au plus sont montrées : effacez celles qui sont de trop`;
        return [
          frontFinding(
            file,
            'reference-sans-effet',
            [key, rank],
            `la clé « ${key} » nomme « ${name} », ${why}.`,
          ),
        ];
      });
    });
  });
}
