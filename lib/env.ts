/**
 * All that the website asks of its environment: the one place of `lib`, `app` and `components` that reads `process.env`,
 * but for the settings of the contact form and a literal `process.env.NODE_ENV` where the bundler must see it.
 */
import { z } from 'zod';

/**
 * True for the build that the public gets, `SITE_ENV=production`. Every other one, a preview or a copy on somebody's
 * machine, asks search engines to leave it alone.
 */
export const isPublic = (): boolean => process.env.SITE_ENV === 'production';

/**
 * True in `npm run dev`: somebody is writing, and looks at a page that is not finished.
 * No bundler leaves code out for it: where one must, write `process.env.NODE_ENV === 'development'`.
 */
export const isWriting = (): boolean => process.env.NODE_ENV === 'development';

const outputSchema = z.enum(['static', 'server', 'standalone']);

/**
 * What this build makes, `SITE_OUTPUT`: files for any host, a server, or a server in one folder with its packages.
 * A server where nobody says.
 * @throws ZodError where the variable names no output.
 */
export const siteOutput = (): z.infer<typeof outputSchema> =>
  outputSchema.parse(process.env.SITE_OUTPUT || 'server');

/** Where a static site is made, before it is put into `out/` as a whole. */
export const EXPORT_STAGE = '.cache/export';

/**
 * Where Vercel serves this deployment, `https://…`: a function there does not see the files of the
 * pages. Nothing elsewhere.
 */
export const deploymentUrl = (): string | undefined =>
  process.env.VERCEL_URL ? `https://${process.env.VERCEL_URL}` : undefined;

const dayFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/**
 * The day it is in Europe/Paris, `2026-11-25`, whatever the machine's own time zone. `SITE_TODAY` says another one: to a
 * test, and to the processes of a build, which must all see the day on which it began.
 * @throws ZodError where `SITE_TODAY` is no day.
 */
export const today = (now: Date = new Date()): string =>
  z.iso.date().parse(process.env.SITE_TODAY || dayFormat.format(now));

/**
 * What a build, or `npm run dev`, hands to the processes that render the pages: the path of a file or a folder each, in a
 * variable that is absent everywhere else.
 */
const CHANNELS = {
  /** The content that has passed the check (`lib/content/snapshot.ts`). */
  snapshot: 'CONTENT_SNAPSHOT',
  /** The folder of compiled texts (`lib/mdx/cache.ts`). */
  texts: 'MDX_CACHE',
  /** The slugs of the pages to render. */
  selection: 'RENDER_ONLY',
  /** A file that is there once `public/` is filled (`lib/content/snapshot.ts`). */
  filled: 'PUBLIC_FILLED',
} as const;

type Channel = keyof typeof CHANNELS;

/** The path that came by a channel; `undefined` where no build opened it. */
export const received = (channel: Channel): string | undefined => process.env[CHANNELS[channel]] || undefined;

/** The variable that makes `received` answer with this path, for the environment of a child process. */
export const channelVariable = (channel: Channel, file: string): Record<string, string> => ({
  [CHANNELS[channel]]: file,
});
