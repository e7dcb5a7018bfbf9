import { renderBodyHtml } from '@/migration/site';
import { sortClasses } from './bootstrap';
import { diffLines, type Edit } from './diff';
import { element, text } from './html/nodes';
import { normalizeHtml, withoutQuoteBlanks } from './html/normalize';
import { toHtml } from './html/serialize';
import { type Block, writeMdx } from './to-mdx';

/** What a block should show, as lines of the canonical form. */
function expected(block: Block, classesOf?: (value: string) => string[]): string[] {
  if (block.as === 'sommaire') return [];
  if (block.as === 'verbatim') return normalizeHtml(toHtml([element('pre', [text(block.source, 1)], 1)]));
  return normalizeHtml(toHtml(block.nodes), classesOf);
}

const HEAD = '---\ntitle: import\n---\n';

/** Rules of the site's check that a block written otherwise would not break. */
const REWRITABLE = new Set([
  'attr-sans-objet',
  'bloc-non-ferme',
  'code-interdit',
  'directive-inconnue',
  'directive-mal-employee',
  'mdx-syntaxe',
]);

async function render(blocks: readonly Block[]): Promise<{ html: string; hasProblem: boolean } | undefined> {
  const mdx = writeMdx(blocks);
  if (mdx.trim() === '') return { html: '', hasProblem: false };
  try {
    const { html, findings } = await renderBodyHtml({ path: 'import.mdx', text: HEAD + mdx });
    return { html, hasProblem: findings.some(({ rule }) => REWRITABLE.has(rule)) };
  } catch {
    return undefined;
  }
}

/** What was kept for a hand is compared by its text alone. */
const KEPT = /<pre><code class="language-à-reprendre">([\s\S]*?)<\/code><\/pre>/g;

/** The classes that an author gave: those of alignment are attributes in Jekyll. */
const authorClasses = (value: string): string[] =>
  sortClasses(value).kept.filter((name) => !/^text-(?:left|right|center)$/.test(name));

const diffBlocks = (
  blocks: readonly Block[],
  html: string,
  classesOf?: (value: string) => string[],
): Edit[] =>
  diffLines(
    blocks.flatMap((block, index) =>
      withoutQuoteBlanks(expected(block, classesOf)).map((line) => ({ line, index })),
    ),
    withoutQuoteBlanks(normalizeHtml(html.replaceAll(KEPT, '<pre>$1</pre>'), classesOf)),
  );

/** How a block differs from what Jekyll showed. */
export type Difference = {
  index: number;
  wanted: string | undefined;
  shown: string | undefined;
};

function byBlock(edits: readonly Edit[]): Difference[] {
  const found = new Map<number, Difference>();
  for (const { owners, wanted, shown } of edits) {
    for (const index of owners) if (!found.has(index)) found.set(index, { index, wanted, shown });
  }
  return [...found.values()];
}

/**
 * Renders blocks as the site will and compares with what Jekyll showed. `inDetail` are the blocks
 * that differ when classes count too.
 * @returns `undefined` where the whole cannot be read as MDX
 */
export async function compareBlocks(
  blocks: readonly Block[],
): Promise<{ differing: Difference[]; inDetail: Difference[]; hasProblem: boolean } | undefined> {
  const rendered = await render(blocks);
  if (!rendered) return undefined;
  const { html, hasProblem } = rendered;
  return {
    differing: byBlock(diffBlocks(blocks, html)),
    inDetail: byBlock(diffBlocks(blocks, html, authorClasses)),
    hasProblem,
  };
}

/** The blocks that MDX cannot read, or that the site's check would refuse, found by halves. */
export async function unreadable(blocks: readonly Block[], strict: boolean): Promise<Block[]> {
  if (blocks.length === 0) return [];
  const rendered = await render(blocks);
  if (rendered && !(strict && rendered.hasProblem)) return [];
  if (blocks.length === 1) return [...blocks];
  const middle = blocks.length >> 1;
  return [
    ...(await unreadable(blocks.slice(0, middle), strict)),
    ...(await unreadable(blocks.slice(middle), strict)),
  ];
}
