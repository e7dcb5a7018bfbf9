import type { Nodes } from 'mdast';
import type { Body } from '@/lib/content/page';
import { parseTolerantly } from './parse';
import { walk } from './walk';

/**
 * The text without what the compiler would refuse: syntax errors, code, kramdown's lists. Lines and columns stay. For
 * the page of somebody who is writing, where half a sentence of code may not take the rest away.
 */
export function readableText(body: Body): string {
  const { tree, rest } = parseTolerantly(body);
  const pieces: [start: number, end: number][] = [];
  walk(tree, (node) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    if (isCode(node)) pieces.push([start, end]);
    // A paragraph that begins with one of these words is code to MDX.
    const word =
      node.type === 'paragraph' ? /^(?:import|export)\b/.exec(rest.slice(start, end))?.[0] : undefined;
    if (word !== undefined) pieces.push([start, start + word.length]);
  });
  let text = rest;
  for (const [start, end] of pieces) {
    text = `${text.slice(0, start)}${text.slice(start, end).replace(/[^\n]/g, ' ')}${text.slice(end)}`;
  }
  return text;
}

function isCode(node: Nodes): boolean {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return true;
  const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  return isElement && node.attributes.some(({ value }) => typeof value === 'object' && value !== null);
}
