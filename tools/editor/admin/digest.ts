import { z } from 'zod';
import { manifestSchema } from '@/lib/images/asset';

/** Where the editor finds it, beside its page. */
export const DIGEST_HREF = '/admin/site.json';

const digestSchema = z.object({
  /** Made by `npm run dev`, at each save of any file. */
  isLive: z.boolean(),
  /** Every page: its front matter as it is written, and what is known of the text beneath. */
  pages: z.array(
    z.object({
      file: z.string(),
      head: z.string(),
      ids: z.array(z.string()),
      links: z.array(
        z.object({ href: z.string(), place: z.object({ line: z.number(), column: z.number() }) }),
      ),
      /** `fingerprint` of the whole file. */
      print: z.string(),
    }),
  ),
  /** Every file of data, `site.yml` and `apparence.yml`, as they are written. */
  data: z.array(z.object({ file: z.string(), text: z.string() })),
  /** Files whose white space Sveltia would lose, by the `fingerprint` of what it leaves of them (`asSveltiaReads`). */
  odd: z.record(z.string(), z.string()),
  /** Names of the images in `content/images`, and those that the site shows already. */
  images: z.array(z.string()),
  assets: manifestSchema,
  /** Addresses of what is served beside the pages. */
  served: z.array(z.string()),
  /** The list of published addresses, as it is written. */
  addresses: z.string(),
});

/**
 * What a browser must know of the other files to judge the one that is being written: made at build, and by
 * `npm run dev` at each save.
 */
export type Digest = z.infer<typeof digestSchema>;

/** @throws ZodError where it is no digest. */
export const parseDigest = (json: unknown): Digest => digestSchema.parse(json);

/** What Sveltia makes of a file before any format is asked to read it. */
export const asSveltiaReads = (text: string): string => text.trim().replace(/\r\n?/g, '\n');

/** What such a text is as a file, for all files but the odd ones. */
export const asUsual = (read: string): string => `${read}\n`;

/** Tells one text of a file from another: FNV-1a (RFC 9923), 32 bits, and the length. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return `${hash.toString(16)}-${text.length}`;
}
