/** Whether the public sees a page: a draft never, a page dated to come from its day on. */
export type Publication = 'published' | 'draft' | 'scheduled';

/**
 * @param today the day in Paris, `2026-11-22` (`lib/env.ts`): days compare as texts do.
 */
export function publicationOf(
  { draft, date }: { draft: boolean; date?: string | undefined },
  today: string,
): Publication {
  if (draft) return 'draft';
  return date !== undefined && date > today ? 'scheduled' : 'published';
}

/**
 * The first day after today on which a page is published though nothing changes but the date; `undefined` where none waits.
 */
export const nextPublication = (
  pages: readonly { draft: boolean; date?: string | undefined }[],
  today: string,
): string | undefined =>
  pages
    .flatMap((page) => (publicationOf(page, today) === 'scheduled' && page.date ? [page.date] : []))
    .sort()[0];
