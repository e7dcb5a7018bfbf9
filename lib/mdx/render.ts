import type { MDXRemoteProps } from 'next-mdx-remote/rsc';
import { serialize } from 'next-mdx-remote/serialize';
import { createElement, type ReactElement } from 'react';
import * as devRuntime from 'react/jsx-dev-runtime';
import * as prodRuntime from 'react/jsx-runtime';
import type { Body } from '@/lib/content';
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
export async function renderBody(body: Body, components: MdxComponents = {}): Promise<RenderedBody> {
  const { source, toc } = await keepCompiled(body.text, compile);
  return { content: createElement(evaluate(source), { components }), toc };
}

async function compile(text: string): Promise<Compiled> {
  const toc: TocSink = { entries: [] };
  const mdxOptions = { remarkPlugins: remarkPlugins(toc), rehypePlugins: rehypePlugins() };
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
