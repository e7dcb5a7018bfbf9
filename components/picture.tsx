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

/** Paper keeps the day. */
const NIGHT = 'screen and (prefers-color-scheme: dark)';

const sourceSet = (variants: readonly ImageVariant[]): string =>
  variants.map(({ src, width }) => `${src} ${width}w`).join(', ');

/** An image as suits the visitor: a photo in its format and width, a drawing by day or by night. */
export function Picture({ image, alt, sizes, priority = false, className = '', pageSlug }: Props) {
  const rest = {
    width: image.width,
    height: image.height,
    className: `${image.colorClass} ${className}`.trimEnd(),
    'data-horizon': pageSlug && `horizon-${pageSlug}`,
    ...(priority ? ({ fetchPriority: 'high' } as const) : ({ loading: 'lazy', decoding: 'async' } as const)),
  };
  if (image.kind === 'drawing') {
    return (
      <picture>
        {image.night !== undefined && <source media={NIGHT} srcSet={image.night} />}
        <img src={image.day} alt={alt} {...rest} />
      </picture>
    );
  }
  const fallback = image.fallback.find(({ width }) => width >= 960) ?? image.fallback.at(-1);
  return (
    <picture>
      <source type="image/avif" srcSet={sourceSet(image.avif)} sizes={sizes} />
      <img src={fallback?.src} alt={alt} srcSet={sourceSet(image.fallback)} sizes={sizes} {...rest} />
    </picture>
  );
}
