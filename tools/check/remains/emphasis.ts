import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { parseTolerantly } from '@/lib/mdx/parse';
import { walk } from '@/lib/mdx/walk';
import { type Hit, type Remain, shortened } from './hit';
import { type Block, MARK, type Scene } from './scene';

/*
 * CommonMark decides by the signs around them whether asterisks open or close an emphasis (0.31, 6.2). French is hard on
 * that rule: « **l’**été », « **Prix :**100 € », « un**« mot »** » all stay asterisks. What an editor meant is found here by
 * plainer means: two runs of the same signs, the first of which touches what follows.
 */

type Run = { at: number; signs: string };

/** Runs of signs that no emphasis has taken, in one block. */
const runsIn = ({ sight }: Block): Run[] =>
  [...sight.matchAll(/\*+|~{2,}|__(?!_)(?<!___)/g)].map((match) => ({ at: match.index, signs: match[0] }));

const isSpace = (sign: string): boolean => sign === '' || /\s/.test(sign);
const isWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);

export const EMPHASIS: readonly Remain[] = [
  {
    about: 'Le gras et l’italique touchent les mots, et les signes se suivent par paires : « **en gras** ».',
    wrong: 'Une ** bonne ** idée, et **l’**été.',
    right: 'Une **bonne** idée, et <strong>l’</strong>été.',
    find: (scene) => scene.blocks.flatMap((block) => blockHits(block, scene)),
  },
  {
    about: 'Un passage en gras n’en contient pas un autre.',
    wrong: 'Un **mot **très** fort**.',
    right: 'Un **mot très fort**.',
    find: ({ tree, source }) => {
      const hits = new Map<number, Hit>();
      walk(tree, (node, ancestors) => {
        if (node.type !== 'strong' && node.type !== 'emphasis') return;
        const outer = rangeOf(ancestors.find(({ type }) => type === node.type));
        const inner = rangeOf(node);
        if (!outer || !inner || hits.has(outer.start)) return;
        hits.set(outer.start, nestedHit(node.type === 'strong' ? '**' : '*', outer, inner, source));
      });
      return [...hits.values()];
    },
  },
];

function blockHits(block: Block, scene: Scene): Hit[] {
  const runs = runsIn(block).filter((run) => !isMeantAsSign(run, block.sight));
  const hits: Hit[] = [];
  for (let nth = 0; nth < runs.length; nth += 1) {
    const run = runs[nth];
    if (!run) continue;
    const partner = runs
      .slice(nth + 1)
      .find((other) => other.signs === run.signs && mayClose(other, run, block.sight));
    if (partner && mayOpen(run, block.sight)) {
      hits.push(pairHit(run, partner, block, scene));
      nth = runs.indexOf(partner);
    } else if (
      touchesMark(run, block.sight) ||
      (run.signs.length > 1 && mayOpen(run, block.sight) && !isSpace(after(run, block.sight)))
    ) {
      hits.push(loneHit(run, block));
    }
  }
  return hits;
}

const before = ({ at }: Run, sight: string): string => sight[at - 1] ?? '';
const after = ({ at, signs }: Run, sight: string): string => sight[at + signs.length] ?? '';

/** Where an editor may have meant an emphasis to begin: not where the sign stands behind a word, as in « 100 €* ». */
function mayOpen(run: Run, sight: string): boolean {
  const next = after(run, sight);
  const previous = before(run, sight);
  if (isSpace(next))
    return (run.signs.length > 1 || surroundsWords(run, sight)) && isSpace(previous) && next !== '';
  return isSpace(previous) || !isWord(previous) || /[«“"(]/.test(next) || run.signs.length > 1;
}

/** Where it may have meant to end: right behind a word, or after a space where it began with one. */
function mayClose(run: Run, opening: Run, sight: string): boolean {
  const inner = sight.slice(opening.at + opening.signs.length, run.at);
  if (inner.trim() === '' || /\n[^\S\n]*\n/.test(inner)) return false;
  return !isSpace(before(run, sight)) || isSpace(after(opening, sight)) || isSpace(after(run, sight));
}

/** A star that is a sign of its own: « 5 * 3 », « 2**8 », « M*** », a row of stars. */
function isMeantAsSign(run: Run, sight: string): boolean {
  const previous = before(run, sight);
  const next = after(run, sight);
  if (/\d/.test(previous) && /\d/.test(next)) return true;
  if (run.signs === '__')
    return (
      !(isSpace(previous) && isSpace(next)) &&
      (isWord(previous) || isWord(next) ? isWord(previous) && isWord(next) : true)
    );
  if (run.signs === '*') return isSpace(previous) && isSpace(next) && !surroundsWords(run, sight);
  return run.signs.startsWith('***') && (isSpace(next) || !isWord(next)) && !touchesMark(run, sight);
}

/** « * deux mots * »: no sum, no product. */
const surroundsWords = ({ at }: Run, sight: string): boolean =>
  [...sight.matchAll(/\* \p{L}[\p{L}’' -]{1,40} \*(?!\*)/gu)].some(
    ({ 0: pair, index }) => index === at || index + pair.length - 1 === at,
  );

const touchesMark = (run: Run, sight: string): boolean =>
  run.signs.startsWith('*') && (before(run, sight) === MARK || after(run, sight) === MARK);

function pairHit(opening: Run, closing: Run, block: Block, scene: Scene): Hit {
  const { signs } = opening;
  const start = block.start + opening.at;
  const end = block.start + closing.at + signs.length;
  const written = scene.source.slice(start, end);
  const inner = written.slice(signs.length, -signs.length);
  const right = rightWriting(signs, inner, scene.source, start, end);
  const found = `les « ${signs} » de « ${shortened(written)} » s’affichent tels quels`;
  if (right === null) {
    return { start, message: `${found} : entourez-en un mot entier, sans espace ni ponctuation à côté.` };
  }
  return {
    start,
    message: `${found} : écrivez « ${shortened(right.shown)} ».`,
    fix: { start, end, text: right.text },
  };
}

const ELEMENTS: Readonly<Record<string, string>> = { '*': 'em', '**': 'strong', __: 'strong', '~~': 'del' };

/** How to write an emphasis so that it is one: what comes first of what the parser then understands. */
function rightWriting(
  signs: string,
  inner: string,
  source: string,
  start: number,
  end: number,
): { text: string; shown: string } | null {
  const [, lead = '', words = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? [];
  const previous = source[start - 1] ?? '';
  const next = source[end] ?? '';
  const name = ELEMENTS[signs];
  // What an apostrophe or a hyphen ties together, a space may not part.
  const isTied = /[’'‑-]$/.test(words);
  const open = isSpace(previous) || lead !== '' ? '' : ' ';
  const close = isTied || isSpace(next) || trail !== '' || !isWord(next) ? '' : ' ';
  const emphasised = `${signs}${words}${signs}`;
  const candidates = [
    `${lead && !isSpace(previous) ? ' ' : ''}${emphasised}${trail && isWord(next) ? ' ' : ''}`,
    `${emphasised}${close}`,
    `${open}${emphasised}${close}`,
    ...(name === undefined ? [] : [`<${name}>${words}</${name}>`]),
  ];
  const text = candidates.find((one) => isUnderstood(source, start, end, one));
  if (text === undefined) return null;
  const tail = /^[\p{L}\p{N}]{0,20}/u.exec(source.slice(end))?.[0] ?? '';
  return { text, shown: `${text}${text.endsWith(signs) ? '' : tail}`.trim() };
}

/** Whether a piece, put in its place, is read as one emphasis of all its words. */
function isUnderstood(source: string, start: number, end: number, piece: string): boolean {
  const from = source.lastIndexOf('\n\n', start) + 1;
  const to = source.indexOf('\n\n', end);
  const text = `${source.slice(from, start)}${piece}${source.slice(end, to < 0 ? source.length : to)}`;
  const { tree, findings } = parseTolerantly({ file: '', text, draft: false });
  if (findings.length > 0) return false;
  const at = start - from + piece.search(/\S/);
  let found = false;
  walk(tree, (node: Nodes) => {
    const opens = ['strong', 'emphasis', 'delete', 'mdxJsxTextElement'].includes(node.type);
    found ||=
      opens &&
      node.position?.start.offset === at &&
      plainText(node) !== '' &&
      node.position.end.offset === at + piece.trim().length;
  });
  return found;
}

type Range = { start: number; end: number };

function rangeOf(node: Nodes | undefined): Range | null {
  const start = node?.position?.start.offset;
  const end = node?.position?.end.offset;
  return start === undefined || end === undefined ? null : { start, end };
}

/**
 * An emphasis in another of its kind: either the inner signs are too many, or each pair was meant and the parser has
 * married the end of the first with the beginning of the second.
 */
function nestedHit(signs: string, outer: Range, inner: Range, source: string): Hit {
  const written = source.slice(outer.start, outer.end);
  const size = signs.length;
  const first = source.slice(outer.start + size, inner.start);
  const between = source.slice(inner.start + size, inner.end - size);
  const last = source.slice(inner.end, outer.end - size);
  const isTwoPairs = first !== '' && last !== '' && !/\s$/.test(first) && !/^\s/.test(last);
  const apart = `${isSpace(between.charAt(0)) ? '' : ' '}${between}${isSpace(between.at(-1) ?? '') ? '' : ' '}`;
  const text = isTwoPairs
    ? `${signs}${first}${signs}${apart}${signs}${last}${signs}`
    : `${signs}${first}${between}${last}${signs}`;
  return {
    start: outer.start,
    message: `les « ${signs} » de « ${shortened(written)} » ne vont pas ensemble comme vous l’entendez : écrivez « ${shortened(text)} ».`,
    fix: { ...outer, text },
  };
}

const loneHit = ({ at, signs }: Run, block: Block): Hit => {
  const start = block.start + at;
  const escaped = [...signs].map((sign) => `\\${sign}`).join('');
  return {
    start,
    message: `« ${signs} » n’a pas de pareil et s’affiche tel quel : mettez-en un de chaque côté du passage, ou écrivez « ${escaped} » pour l’afficher.`,
    fix: { start, end: start + signs.length, text: escaped },
  };
};
