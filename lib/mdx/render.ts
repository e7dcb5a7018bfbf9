import type { MDXRemoteProps } from 'next-mdx-remote/rsc';
import { serialize } from 'next-mdx-remote/serialize';
import { createElement, type ReactElement } from 'react';
import * as devRuntime from 'react/jsx-dev-runtime';
import * as prodRuntime from 'react/jsx-runtime';
import type { Body } from '@/lib/content';
import type { SiteFacts } from '@/lib/content/facts';
import { type Compiled, keepCompiled } from './cache';
import { rehypePlugins, remarkPlugins } from './plugins';
import type { TocEntry, TocSink } from './plugins/toc';

/*
 * This module is the only one that knows next-mdx-remote, which is archived upstream (docs/adr/0001-next-mdx-remote.md): a
 * swap is one import.
 */

/** React components that stand for elements of the text: `{ h2: SectionHeading }`. */
export type MdxComponents = NonNullable<MDXRemoteProps['components']>;

export type RenderedBody = {
  content: ReactElement;
  toc: readonly TocEntry[];
};

/**
 * Renders a page's text. It must have passed the check: next-mdx-remote drops an expression without a word.
 */
export async function renderBody(
  body: Body,
  facts: SiteFacts,
  components: MdxComponents = {},
): Promise<RenderedBody> {
  const text =
    process.env.NODE_ENV === 'development'
      ? // While somebody writes, a text with a mistake shows without it: `app/live.tsx` tells the mistake.
        (await import('./check/readable')).readableText(body)
      : body.text;
  const madeFrom = [text, JSON.stringify([...facts])].join('\0');
  const { source, toc } = await keepCompiled(madeFrom, () => compile(text, facts));
  return { content: createElement(evaluate(source), { components }), toc };
}

async function compile(text: string, facts: SiteFacts): Promise<Compiled> {
  const toc: TocSink = { entries: [] };
  const mdxOptions = { remarkPlugins: remarkPlugins(toc, facts), rehypePlugins: rehypePlugins() };
  const { compiledSource } = await serialize(text, { mdxOptions }, true);
  return { source: compiledSource, toc: toc.entries };
}

type Content = (props: { components: MdxComponents }) => ReactElement;

/** The component in what next-mdx-remote compiled: a function's body whose first argument is React's runtime. */
function evaluate(source: string): Content {
  const runtime = process.env.NODE_ENV === 'production' ? prodRuntime : devRuntime;
  const module: unknown = new Function(source)(runtime);
  if (!isModule(module)) throw new TypeError('next-mdx-remote compiled no component');
  return module.default;
}

const isModule = (value: unknown): value is { default: Content } =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'default') === 'function';

export type { TocEntry };
