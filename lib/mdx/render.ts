import { compileMDX, type MDXRemoteProps } from 'next-mdx-remote/rsc';
import type { ReactElement } from 'react';
import type { Body } from '@/lib/content';
import type { SiteFacts } from '@/lib/content/facts';
import { rehypePlugins, remarkPlugins } from './plugins';
import type { TocEntry, TocSink } from './plugins/toc';

/** React components that stand for elements of the text: `{ h2: SectionHeading }`. */
export type MdxComponents = NonNullable<MDXRemoteProps['components']>;

export type RenderedBody = {
  content: ReactElement;
  toc: readonly TocEntry[];
};

/**
 * Renders a page's text. This module is the only one that knows next-mdx-remote, which is archived upstream
 * (docs/adr/0001-next-mdx-remote.md): a swap is one import.
 *
 * The text must have passed the check: next-mdx-remote drops an expression without a word.
 */
export async function renderBody(
  body: Body,
  facts: SiteFacts,
  components: MdxComponents = {},
): Promise<RenderedBody> {
  const toc: TocSink = { entries: [] };
  const { content } = await compileMDX({
    source: body.text,
    components,
    options: { mdxOptions: { remarkPlugins: remarkPlugins(toc, facts), rehypePlugins: rehypePlugins() } },
  });
  return { content, toc: toc.entries };
}

export type { TocEntry };
