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
