import { type Body, convertBody, type TreeStep } from './body';
import { type Head, writeHead } from './head';
import { lowerHeadings } from './headings';
import type { LiquidScope } from './liquid';
import type { Placed } from './old-site/destinations';
import { isHtmlFile } from './old-site/documents';
import { type DraftReason, type Note, note } from './report';

/** A page to be written: its front matter, and its text. */
export type WrittenPage = { head: Head; body: Body };

/** What a page's text is written with. */
export type TextFacts = {
  scope: LiquidScope;
  steps: readonly TreeStep[];
  /** the page as Jekyll built it */
  printed: string | undefined;
};

/** What a page is written with. */
export type PageFacts = TextFacts & {
  redirects: readonly string[];
  author: string | undefined;
  /** whether layouts of the old site filled pages */
  isWholeSite: boolean;
  /** the old site's settings, for its home page, which often says nothing of itself */
  site?: Readonly<Record<string, unknown>>;
};

/** The text of a Jekyll page as MDX. @throws LimitError */
export function writeText({ page }: Placed, { scope, steps, printed }: TextFacts): Promise<Body> {
  const { body, bodyLine } = page.split;
  return convertBody(body, bodyLine, {
    scope,
    steps: [lowerHeadings, ...steps],
    images: [],
    printed,
    isHtml: isHtmlFile(page.relative),
  });
}

/** The MDX page that a Jekyll page becomes. @throws LimitError */
export async function writePage(placed: Placed, facts: PageFacts): Promise<WrittenPage> {
  const body = await writeText(placed, facts);
  const isLoopOnly = facts.isWholeSite && !placed.page.isShown;
  const unfinished: DraftReason[] = isLoopOnly ? ['liquid'] : [...body.unfinished];
  const head = writeHead(placed, {
    redirects: facts.redirects,
    author: facts.author,
    site: facts.site ?? {},
    excerpt: body.excerpt,
    unfinished,
    isEmpty: facts.isWholeSite && body.mdx.trim() === '',
  });
  return { head, body };
}

/** The whole text of a page's file. */
export const fileText = ({ head, body }: WrittenPage): string => head.text + body.mdx.replace(/^\n+/, '');

/** What is left to say of a page that could not be read. */
export function failure(error: unknown): Note {
  const line = error instanceof Error && 'line' in error && typeof error.line === 'number' ? error.line : 1;
  return note('error', line, error instanceof Error ? error.message : String(error));
}
