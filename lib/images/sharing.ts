import { createHash } from 'node:crypto';
import { HOME_SLUG } from '@/lib/content/addresses';
import type { Page } from '@/lib/content/page';
import type { Site } from '@/lib/content/site-schema';
import { type ImageAsset, singleAddress } from './asset';

/** In pixels: what every network that shows a preview takes. */
export const SHARED_SIZE = { width: 1200, height: 630 } as const;

/** Raised when the drawing changes: networks keep a picture by its address, so a new one needs a new address. */
export const DRAWING = 2;

/** What a page's picture shows. */
export type Shown = { title: string; brand: string; image: ImageAsset };

export const shownFor = ({ title }: Page, { name }: Site, image: ImageAsset): Shown => ({
  title,
  brand: name,
  image,
});

/** Names a picture by all that it shows. */
export function digestOf({ title, brand, image }: Shown): string {
  // The image's own address carries the hash of its content.
  const parts = [DRAWING, title, brand, singleAddress(image), image.look];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}

/** Where a page's picture is served: `/partage/expertises-developpeur-back-end-0123456789ab.jpg`. */
export function sharingHref({ href }: Page, shown: Shown): string {
  const name =
    href === '/'
      ? HOME_SLUG
      : href
          .slice(1)
          .replace(/\.html$/, '')
          .replaceAll('/', '-');
  return `/partage/${name}-${digestOf(shown)}.jpg`;
}
