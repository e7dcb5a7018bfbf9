import type { MetadataRoute } from 'next';
import { getLastChange, getLibrary } from '@/lib/content';
import { absoluteUrl } from '@/lib/content/addresses';
import { indexedPages } from '@/lib/content/library';

export const dynamic = 'force-static';

export default function sitemap(): MetadataRoute.Sitemap {
  const library = getLibrary();
  return indexedPages(library).map((page) => {
    const lastModified = getLastChange(page);
    return {
      url: absoluteUrl(library.site.url, page.href),
      ...(lastModified !== undefined && { lastModified }),
    };
  });
}
