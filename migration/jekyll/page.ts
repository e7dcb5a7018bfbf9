import { convertBody, type TreeStep } from './body';
import { writeHead } from './head';
import { lowerHeadings } from './headings';
import type { LiquidScope } from './liquid';
import type { Placed } from './old-site/destinations';
import { type Note, note } from './report';

export type WrittenPage = {
  text: string;
  notes: Note[];
  isDraft: boolean;
  droppedClasses: ReadonlyMap<string, number>;
  droppedSyntax: readonly string[];
  liquid: { evaluated: number; kept: number };
};

/** What a page is written with. */
export type PageFacts = {
  scope: LiquidScope;
  steps: readonly TreeStep[];
  redirects: readonly string[];
  author: string | undefined;
  /** the page as Jekyll built it */
  printed: string | undefined;
  /** whether layouts of the old site filled pages */
  isWholeSite: boolean;
  /** the old site's settings, for its home page, which often says nothing of itself */
  site?: Readonly<Record<string, unknown>>;
};

/** The MDX page that a Jekyll page becomes. @throws LimitError */
export async function writePage(placed: Placed, facts: PageFacts): Promise<WrittenPage> {
  const { split } = placed.page;
  const body = await convertBody(split.body, split.bodyLine, {
    scope: facts.scope,
    steps: [lowerHeadings, ...facts.steps],
    images: [],
    printed: facts.printed,
  });
  const head = writeHead(placed, {
    redirects: facts.redirects,
    author: facts.author,
    site: facts.site ?? {},
    excerpt: body.excerpt,
    isDraft: body.isUnfinished,
    isEmpty: facts.isWholeSite && body.mdx.trim() === '',
  });
  const text = `${head.text}${body.mdx.replace(/^\n+/, '')}`;
  return {
    text,
    notes: [...head.notes, ...body.notes],
    isDraft: /^draft: true$/m.test(head.text),
    droppedClasses: body.droppedClasses,
    droppedSyntax: body.droppedSyntax,
    liquid: body.liquid,
  };
}

/** What is left to say of a page that could not be read. */
export function failure(error: unknown): Note {
  const line = error instanceof Error && 'line' in error && typeof error.line === 'number' ? error.line : 1;
  return note('error', line, error instanceof Error ? error.message : String(error));
}
