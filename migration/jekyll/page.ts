import { type Body, convertBody, type TreeStep } from './body';
import { type Head, writeHead } from './head';
import { lowerHeadings } from './headings';
import type { LiquidScope } from './liquid';
import type { Placed } from './old-site/destinations';
import { isHtmlFile, type OldPage } from './old-site/documents';
import type { Layout } from './old-site/layouts';
import { type DraftReason, type Note, note } from './report';

/** A page to be written: its front matter, and its text. */
export type WrittenPage = { head: Head; body: Body };

/** What a page's text is written with. */
export type TextFacts = {
  scope: LiquidScope;
  steps: readonly TreeStep[];
  /** the page as Jekyll built it */
  printed: string | undefined;
  /** the layout that wrote it, where it has no text */
  layout: Layout | undefined;
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
export async function writeText({ page }: Placed, facts: TextFacts): Promise<Body> {
  const { body, bodyLine } = page.split;
  const { scope, steps, printed, layout } = facts;
  const options = { scope, steps: [lowerHeadings, ...steps], images: [], printed };
  if (layout) {
    const written = await convertBody(layout.body, layout.bodyLine, { ...options, isHtml: true });
    if (written.hasText) return { ...written, notes: toldOfLayout(written.notes, layout, page) };
  }
  return convertBody(body, bodyLine, { ...options, isHtml: isHtmlFile(page.relative) });
}

/** What is told of a layout, at the page that has it. */
function toldOfLayout(notes: readonly Note[], { name }: Layout, { front }: OldPage): Note[] {
  const line = front.lineOf('layout') ?? 1;
  const origin = note('warning', line, `page sans texte : il est pris de son gabarit, ${name}, relisez-le`);
  const there = notes.map((told) => ({ ...told, line, message: `${name}:${told.line} : ${told.message}` }));
  return [origin, ...there];
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
