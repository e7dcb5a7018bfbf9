import { renderBodyHtml } from '@/migration/site';
import type { PlacedBlock } from './blocks';
import { type Note, note } from './report';
import { writeMdx } from './to-mdx';

/** What is told in other words while a page is read. */
const TOLD_ELSEWHERE = new Set(['image-introuvable', 'a-reprendre']);

/** More than this many errors of one page say no more. */
const MOST_FINDINGS = 50;

/** Signs of one construct are found one after the other. */
const MOST_ROUNDS = 8;

type Finding = Awaited<ReturnType<typeof renderBodyHtml>>['findings'][number];

const HEAD = '---\ntitle: import\n---\n';
const HEAD_LINES = 3;

/** What cannot be read at all was told block by block. */
const findingsOf = (mdx: string, images: readonly string[]): Promise<Finding[]> =>
  renderBodyHtml({ path: 'import.mdx', text: HEAD + mdx }, images).then(
    ({ findings }) => findings.filter(({ level }) => level === 'error'),
    () => [],
  );

/** A text on its way through the check: what was escaped and rewritten, by lines of the page. */
type Settled = { text: string; findings: readonly Finding[]; escaped: Set<number>; rewritten: Finding[] };

/**
 * A page's text as the site's check takes it, and what it will refuse all the same: each error at
 * the block it comes from. Signs that Jekyll showed as they were typed, and that look like syntax
 * gone wrong, are escaped; what no backslash can keep is written as the check asks for. Links to
 * other pages are told where all pages are known.
 */
export async function checked(
  blocks: readonly PlacedBlock[],
  mdx: string,
  images: readonly string[],
): Promise<{ mdx: string; notes: Note[] }> {
  if (mdx.trim() === '') return { mdx, notes: [] };
  const { text, findings, escaped, rewritten } = await settle(mdx, images);
  const startOf = (line: number): number => blocks[blockAt(blocks, line - HEAD_LINES)]?.start ?? 1;
  const refused = findings
    .filter(({ rule }) => !TOLD_ELSEWHERE.has(rule))
    .slice(0, MOST_FINDINGS)
    .map(({ line, message, rule }) =>
      note('warning', startOf(line), `« npm run check » refusera ce passage (${rule}) : ${message}`),
    );
  const kept = [...new Set([...escaped].map(startOf))].map((line) =>
    note(
      'info',
      line,
      'signes que Jekyll montrait tels quels : gardés comme texte, voyez ce qu’ils voulaient',
    ),
  );
  const changed = rewritten.map(({ line, message }) =>
    note('warning', startOf(line), `réécrit comme le site le demande, relisez-le : ${message}`),
  );
  return { mdx: text, notes: [...refused, ...changed, ...kept] };
}

async function settle(mdx: string, images: readonly string[]): Promise<Settled> {
  const escaped = new Set<number>();
  let text = mdx;
  let findings = await findingsOf(text, images);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = escapeRemains(text, findings, escaped);
    if (next === text) break;
    text = next;
    findings = await findingsOf(text, images);
  }
  // Where backslashes did not help, they only spoil the text.
  const [written, before] = [text.split('\n'), mdx.split('\n')];
  const useless = new Set(remainsOf(findings).flatMap(({ line }) => (escaped.delete(line) ? [line] : [])));
  if (useless.size > 0) {
    text = written
      .map((line, at) => (useless.has(at + HEAD_LINES + 1) ? (before[at] ?? line) : line))
      .join('\n');
    findings = await findingsOf(text, images);
  }
  const fixable = remainsOf(findings).filter(({ fix }) => fix !== undefined);
  if (fixable.length === 0) return { text, findings, escaped, rewritten: [] };
  const fixed = applyFixes(text, fixable);
  const after = await findingsOf(fixed, images);
  return after.length < findings.length
    ? { text: fixed, findings: after, escaped, rewritten: fixable }
    : { text, findings, escaped, rewritten: [] };
}

/** Signs that look like syntax gone wrong, from the end of the text to its start. */
const remainsOf = (findings: readonly Finding[]): Finding[] =>
  findings
    .filter(({ rule }) => rule === 'reste-de-syntaxe')
    .sort((a, b) => b.line - a.line || b.column - a.column);

/** A sign of syntax stands this near to where a remain begins: `10)`. */
const NEAR = 3;

/** A backslash before the first sign of each remain. `escaped` gathers the lines of the page. */
function escapeRemains(mdx: string, findings: readonly Finding[], escaped: Set<number>): string {
  const lines = mdx.split('\n');
  for (const { line, column } of remainsOf(findings)) {
    const at = line - HEAD_LINES - 1;
    const text = lines[at] ?? '';
    const rest = text.slice(column - 1);
    const sign = rest.slice(0, NEAR).search(/[!-/:-@[-`{-~]/);
    if (sign === -1 || text[column - 2 + sign] === '\\') continue;
    lines[at] = `${text.slice(0, column - 1 + sign)}\\${rest.slice(sign)}`;
    escaped.add(line);
  }
  return lines.join('\n');
}

/** Does what findings ask for, from the end of the text, so that places before stay what they are. */
function applyFixes(mdx: string, findings: readonly Finding[]): string {
  const starts = [0];
  for (let at = mdx.indexOf('\n'); at !== -1; at = mdx.indexOf('\n', at + 1)) starts.push(at + 1);
  const offsetOf = ({ line, column }: { line: number; column: number }): number =>
    (starts[line - HEAD_LINES - 1] ?? 0) + column - 1;
  return findings.reduce(
    (text, { fix }) =>
      fix ? text.slice(0, offsetOf(fix.from)) + fix.text + text.slice(offsetOf(fix.to)) : text,
    mdx,
  );
}

/** Index of the block that a line of the page stands in, by halves. */
function blockAt(blocks: readonly PlacedBlock[], line: number): number {
  let [low, high] = [0, Math.max(0, blocks.length - 1)];
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = writeMdx(blocks.slice(0, middle + 1))
      .trimEnd()
      .split('\n').length;
    if (end >= line) high = middle;
    else low = middle + 1;
  }
  return low;
}
