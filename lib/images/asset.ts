import { z } from 'zod';

/** One encoded size of a photo. */
const variantSchema = z.object({
  /** In pixels. */
  width: z.number(),
  /** Address on the site, with the content's hash in it. */
  src: z.string(),
});

const shared = {
  /** File name in `content/images`. */
  name: z.string(),
  /** Of the original, upright, in pixels; of a drawing, in its own units. */
  width: z.number(),
  height: z.number(),
  /** The class of its colour while it loads, `bg-[#cc9966]`: Tailwind reads it in the manifest. */
  colorClass: z.string(),
  /** Digest of the brand it was prepared for, which pictures for sharing show too. */
  look: z.string(),
};

/** A photo as the site shows it: every size of it in two formats. */
const photoSchema = z.object({
  kind: z.literal('photo'),
  ...shared,
  /** From narrow to wide. */
  avif: z.array(variantSchema).min(1),
  /** The same sizes as JPEG, or PNG where the image is transparent. */
  fallback: z.array(variantSchema).min(1),
  fallbackType: z.enum(['image/jpeg', 'image/png']),
});

/** A drawing as the site shows it: one SVG file by day and, where it has one, another by night. */
const drawingSchema = z.object({
  kind: z.literal('drawing'),
  ...shared,
  /** Address on the site, with the content's hash in it. */
  day: z.string(),
  night: z.string().optional(),
});

const imageAssetSchema = z.discriminatedUnion('kind', [photoSchema, drawingSchema]);

export type ImageVariant = z.infer<typeof variantSchema>;
export type PhotoAsset = z.infer<typeof photoSchema>;
export type ImageAsset = z.infer<typeof imageAssetSchema>;

/** What `prepareImages` leaves for the pages: assets by file name. */
export const manifestSchema = z.record(z.string(), imageAssetSchema);
export type Manifest = z.infer<typeof manifestSchema>;

/** Where it is left. The pages read it and know nothing of how images are encoded. */
export { IMAGES_MANIFEST as MANIFEST_FILE } from '../content/addresses';

/** The one address for whoever takes a single file: of a photo that of the text column on a fine screen, or the widest below it. */
export function singleAddress(image: ImageAsset): string {
  if (image.kind === 'drawing') return image.day;
  const variant = image.fallback.findLast(({ width }) => width <= 1344) ?? image.fallback[0];
  if (!variant) throw new TypeError('A photo has at least one size.');
  return variant.src;
}

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
