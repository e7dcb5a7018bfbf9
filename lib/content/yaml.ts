import { isMap, isScalar, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Place } from '../findings/finding';

/** Where the keys and values of a YAML mapping stand, in lines and columns of the text they were read from. */
export type YamlPositions = {
  /** Place of the key at a path such as `['navigation', 0, 'label']`. */
  key: (path: readonly PropertyKey[]) => Place | undefined;
  /** Place of the value at a path. */
  value: (path: readonly PropertyKey[]) => Place | undefined;
};

type YamlProblem = Place & { message: string };

export type YamlResult = { data: unknown; positions: YamlPositions; problems: YamlProblem[] };

/**
 * Reads YAML 1.2 (its core schema: a date stays a text, `oui` too) and tells all that is wrong, with places.
 * `line` is the line of the file on which `text` begins.
 */
export function parseYaml(text: string, line = 1): YamlResult {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, version: '1.2' });
  const placeOf = (offset: number): Place => {
    const { line: row, col } = counter.linePos(offset);
    return { line: row + line - 1, column: col };
  };
  const problems = document.errors.map((error) => ({
    ...placeOf(error.pos[0]),
    message: explainYaml(error, text),
  }));
  const value = (path: readonly PropertyKey[]): Place | undefined => {
    const node = document.getIn(path, true);
    const range = isNode(node) ? node.range : undefined;
    return range ? placeOf(range[0]) : undefined;
  };
  const key = (path: readonly PropertyKey[]): Place | undefined => {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    if (!isMap(parent)) return value(path);
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1));
    return pair && isScalar(pair.key) && pair.key.range ? placeOf(pair.key.range[0]) : undefined;
  };
  return { data: problems.length > 0 ? undefined : document.toJS(), positions: { key, value }, problems };
}

const isNode = (value: unknown): value is { range?: [number, number, number] | null } =>
  typeof value === 'object' && value !== null && 'range' in value;

/** The parser's complaint in an editor's words. */
function explainYaml(error: YAMLError, text: string): string {
  const lineText =
    (text.slice(0, error.pos[0]).split('\n').at(-1) ?? '') + (text.slice(error.pos[0]).split('\n')[0] ?? '');
  if (lineText.includes('\t')) {
    return 'une tabulation est dans l’en-tête, où seules des espaces sont permises : remplacez-la par deux espaces.';
  }
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return 'cette clé est écrite deux fois : gardez une seule des deux lignes.';
    case 'MISSING_CHAR':
      return /quote/.test(error.message)
        ? 'un guillemet ouvert n’est pas refermé : ajoutez le guillemet droit « " » à la fin de la valeur.'
        : 'il manque un signe ici : une ligne s’écrit « clé: "valeur" ».';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return 'cette valeur contient un deux-points ou un retrait que YAML ne comprend pas : mettez-la toute entière entre guillemets droits, « clé: "valeur" ».';
    case 'BAD_SCALAR_START':
      return 'une valeur ne peut pas commencer par ce signe : mettez-la entre guillemets droits, « clé: "valeur" ».';
    case 'BAD_INDENT':
      return 'le retrait de cette ligne ne va pas avec celui des lignes voisines : alignez les clés au bord gauche.';
    default:
      return 'cette ligne n’est pas du YAML correct : une ligne s’écrit « clé: "valeur" », la valeur entre guillemets droits.';
  }
}
