import type { Body } from '@/lib/content/page';
import { hasErrors } from '@/lib/findings/finding';
import { parseTolerantly } from '@/lib/mdx/parse';
import { precompile } from '@/lib/mdx/render';
import { type BodyContext, type Inspected, inspectParsed } from '@/tools/check/text';
import { toMarkdown } from './markdown';

/** Where a text will be read: what its Markdown's addresses are made whole with. */
export type Published = {
  /** The page's own address, with its origin. */
  url: string;
  /** The address of an image, by its file name in `content/images`. */
  addressOf: (image: string) => string;
};

export type PreparedText = {
  inspected: Inspected;
  /** The text as plain Markdown; `null` where it is not published, or wrong. */
  markdown: string | null;
};

/**
 * All that a build wants of a text, from parsing it once: what is wrong in it, its Markdown and, left in the build's
 * folder for them (`lib/mdx/cache.ts`), its compiled form. `published` is `null` for a draft.
 */
export async function prepareText(
  body: Body,
  context: BodyContext,
  published: Published | null,
): Promise<PreparedText> {
  const parsed = parseTolerantly(body);
  const { tree, findings } = parsed;
  const { facts } = context;
  const wanted = published && facts && !hasErrors(findings);
  // The rules' plugins work on the tree itself, and so do those of the rendering.
  const copy = wanted ? structuredClone(tree) : null;
  const inspected = inspectParsed(body, parsed, context);
  if (!wanted || !copy || hasErrors(inspected.findings)) return { inspected, markdown: null };
  const elements = await precompile(body.text, copy, facts);
  return { inspected, markdown: toMarkdown(elements, published).trimEnd() };
}
