import { z } from 'zod';
import type { Finding } from './finding';

/** Where `npm run dev` leaves what is wrong in the content, for the open page (`app/live.tsx`). */
export const LIVE_FILE = '.cache/findings.json';

const liveFinding = z.object({
  ...{ file: z.string(), line: z.number(), column: z.number() },
  ...{ level: z.enum(['error', 'warning']), draft: z.literal(true).optional() },
  ...{ rule: z.string(), message: z.string() },
  /** The line itself and, under it, a caret. */
  excerpt: z.array(z.string()),
  /** Opens the file at its line in VS Code. */
  href: z.string(),
});

/** A finding as a page shows it. */
export type LiveFinding = z.infer<typeof liveFinding>;

/** What a checked finding is shown with. */
export const toLive = (
  { file, line, column, level, draft, rule, message }: Finding,
  excerpt: string[],
  root: string,
): LiveFinding => ({
  ...{ file, line, column, level, rule, message, excerpt, ...(draft && { draft }) },
  href: `vscode://file${root.startsWith('/') ? '' : '/'}${root}/${file}:${line}:${column}`,
});

/** Reads the text of `LIVE_FILE`; nothing is found where nothing was written. */
export const parseLive = (text: string | undefined): LiveFinding[] =>
  text === undefined ? [] : z.array(liveFinding).parse(JSON.parse(text));
