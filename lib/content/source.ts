import { type Finding, finding, type Place } from '../findings/finding';

/** A text file of `content/` as it is worked on: no byte-order mark, LF line ends, NFC. */
export type Source = {
  /** Path from the project's root, with forward slashes. */
  file: string;
  text: string;
};

/** What an editor cannot see and should not be left to search for. */
const INVISIBLE: ReadonlyMap<string, string> = new Map([
  ['\u200b', 'une espace de largeur nulle'],
  ['\u200c', 'un antiliant sans chasse'],
  ['\u2060', 'un gluon de mots'],
  ['\ufeff', 'une marque d’ordre des octets'],
  ['\u00ad', 'un trait d’union conditionnel'],
]);

// Escapes, so that the pattern can be read; U+200D is left out: it joins emoji.
const INVISIBLE_PATTERN = /[\u200b\u200c\u2060\ufeff\u00ad]/g;
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
export function decodeSource(
  file: string,
  bytes: Uint8Array,
): { source: Source | null; findings: Finding[] } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { source: null, findings: [notUtf8(file, bytes)] };
  }
  text = text.replace(/\r\n?/g, '\n');
  if (text.trim() === '') {
    const message = 'le fichier est vide : une page a un en-tête entre deux lignes « --- », puis son texte.';
    return { source: null, findings: [finding('fichier-vide', file, { line: 1, column: 1 }, message)] };
  }
  return { source: { file, text: text.normalize('NFC') }, findings: unseen(file, text) };
}

/** Where the first byte stands that is not UTF-8, found by decoding ever longer beginnings. */
function notUtf8(file: string, bytes: Uint8Array): Finding {
  const valid = new TextDecoder('utf-8').decode(bytes).split('\ufffd')[0] ?? '';
  const place = placeAt(valid.replace(/\r\n?/g, '\n'), valid.replace(/\r\n?/g, '\n').length);
  const message =
    'un caractère n’est pas en UTF-8, l’encodage attendu : enregistrez le fichier en « UTF-8 » dans votre éditeur.';
  return finding('fichier-illisible', file, place, message);
}

function unseen(file: string, text: string): Finding[] {
  const invisible = [...text.matchAll(INVISIBLE_PATTERN)].map((match) => {
    const name = INVISIBLE.get(match[0]) ?? 'un caractère invisible';
    const code = `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const message = `${name} (${code}) se cache ici : effacez ce caractère et retapez le mot.`;
    return finding('caractere-invisible', file, placeAt(text, match.index), message);
  });
  const decomposed = [...text.matchAll(DECOMPOSED_PATTERN)]
    .filter((match) => match[0].normalize('NFC') !== match[0])
    .map((match) => {
      const message = `« ${match[0].normalize('NFC')} » est écrit en deux caractères, la lettre puis l’accent : retapez-le. Le site l’affiche en un seul.`;
      return finding('accent-decompose', file, placeAt(text, match.index), message);
    });
  return [...invisible, ...decomposed];
}
