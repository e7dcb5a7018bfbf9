import { z } from 'zod';

/** One encoded size of an image. */
const variantSchema = z.object({
  /** In pixels. */
  width: z.number(),
  /** Address on the site, with the content's hash in it. */
  src: z.string(),
});

/** An image as the site shows it: every size of it in two formats. */
const imageAssetSchema = z.object({
  /** File name in `content/images`. */
  name: z.string(),
  /** Of the original, upright, in pixels. */
  width: z.number(),
  height: z.number(),
  /** The class of its colour while it loads, `bg-[#cc9966]`: Tailwind reads it in the manifest. */
  colorClass: z.string(),
  /** From narrow to wide. */
  avif: z.array(variantSchema).min(1),
  /** The same sizes as JPEG, or PNG where the image is transparent. */
  fallback: z.array(variantSchema).min(1),
  fallbackType: z.enum(['image/jpeg', 'image/png']),
});

export type ImageVariant = z.infer<typeof variantSchema>;
export type ImageAsset = z.infer<typeof imageAssetSchema>;

/** What `prepareImages` leaves for the pages: assets by file name. */
export const manifestSchema = z.record(z.string(), imageAssetSchema);
export type Manifest = z.infer<typeof manifestSchema>;

/** Where it is left. The pages read it and know nothing of how images are encoded. */
export { IMAGES_MANIFEST as MANIFEST_FILE } from '../content/addresses';

/** The one size for whoever takes a single file: that of the text column on a fine screen, or the widest there is below it. */
export const columnVariant = ({ fallback }: ImageAsset): ImageVariant => {
  const variant = fallback.findLast(({ width }) => width <= 1344) ?? fallback[0];
  if (!variant) throw new TypeError('An image has at least one size.');
  return variant;
};

/**
 * The widths that are encoded, in pixels: a card (480), a text column (672), a phone's header (960), the column on a
 * fine screen (1344), a wide header (1920), a wide header on a fine screen (2560). Never wider than the original.
 */
const WIDTHS = [480, 672, 960, 1344, 1920, 2560] as const;

export function widthsFor(original: number): number[] {
  const narrower = WIDTHS.filter((width) => width < original);
  const widest = WIDTHS.at(-1) ?? original;
  return original <= widest ? [...narrower, original] : [...narrower];
}

/**
 * The nearest of 6 × 6 × 6 colours. Each is a class of the one stylesheet (no `style=` is allowed), so there may only
 * be so many, however many images there are.
 */
export const quantise = (channels: readonly number[]): string =>
  `#${channels.map((value) => (Math.round(value / 51) * 51).toString(16).padStart(2, '0')).join('')}`;
