import type { MetadataRoute } from 'next';
import { getSite } from '@/lib/content';
import { getBrand } from '@/lib/images/brand';

export const dynamic = 'force-static';

/** What a phone shows of the site when it is put on the home screen (`/manifest.webmanifest`). */
export default function manifest(): MetadataRoute.Manifest {
  const { name, description } = getSite();
  const { day } = getBrand().ground;
  return {
    name,
    description,
    lang: 'fr',
    start_url: '/',
    display: 'browser',
    background_color: day,
    theme_color: day,
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  };
}
