import { renderBodyHtml } from '@/migration/site';
import { placeBlocks } from './blocks';
import { convertBody, type TreeStep } from './body';
import { diffLines, type Edit } from './diff';
import { plainHighlight } from './highlight';
import { toHtmlPage } from './html/from-kramdown';
import { normalizeHtml } from './html/normalize';
import { readHtmlPage } from './html/page';
import { toHtml } from './html/serialize';
import { readKramdown } from './kramdown';
import { type LiquidScope, type LiquidText, readLiquid } from './liquid';
import { holdsLiquid, restoreTokens } from './liquid/restore';
import type { Note } from './report';

export type Comparison = {
  outcome: 'equal' | 'told' | 'silent';
  notes: Note[];
  edits: Edit[];
  mdx: string;
  /** Liquid's tags: read, and left for a hand */
  liquid: { evaluated: number; kept: number };
};

/** How a source is compared. */
export type CompareOptions = {
  /** what Liquid knows of the page; the golden is then Jekyll's */
  scope?: LiquidScope;
  /** the file's line on which the source starts */
  line?: number;
  /** what is done to the tree before it is written */
  steps?: readonly TreeStep[];
  /**
   * what the lines go through before they are compared, when `normalizeHtml` alone is too strict
   */
  normalizeLines?: (lines: readonly string[]) => readonly string[];
  /** source and golden are HTML: what only places blocks in them does not count */
  isHtml?: boolean;
};

type ExpectedBlock = { lines: readonly string[]; isTold: boolean; isLiquid: boolean };

/** Imports a source, renders it as the site does, and compares with what Jekyll made of it. */
export async function compareCase(
  source: string,
  golden: string,
  { scope, line = 1, steps = [], normalizeLines = (lines) => lines, isHtml = false }: CompareOptions = {},
): Promise<Comparison> {
  const { mdx, notes, liquid } = await convertBody(source, line, {
    steps,
    isHtml,
    ...(scope && { scope }),
  });
  const { html } = await renderBodyHtml({ path: 'case.mdx', text: `---\ntitle: case\n---\n${mdx}` });
  const whole = isHtml ? toHtml(readHtmlPage(golden, 1).blocks) : golden;
  const wanted = normalizeLines(normalizeHtml(withoutFigures(whole)));
  const shown = normalizeLines(normalizeHtml(html));
  const edits = diffLines(
    wanted.map((text) => ({ line: text, index: 0 })),
    shown,
  );
  if (edits.length === 0) return { outcome: 'equal', notes, edits, mdx, liquid };
  const read = scope ? readLiquid(source, line, scope) : asWritten(source, line);
  const blocks = expectedBlocks(read, notes, isHtml, scope?.config?.kramdown).map((block) => ({
    ...block,
    lines: normalizeLines(block.lines),
  }));
  // Only where this reading is kramdown's own do its blocks say where a difference belongs. What
  // Jekyll printed for what stays Liquid is not known.
  const isRead = scope
    ? standInOrder(
        blocks.filter(({ isLiquid }) => !isLiquid),
        wanted,
      )
    : diffLines(own(blocks), wanted).length === 0;
  const untold = blocks.filter(({ isTold }) => !isTold);
  const isTold = isRead && untold.length < blocks.length && standInOrder(untold, shown);
  return { outcome: isTold ? 'told' : 'silent', notes, edits, mdx, liquid };
}

/** A source that no Liquid was run over, with the places where it stands. */
function asWritten(source: string, line: number): LiquidText {
  const lines = source.split('\n').map((_, index) => line + index);
  return { ...readLiquid(source, line), text: source, lines };
}

/** The blocks of what Liquid printed, and whether anything was told of them. */
function expectedBlocks(
  liquid: LiquidText,
  notes: readonly Note[],
  isHtml: boolean,
  settings: unknown,
): ExpectedBlock[] {
  const told = new Set(
    notes.filter(({ level }) => level !== 'info').flatMap(({ line, lines = [] }) => [line, ...lines]),
  );
  const fileLine = (line: number): number => liquid.lines[line - 1] ?? liquid.lines.at(-1) ?? 1;
  const { blocks } = isHtml
    ? readHtmlPage(liquid.text, 1)
    : toHtmlPage(readKramdown(liquid.text, 1, settings));
  return placeBlocks(blocks.map(plainHighlight)).map(({ nodes, start, end }) => {
    const between = Array.from({ length: end - start + 1 }, (_, index) => fileLine(start + index));
    const isLiquid =
      nodes.some((node) => holdsLiquid(node, liquid.opaques)) ||
      liquid.opaques.some((opaque) => between.some((at) => at >= opaque.start && at <= opaque.end));
    return {
      lines: normalizeHtml(restoreTokens(toHtml(nodes), liquid.opaques)),
      isTold: isLiquid || between.some((line) => told.has(line)),
      isLiquid,
    };
  });
}

/** Jekyll's `highlight` prints a figure around its code, and the site does not. */
const withoutFigures = (html: string): string =>
  html.replace(/<figure class="highlight">(<pre>[\s\S]*?<\/pre>)<\/figure>/g, '$1');

const own = (blocks: readonly { lines: readonly string[] }[]): { line: string; index: number }[] =>
  blocks.flatMap(({ lines }, index) => lines.map((line) => ({ line, index })));

/** Whether blocks stand in a page as they are, in their order, whatever stands between them. */
function standInOrder(blocks: readonly { lines: readonly string[] }[], shown: readonly string[]): boolean {
  let from = 0;
  for (const { lines } of blocks) {
    const at = findLines(shown, lines, from);
    if (at === -1) return false;
    from = at + lines.length;
  }
  return true;
}

function findLines(all: readonly string[], lines: readonly string[], from: number): number {
  for (let at = from; at + lines.length <= all.length; at += 1) {
    if (lines.every((line, index) => all[at + index] === line)) return at;
  }
  return -1;
}
