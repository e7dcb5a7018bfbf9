import { getEveryPage, getLastChange, getSite } from '@/lib/content';
import { kindOf } from '@/lib/content/kinds';
import { today } from '@/lib/env';
import { atomFeed } from '@/lib/seo/feed';

export const dynamic = 'force-static';

export function GET(): Response {
  const entries = getEveryPage()
    .filter((page) => kindOf(page).isInFeed)
    .map((page) => ({ page, changed: getLastChange(page) }));
  return new Response(atomFeed(getSite(), entries, today()), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
}
