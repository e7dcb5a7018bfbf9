import type { Root as Elements } from 'hast';
import type { Root } from 'mdast';
import type { MDXRemoteProps } from 'next-mdx-remote/rsc';
import { serialize } from 'next-mdx-remote/serialize';
import { createElement, type ReactElement } from 'react';
import * as devRuntime from 'react/jsx-dev-runtime';
import * as prodRuntime from 'react/jsx-runtime';
import type { Processor } from 'unified';
import type { SiteFacts } from '@/lib/content/facts';
import type { Body } from '@/lib/content/page';
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
        (await import('./readable')).readableText(body)
      : body.text;
  const { source, toc } = await keepCompiled(text, facts, async () => (await compile(text, facts)).compiled);
  return { content: createElement(evaluate(source), { components }), toc };
}

/**
 * Compiles a text that the check has parsed, and keeps it where `renderBody` finds it. `tree` is what the parser made of it, and is
 * used up.
 * @returns the elements of the text, for who tells them in another way.
 */
export async function precompile(text: string, tree: Root, facts: SiteFacts): Promise<Elements> {
  const { compiled, elements } = await compile(text, facts, tree);
  await keepCompiled(text, facts, async () => compiled);
  return elements;
}

/** Compiles a text, from `tree` where it has been parsed already. */
async function compile(
  text: string,
  facts: SiteFacts,
  tree?: Root,
): Promise<{ compiled: Compiled; elements: Elements }> {
  const toc: TocSink = { entries: [] };
  let elements: Elements = { type: 'root', children: [] };
  const seeElements = () => (made: Elements) => {
    elements = made;
  };
  const mdxOptions = {
    remarkPlugins: [...(tree ? [alreadyParsed(tree)] : []), ...remarkPlugins(toc, facts)],
    rehypePlugins: [...rehypePlugins(), seeElements],
  };
  const { compiledSource } = await serialize(text, { mdxOptions }, true);
  return { compiled: { source: compiledSource, toc: toc.entries }, elements };
}

/** next-mdx-remote takes a text; a plugin may say what the text was parsed to. */
const alreadyParsed = (tree: Root) =>
  function (this: Processor): void {
    this.parser = () => tree;
  };

type Content = (props: { components: MdxComponents }) => ReactElement;

/** The component in what next-mdx-remote compiled: a function's body whose first argument is React's runtime. */
function evaluate(source: string): Content {
  // Compiled for production it asks for `jsx`, else for `jsxDEV`.
  const module: unknown = new Function(source)({ ...devRuntime, ...prodRuntime });
  if (!isModule(module)) throw new TypeError('next-mdx-remote compiled no component');
  return module.default;
}

const isModule = (value: unknown): value is { default: Content } =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'default') === 'function';

export type { TocEntry };
