import type { MetadataRoute } from 'next';
import { getExpertises, getLastChange, getPages, getSite } from '@/lib/content';
import { absoluteUrl } from '@/lib/content/addresses';

export const dynamic = 'force-static';

export default function sitemap(): MetadataRoute.Sitemap {
  const { url } = getSite();
  return [...getPages(), ...getExpertises()].map((page) => {
    const lastModified = getLastChange(page);
    return { url: absoluteUrl(url, page.href), ...(lastModified !== undefined && { lastModified }) };
  });
}
