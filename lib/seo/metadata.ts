import type { Metadata } from 'next';
import type { Page, Site } from '@/lib/content';
import { absoluteUrl, FEED_HREF, markdownHref } from '@/lib/content/addresses';
import { TITLE_LENGTH } from '@/lib/content/lengths';
import type { ImageAsset } from '@/lib/images';
import { SHARED_SIZE, sharingHref, shownFor } from '@/lib/images/sharing';

/** The title of a page's tab: its own and, where there is room, the agency's name. */
export function documentTitle(title: string, siteName: string): string {
  const full = `${title} – ${siteName}`;
  return full.length <= TITLE_LENGTH ? full : title;
}

/** What a page says of itself to search engines and to those who share it. */
export function pageMetadata(page: Page, site: Site, image: ImageAsset): Metadata {
  const url = absoluteUrl(site.url, page.href);
  const { title, description } = page;
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
        'application/atom+xml': [{ title: 'Nos expertises', url: absoluteUrl(site.url, FEED_HREF) }],
        'text/markdown': absoluteUrl(site.url, markdownHref(page.href)),
      },
    },
    openGraph: { title, description, url, images, siteName: site.name, locale: 'fr_FR', type: 'website' },
    twitter: { card: 'summary_large_image', title, description, images },
  };
}
