import { OBJECT } from './characters';

/** What may follow an address without being part of it: the sentence's own punctuation. */
const SENTENCE_SIGNS = ".,;:!?…)]}'’";

interface Protected {
  readonly pattern: RegExp;
  /** Whether the signs at its end belong to the sentence around it. */
  readonly trims?: boolean;
}

/**
 * What looks like prose and is not. Every repetition before a distinctive sign is bounded, so that no input
 * makes the search slower than linear; no pattern cares which kind of space it meets, so that what is
 * protected stays the same once the spaces are set.
 */
const PROTECTED: readonly Protected[] = [
  // https://exemple.fr/?a=b, www.exemple.fr, mailto:nom@exemple.fr
  {
    pattern:
      /(?<![\p{L}\p{N}])(?:[a-z][a-z\d+.-]{1,20}:\/\/|www\.(?=[\p{L}\p{N}])|(?:mailto|tel):)[^\s"«»“”<>]*/giu,
    trims: true,
  },
  // nom.prenom+site@exemple.fr
  { pattern: /(?<![\w+-])\w[\w.+-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g },
  // ?page=2&tri=nom, cited without its address
  { pattern: /[?&][\w.%[\]-]{1,64}=[^\s"«»“”<>]*/g, trims: true },
  // &nbsp; &#8239; &#x202f;
  { pattern: /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi },
  // A directive that comes back as its source: :nom[texte]{clé="valeur"}
  { pattern: /(?<!:):{1,8}[a-z][\w-]{0,40}(?:\[[^\]]{0,200}\])?\{[^}]{0,400}\}/gi },
  // <a href="x">, and class="x" by itself
  { pattern: /<\/?[a-z][\w-]{0,30}(?:\s+[a-z][^<>«»“”]{0,300}|\s*\/?)>/gi },
  { pattern: /(?<=[\w\ufffc-])="[^"<>]{0,200}"/g },
];

/** The same text, of the same length, with what must not be touched behind `OBJECT`s. */
export function protect(text: string): string {
  let scanned = text;
  for (const { pattern, trims } of PROTECTED) {
    scanned = scanned.replace(pattern, (match) => {
      const length = trims ? lengthWithoutSentenceSigns(match) : match.length;
      return OBJECT.repeat(length) + match.slice(length);
    });
  }
  return scanned;
}

/** A loop, since `/[…]+$/` is quadratic on long rows of signs. */
function lengthWithoutSentenceSigns(address: string): number {
  let length = address.length;
  while (length > 0 && SENTENCE_SIGNS.includes(address.charAt(length - 1))) length--;
  return length;
}
