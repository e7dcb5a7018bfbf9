import { LiveFindings } from '@/components/live-findings';
import { LIVE_FILE, parseLive } from '@/lib/findings/live';

/**
 * All that editors change, imported so that `npm run dev` draws the open page again when one of them is
 * saved: the pages ask `lib/content`, as ever. The images' manifest is rewritten when an image is, and
 * the findings after each save.
 */
const WATCHED: Readonly<Record<string, string>> = import.meta.glob<string>(
  ['/content/**/*.mdx', '/content/**/*.yml', '/.cache/images/manifest.json', '/.cache/findings.json'],
  { query: '?raw', import: 'default', eager: true },
);

/** What is wrong in the content, over every page of `npm run dev`. No other output imports this file. */
export function Live() {
  return <LiveFindings findings={parseLive(WATCHED[`/${LIVE_FILE}`])} />;
}
