import { z } from 'zod';

/** What a publication notes about itself, at the place that it was put. */
const recordSchema = z.object({
  /** SHA-256 of its files, by their names. */
  files: z.record(z.string(), z.string()),
  /** Hashed files of the publication before, which a page that is still being read may ask for. */
  former: z.array(z.string()),
});

export type PublicationRecord = z.infer<typeof recordSchema>;

/**
 * A record, or none where there is none that can be read: then nothing is known of what lies there.
 */
export function parseRecord(text: string | null): PublicationRecord {
  try {
    return recordSchema.parse(JSON.parse(text ?? ''));
  } catch {
    return { files: {}, former: [] };
  }
}

/** SHA-256 of what the last publication has left there, by name. */
export const knownHashes = (text: string | null): ReadonlyMap<string, string> =>
  new Map(Object.entries(parseRecord(text).files));
