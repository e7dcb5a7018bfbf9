import type { MetadataRoute } from 'next';
import { getSite } from '@/lib/content';
import { absoluteUrl } from '@/lib/content/addresses';
import { isPublic } from '@/lib/env';

export const dynamic = 'force-static';

/** A build that is not the public's asks robots to stay away; to those that come all the same, its pages say `noindex`. */
export default function robots(): MetadataRoute.Robots {
  return isPublic()
    ? { rules: { userAgent: '*', allow: '/' }, sitemap: absoluteUrl(getSite().url, '/sitemap.xml') }
    : { rules: { userAgent: '*', disallow: '/' } };
}
