import type { ImageAsset, ImageVariant } from '@/lib/images';

type Props = {
  image: ImageAsset;
  /** Empty where the image only decorates. */
  alt: string;
  /** The width it is shown at, as `sizes` says it: `(min-width: 60rem) 42rem, 100vw`. */
  sizes: string;
  /** The first thing seen: fetched before all else. Others wait until they are near. */
  priority?: boolean;
  className?: string;
  /** The page it stands for: its image there and its image on a card are one, which moves from page to page. */
  pageSlug?: string | undefined;
};

const sourceSet = (variants: readonly ImageVariant[]): string =>
  variants.map(({ src, width }) => `${src} ${width}w`).join(', ');

/** An image in the format and at the width that suit the visitor, in its own colour until it is there. */
export function Picture({ image, alt, sizes, priority = false, className = '', pageSlug }: Props) {
  const fallback = image.fallback.find(({ width }) => width >= 960) ?? image.fallback.at(-1);
  return (
    <picture>
      <source type="image/avif" srcSet={sourceSet(image.avif)} sizes={sizes} />
      <img
        src={fallback?.src}
        srcSet={sourceSet(image.fallback)}
        sizes={sizes}
        width={image.width}
        height={image.height}
        alt={alt}
        className={`${image.colorClass} ${className}`}
        data-horizon={pageSlug && `horizon-${pageSlug}`}
        {...(priority ? { fetchPriority: 'high' } : { loading: 'lazy', decoding: 'async' })}
      />
    </picture>
  );
}
