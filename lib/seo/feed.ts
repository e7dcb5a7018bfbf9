import { absoluteUrl, FEED_HREF } from '@/lib/content/addresses';
import type { Page } from '@/lib/content/page';
import type { Site } from '@/lib/content/site-schema';
import { escapeXml } from './xml';

/** A page and the day it last changed, `2026-11-22`, where that is known. */
export type FeedEntry = { page: Page; changed: string | undefined };

/** A day as Atom wants it (RFC 3339). */
const instant = (day: string): string => `${day}T00:00:00Z`;

/**
 * Pages as an Atom feed (RFC 4287), the newest first. An entry's id is its address, which outlives its
 * title.
 * @param today stands in, `2026-11-22`, where no page has a day: Atom wants one of every entry.
 */
export function atomFeed(site: Site, entries: readonly FeedEntry[], today: string): string {
  const known = entries.map(({ page, changed }) => ({ page, changed: latest(changed, page.date) }));
  const newest =
    known
      .flatMap(({ changed }) => changed ?? [])
      .toSorted()
      .at(-1) ?? today;
  const dated = known
    .map(({ page, changed }) => ({ page, changed: changed ?? newest }))
    .sort((a, b) => compare(b.page.date ?? b.changed, a.page.date ?? a.changed));
  const url = (href: string): string => escapeXml(absoluteUrl(site.url, href));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
  <title>${escapeXml(site.name)}</title>
  <subtitle>${escapeXml(site.description)}</subtitle>
  <id>${url(FEED_HREF)}</id>
  <link rel="self" type="application/atom+xml" href="${url(FEED_HREF)}"/>
  <link rel="alternate" type="text/html" href="${url('/')}"/>
  <updated>${instant(newest)}</updated>
  <author><name>${escapeXml(site.name)}</name><uri>${url('/')}</uri></author>
${dated
  .map(
    ({ page: { href, title, summary, date }, changed }) => `  <entry>
    <title>${escapeXml(title)}</title>
    <id>${url(href)}</id>
    <link rel="alternate" type="text/html" href="${url(href)}"/>${
      date === undefined ? '' : `\n    <published>${instant(date)}</published>`
    }
    <updated>${instant(changed)}</updated>
    <summary>${escapeXml(summary)}</summary>
  </entry>`,
  )
  .join('\n')}
</feed>
`;
}

/** The later of two days: nothing changed before it was published. */
const latest = (a: string | undefined, b: string | undefined): string | undefined =>
  [a, b]
    .flatMap((day) => day ?? [])
    .toSorted()
    .at(-1);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
