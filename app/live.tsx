import { LiveFindings } from '@/components/live-findings';
import { liveFindings } from '@/tools/check/live';

/**
 * All that editors change, imported so that `npm run dev` draws the open page again when one of them is saved. Nothing
 * reads it: the pages ask `lib/content`, as ever. The images' manifest is rewritten when an image is.
 */
export const WATCHED: Readonly<Record<string, string>> = import.meta.glob<string>(
  ['/content/**/*.mdx', '/content/site.yml', '/.cache/images/manifest.json'],
  { query: '?raw', import: 'default', eager: true },
);

/** What is wrong in the content, over every page of `npm run dev`. No other output imports this file. */
export async function Live() {
  return <LiveFindings findings={await liveFindings()} />;
}
