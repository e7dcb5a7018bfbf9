/** What a build and the processes that read its texts say to each other. */
import { z } from 'zod';
import type { SiteFacts } from '@/lib/content/facts';
import type { Body } from '@/lib/content/page';
import type { Finding } from '@/lib/findings/finding';
import type { Link } from '@/tools/check/text/links';

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
