/** What a build keeps of a text, and how it is made, in the build itself or in one of its threads. */
import { z } from 'zod';
import type { SiteFacts } from '@/lib/content/facts';
import type { Body } from '@/lib/content/page';
import type { Finding } from '@/lib/findings/finding';
import type { Link } from '@/tools/check/text/links';
import { writeWhole } from '@/tools/files.mjs';
import { prepareText } from './prepare';

/** What every text is read with. */
export type Surroundings = {
  /** Names of the original images. */
  images: readonly string[];
  facts: SiteFacts | null;
  /** Addresses of the images that can be shown, by those names. */
  addresses: Readonly<Record<string, string>>;
};

/** One text to prepare. */
export type TextJob = {
  body: Body;
  /** The page's own address, with its origin; `null` where it is not published. */
  url: string | null;
  /** Where to leave what it says, as `recordSchema` has it. */
  record: string;
};

/** What is kept of a text; its findings and links were written by this very code. */
export const recordSchema = z.object({
  findings: z.array(z.custom<Finding>()),
  ids: z.array(z.string()),
  links: z.array(z.custom<Link>()),
  markdown: z.string().nullable(),
});

export type TextRecord = z.infer<typeof recordSchema>;

/** Prepares a text and leaves what it says in its record. */
export async function recordText({ body, url, record }: TextJob, surroundings: Surroundings): Promise<void> {
  const { images, facts, addresses } = surroundings;
  const addressOf = (name: string): string => {
    const address = addresses[name];
    // The check refuses a text that shows an image there is none of.
    if (address === undefined) throw new Error(`No image "${name}": has the content been checked?`);
    return address;
  };
  const published = url === null ? null : { url, addressOf };
  const { inspected, markdown } = await prepareText(body, { images, facts }, published).catch(
    (cause: unknown) => {
      throw new Error(`${body.file} cannot be read`, { cause });
    },
  );
  const { findings, ids, links } = inspected;
  const kept: TextRecord = { findings, ids: [...ids], links: [...links], markdown };
  writeWhole(record, JSON.stringify(kept));
}
