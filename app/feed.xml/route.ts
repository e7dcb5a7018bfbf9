import { getExpertises, getLastChange, getSite } from '@/lib/content';
import { atomFeed } from '@/lib/seo/feed';

export const dynamic = 'force-static';

export function GET(): Response {
  const entries = getExpertises().map((expertise) => ({ expertise, changed: getLastChange(expertise) }));
  const today = new Date().toISOString().slice(0, 10);
  return new Response(atomFeed(getSite(), entries, today), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
}
