import { compileMDX, type MDXRemoteProps } from 'next-mdx-remote/rsc';
import type { ReactElement } from 'react';
import type { Body } from '@/lib/content';
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
export async function renderBody(body: Body, components: MdxComponents = {}): Promise<RenderedBody> {
  const toc: TocSink = { entries: [] };
  const { content } = await compileMDX({
    source:
      process.env.NODE_ENV === 'development'
        ? // While somebody writes, a text with a mistake shows without it: `app/live.tsx` tells the mistake.
          (await import('./check/readable')).readableText(body)
        : body.text,
    components,
    options: { mdxOptions: { remarkPlugins: remarkPlugins(toc), rehypePlugins: rehypePlugins() } },
  });
  return { content, toc: toc.entries };
}

export type { TocEntry };
