import { decodeReferences } from './kramdown/entities';
import { type Note, note } from './report';

const WORD = /[\p{L}\p{M}\p{N}_]+/gu;

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(WORD) ?? []).map((word) => word.replace(/^_+|_+$/g, ''));

/**
 * Where a page names things rather than says them: tags and their attributes, references, options,
 * entities.
 */
const SYNTAX = [
  /<\/?[a-zA-Z][\w:.-]*/g,
  /[\s"'][\w:.-]+\s*=(?=\s*["'\w])/g,
  /\{:[^}]*\}/g,
  /^ {0,3}\[[^\]\n]+\]:[ \t]*\S*/gm,
  /\]\s?\[[^\]\n]*\]/g,
  /&[\w#]+;/g,
  /^[ \t]*\d+\.[ \t]/gm,
  // Links and pictures get new addresses.
  /\]\(<?[^)\s>]*/g,
  /\shref="[^"\n]*"/g,
  /!\[[^\]\n]*\]\([^)\n]*\)/g,
  /\ssrc="[^"\n]*"/g,
];

/** Which characters of a text are syntax. */
function syntaxOf(text: string): Uint8Array {
  const marks = new Uint8Array(text.length);
  for (const pattern of SYNTAX) {
    for (const match of text.matchAll(pattern)) marks.fill(1, match.index, match.index + match[0].length);
  }
  return marks;
}

/**
 * The last net under a page: words of the source that are neither in what was written nor in what
 * was told. Those that are told of are words a reader saw, or an author wrote for later; names that
 * are only syntax go away with it, and are listed apart.
 */
export function missingWords({
  text,
  line,
  mdx,
  notes,
  dropped,
  known,
}: {
  text: string;
  line: number;
  mdx: string;
  notes: readonly Note[];
  dropped: Iterable<string>;
  /** words of Liquid's own tags, of scripts, of what a built page had in their place */
  known: string;
}): { words: Note[]; syntax: string[] } {
  const found = new Set([
    ...wordsOf(mdx),
    ...wordsOf(decodeReferences(mdx)),
    ...wordsOf([...dropped].join(' ')),
    ...wordsOf(known),
    ...notes.flatMap(({ message }) => wordsOf(message)),
  ]);
  const marks = syntaxOf(text);
  const syntax = new Set<string>();
  const missing = new Map<string, number>();
  for (const match of text.matchAll(WORD)) {
    const word = match[0].replace(/^_+|_+$/g, '');
    if (word === '' || found.has(word.toLowerCase())) continue;
    if (marks[match.index] === 1) syntax.add(word);
    else if (!missing.has(word)) missing.set(word, match.index);
  }
  for (const word of missing.keys()) syntax.delete(word);
  const [first] = missing.values();
  if (first === undefined) return { words: [], syntax: [...syntax] };
  const place = line + text.slice(0, first).split(/\r\n?|\n/).length - 1;
  const message = `mots de la source que la page ne reprend pas, vérifiez qu’ils ne manquent pas : ${[...missing.keys()].join(', ')}`;
  return { words: [note('info', place, message)], syntax: [...syntax] };
}
