import type { Root } from 'mdast';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Body } from '@/lib/content/page';
import { placeAt } from '@/lib/content/source';
import { type Finding, finding, type Place } from '@/lib/findings/finding';
import { explainSyntax, type SyntaxProblem } from './explain-syntax';
import { type Stop, textLimit, treeLimit } from './limits';
import { syntax } from './syntax';

/**
 * MDX without JavaScript: braces are only counted, so that what stands between them can be named in a message
 * instead of ending in a parser's complaint about code.
 */
function remarkMdxAgnostic(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), mdxMd(), mdxJsx(), mdxExpression()];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    mdxJsxFromMarkdown(),
    mdxExpressionFromMarkdown(),
  ];
}

const parser = unified().use(remarkParse).use(remarkMdxAgnostic).use(syntax).freeze();

/** So many syntax errors of one file are reported; a file with more is not text. */
const MOST_ERRORS = 50;

export type Parsed = {
  tree: Root;
  findings: Finding[];
  /** The text without what the parser stumbled over. */
  rest: string;
};

/**
 * Reads a body and all its syntax errors. The parser stops at the first: what it stumbled over is then blanked out,
 * at the same length so that places stay true, and reading starts again. The tree is of what could be read; of a text past
 * the limits (`limits.ts`) it is empty.
 */
export function parseTolerantly({ file, text }: Body): Parsed {
  const findings: Finding[] = [];
  const stopAt = ({ message, ...place }: Stop): Parsed => {
    findings.push(finding('texte-illisible', file, place, message));
    return { tree: { type: 'root', children: [] }, findings, rest: '' };
  };
  const limit = textLimit(text);
  if (limit) return stopAt(limit);
  const unclosed = new Map<string, number>();
  let rest = text;
  while (findings.length < MOST_ERRORS) {
    try {
      const tree = parser.parse(rest);
      const tooDeep = treeLimit(tree);
      return tooDeep ? stopAt(tooDeep) : { tree, findings, rest };
    } catch (thrown) {
      const problem = toProblem(thrown);
      const { rule, message, fix, start, end } = explainSyntax(rest, problem, (place) =>
        offsetAt(rest, place),
      );
      const piece = rest.slice(start, end);
      if (!closesReported(piece, unclosed)) {
        const from = placeAt(text, start);
        const mended = fix === undefined ? undefined : { from, to: placeAt(text, end), text: fix };
        findings.push(finding(rule, file, from, message, mended));
      }
      if (rule === 'balise-non-fermee') count(unclosed, tagName(piece), 1);
      rest = rest.slice(0, start) + piece.replace(/[^\n]/g, ' ') + rest.slice(end);
    }
  }
  return { tree: { type: 'root', children: [] }, findings, rest: '' };
}

function toProblem(thrown: unknown): SyntaxProblem {
  if (!(thrown instanceof VFileMessage)) throw thrown;
  const { place, reason, ruleId } = thrown;
  const point = place && ('start' in place ? place.start : place);
  // The parser names the tag it means in its words alone: «Expected a closing tag for `<p>` (5:1-5:4)».
  const tag = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason);
  return {
    reason,
    ruleId,
    offset: point?.offset ?? 0,
    tag: tag ? { line: Number(tag[1]), column: Number(tag[2]) } : undefined,
  };
}

/** True where a closing tag belongs to an opening one that was reported and blanked out: one mistake, one finding. */
function closesReported(piece: string, unclosed: Map<string, number>): boolean {
  const name = piece.startsWith('</') ? tagName(piece) : '';
  if ((unclosed.get(name) ?? 0) === 0) return false;
  count(unclosed, name, -1);
  return true;
}

const tagName = (tag: string): string => /^<\/?\s*([\w-]+)/.exec(tag)?.[1] ?? '';

const count = (counts: Map<string, number>, name: string, step: number): void => {
  counts.set(name, (counts.get(name) ?? 0) + step);
};

function offsetAt(text: string, { line, column }: Place): number {
  let start = 0;
  for (let row = 1; row < line; row += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
