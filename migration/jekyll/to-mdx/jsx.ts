import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';

const BOOLEANS = new Set(['reversed', 'open', 'download']);

/**
 * Attributes as JSX writes them: what would read as a character reference is written so that it
 * does not.
 */
const jsxAttributes = (attributes: ReadonlyMap<string, string>): MdxJsxAttribute[] =>
  [...attributes].map(([name, value]) => ({
    type: 'mdxJsxAttribute',
    name,
    value:
      value === '' && BOOLEANS.has(name)
        ? null
        : value.replace(/\s*\n\s*/g, ' ').replace(/&(?=[#\w]+;)/g, '&amp;'),
  }));

export const jsxText = (
  name: string,
  attributes: ReadonlyMap<string, string>,
  children: PhrasingContent[],
): MdxJsxTextElement => ({
  type: 'mdxJsxTextElement',
  name,
  attributes: jsxAttributes(attributes),
  children,
});

export const jsxFlow = (
  name: string,
  attributes: ReadonlyMap<string, string>,
  children: (BlockContent | DefinitionContent)[],
): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: jsxAttributes(attributes),
  children,
});

/** A comment as MDX writes it. */
export const commentValue = (value: string): string => `/*${value.replaceAll('*/', '* /')}*/`;
