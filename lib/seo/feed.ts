import type { Expertise, Site } from '@/lib/content';
import { absoluteUrl, expertiseHref, FEED_HREF, pageHref } from '@/lib/content/addresses';
import { escapeXml } from './xml';

/** An expertise and the day it last changed, `2026-11-22`, where that is known. */
export type FeedEntry = { expertise: Expertise; changed: string | undefined };

/** A day as Atom wants it (RFC 3339). */
const instant = (day: string): string => `${day}T00:00:00Z`;

/**
 * The expertises as an Atom feed (RFC 4287), the newest first. An entry's id is its address, which outlives its title.
 * @param today stands in, `2026-11-22`, where no page has a day: Atom wants one of every entry.
 */
export function atomFeed(site: Site, entries: readonly FeedEntry[], today: string): string {
  const days = entries.flatMap(({ changed }) => changed ?? []).sort();
  const newest = days.at(-1) ?? today;
  const dated = entries
    .map(({ expertise, changed }) => ({ expertise, changed: changed ?? newest }))
    .sort((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0));
  const url = (path: string): string => escapeXml(absoluteUrl(site.url, path));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
  <title>${escapeXml(site.name)}</title>
  <subtitle>${escapeXml(site.description)}</subtitle>
  <id>${url(FEED_HREF)}</id>
  <link rel="self" type="application/atom+xml" href="${url(FEED_HREF)}"/>
  <link rel="alternate" type="text/html" href="${url(pageHref('expertises'))}"/>
  <updated>${instant(newest)}</updated>
  <author><name>${escapeXml(site.name)}</name><uri>${url('/')}</uri></author>
${dated
  .map(
    ({ expertise: { slug, title, summary }, changed }) => `  <entry>
    <title>${escapeXml(title)}</title>
    <id>${url(expertiseHref(slug))}</id>
    <link rel="alternate" type="text/html" href="${url(expertiseHref(slug))}"/>
    <updated>${instant(changed)}</updated>
    <summary>${escapeXml(summary)}</summary>
  </entry>`,
  )
  .join('\n')}
</feed>
`;
}
