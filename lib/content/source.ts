import { type Finding, finding, type Place } from '../findings/finding';
import type { RuleId } from '../findings/rules';
import { fileName } from './file-name';
import type { RawFile } from './read';

/** A text file of `content/` as it is worked on: no byte-order mark, LF line ends, NFC. */
export type Source = {
  /** Path from the project's root, with forward slashes. */
  file: string;
  text: string;
};

/** What an editor cannot see and should not be left to search for. */
const INVISIBLE: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\u200b/, 'une espace de largeur nulle'],
  [/\u200c/, 'un antiliant sans chasse'],
  [/\u2060/, 'un gluon de mots'],
  [/\ufeff/, 'une marque d’ordre des octets'],
  [/\u00ad/, 'un trait d’union conditionnel'],
  [/[\u2028\u2029]/, 'un séparateur de lignes'],
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, 'une marque de sens d’écriture'],
  [/[^\P{Cc}\t\n]/u, 'un caractère de commande'],
];

// U+200D is left out: it joins emoji.
const INVISIBLE_PATTERN = new RegExp(INVISIBLE.map(([pattern]) => pattern.source).join('|'), 'gu');

/** So many of a kind are told of one file: a file with more is no text. */
const MOST_TOLD = 50;

// A Latin letter and the marks that follow it.
const DECOMPOSED_PATTERN = /[A-Za-z][\u0300-\u036f]+/g;

/** The place of an offset in a text whose lines end in LF. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/**
 * Decodes a content file. A byte-order mark and CRLF are taken as they come; what cannot be read or seen is
 * reported. The text is `null` only where there is nothing to read on with.
 */
export function decodeSource({ file, bytes, problem }: RawFile): {
  source: Source | null;
  findings: Finding[];
} {
  const refused = (rule: RuleId, message: string, place: Place = TOP_OF_FILE) => ({
    source: null,
    findings: [finding(rule, file, place, message)],
  });
  if (problem !== undefined) return refused('fichier-illisible', `« ${fileName(file)} » ${problem}`);
  if (isUtf16(bytes)) return refused('fichier-illisible', UTF16);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused('fichier-illisible', NOT_UTF8, firstWrongByte(bytes));
  }
  text = text.replace(/\r\n?/g, '\n');
  if (text.trim() === '') return refused('fichier-vide', EMPTY);
  const conflict = conflictIn(text);
  if (conflict) return refused('conflit-git', CONFLICT, conflict);
  return { source: { file, text: text.normalize('NFC') }, findings: unseen(file, text) };
}

const TOP_OF_FILE: Place = { line: 1, column: 1 };

const EMPTY = 'le fichier est vide : une page a un en-tête entre deux lignes « --- », puis son texte.';

const CONFLICT =
  'deux versions de ce passage sont l’une sous l’autre, de « <<<<<<< » à « >>>>>>> » : gardez-en une, puis effacez l’autre et les lignes de signes. Le reste du fichier n’est pas relu avant.';

const NOT_UTF8 =
  'un caractère n’est pas en UTF-8, l’encodage attendu : enregistrez le fichier en « UTF-8 » dans votre éditeur.';

const UTF16 =
  'le fichier est en UTF-16 (« Unicode » dans certains éditeurs) : enregistrez-le en « UTF-8 » dans votre éditeur.';

/** The first line that git leaves where two versions contradict each other; as an example in code it is text. */
function conflictIn(text: string): Place | undefined {
  let isCode = false;
  let start: number | undefined;
  for (const [row, line] of text.split('\n').entries()) {
    if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode;
    if (isCode) continue;
    if (/^<{7}(?: |$)/.test(line)) start = row + 1;
    if (/^>{7}(?: |$)/.test(line) && start !== undefined) return { line: start, column: 1 };
  }
  return undefined;
}

/** With its byte-order mark or without: then every other byte of a European text is zero. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const sample = bytes.subarray(0, 200);
  return sample.length > 1 && sample.filter((byte) => byte === 0).length > sample.length / 3;
}

/** Where the first byte stands that is not UTF-8. */
function firstWrongByte(bytes: Uint8Array): Place {
  const valid = new TextDecoder('utf-8').decode(bytes).split('\ufffd')[0] ?? '';
  const text = valid.replace(/\r\n?/g, '\n');
  return placeAt(text, text.length);
}

function unseen(file: string, text: string): Finding[] {
  const invisible = [...text.matchAll(INVISIBLE_PATTERN)].slice(0, MOST_TOLD).map((match) => {
    const name = INVISIBLE.find(([pattern]) => pattern.test(match[0]))?.[1] ?? '';
    const code = `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const message = `${name} (${code}) se cache ici : effacez ce caractère et retapez le mot.`;
    return finding('caractere-invisible', file, placeAt(text, match.index), message);
  });
  const lost = [...text.matchAll(/\ufffd/g)].slice(0, MOST_TOLD).map((match) => {
    const message =
      'le signe « \ufffd » tient la place d’un caractère qu’un logiciel n’a pas su lire : retapez le mot.';
    return finding('caractere-invisible', file, placeAt(text, match.index), message);
  });
  const decomposed = [...text.matchAll(DECOMPOSED_PATTERN)]
    .filter((match) => match[0].normalize('NFC') !== match[0])
    .slice(0, MOST_TOLD)
    .map((match) => {
      const message = `« ${match[0].normalize('NFC')} » est écrit en deux caractères, la lettre puis l’accent : retapez-le. Le site l’affiche en un seul.`;
      return finding('accent-decompose', file, placeAt(text, match.index), message);
    });
  return [...invisible, ...lost, ...decomposed];
}
