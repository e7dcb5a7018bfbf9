import type { Metadata } from 'next';
import { absoluteUrl, FEED_HREF, markdownHref } from '@/lib/content/addresses';
import { ownPage } from '@/lib/content/own-pages';
import type { Page } from '@/lib/content/page';
import type { Site } from '@/lib/content/site-schema';
import type { ImageAsset } from '@/lib/images';
import { SHARED_SIZE, sharingHref, shownFor } from '@/lib/images/sharing';
import { TITLE_LENGTH } from './lengths';

/** The title of a page's tab: its own and, where there is room, the agency's name. */
function documentTitle(title: string, siteName: string): string {
  const full = `${title} – ${siteName}`;
  return full.length <= TITLE_LENGTH ? full : title;
}

/**
 * What a page says of itself to search engines and to those who share it.
 * @param further the second page of a list, or one after it: it has the list's picture, and no Markdown.
 */
export function pageMetadata(
  page: Page,
  site: Site,
  image: ImageAsset,
  further?: { title: string; href: string },
): Metadata {
  const { title, href } = further ?? page;
  const url = absoluteUrl(site.url, href);
  const { description } = page;
  const { isIndexed } = ownPage(page);
  const shared = sharingHref(page, shownFor(page, site, image));
  const images = [
    {
      url: absoluteUrl(site.url, shared),
      ...SHARED_SIZE,
      alt: `${title} – ${site.name}`,
      type: 'image/jpeg',
    },
  ];
  return {
    title: documentTitle(title, site.name),
    description,
    alternates: {
      canonical: url,
      types: {
        'application/atom+xml': [{ title: site.name, url: absoluteUrl(site.url, FEED_HREF) }],
        ...(isIndexed && !further && { 'text/markdown': absoluteUrl(site.url, markdownHref(page.href)) }),
      },
    },
    openGraph: { title, description, url, images, siteName: site.name, locale: 'fr_FR', type: 'website' },
    ...(!isIndexed && { robots: { index: false } }),
    twitter: { card: 'summary_large_image', title, description, images },
  };
}
