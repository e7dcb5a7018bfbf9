import { CST, isMap, isScalar, Lexer, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { type Finding, type Fix, finding, type Place } from '../findings/finding';
import { yamlLimit } from './yaml-limits';

/** Where the keys and values of a YAML mapping stand, in lines and columns of the text they were read from. */
export type YamlPositions = {
  /** Place of the key at a path such as `['navigation', 0, 'label']`. */
  key: (path: readonly PropertyKey[]) => Place | undefined;
  /** Place of the value at a path. */
  value: (path: readonly PropertyKey[]) => Place | undefined;
};

type YamlProblem = Place & { message: string; fix?: Fix };

type Problem = { offset: number; message: string };

export type YamlResult = { data: unknown; positions: YamlPositions; problems: YamlProblem[] };

/**
 * Reads YAML 1.2 (its core schema: a date stays a text, `oui` too) and tells all that is wrong, with places.
 * `line` is the line of the file on which `text` begins.
 */
export function parseYaml(text: string, line = 1): YamlResult {
  const limit = yamlLimit(text);
  if (limit) {
    const problems = [{ ...limit, line: limit.line + line - 1 }];
    return { data: undefined, positions: { key: () => undefined, value: () => undefined }, problems };
  }
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    version: '1.2',
    logLevel: 'silent',
  });
  const placeOf = (offset: number): Place => {
    const { line: row, col } = counter.linePos(offset);
    return { line: row + line - 1, column: col };
  };
  const unknown = unwanted(text).map(({ offset, message }) => ({ ...placeOf(offset), message }));
  const errors = document.errors
    .map((error) => ({ ...placeOf(error.pos[0]), message: explainYaml(error, text) }))
    .filter(
      ({ line: row }, nth, all) =>
        !unknown.some((other) => other.line === row) && all.findIndex((other) => other.line === row) === nth,
    );
  const problems = [...unknown, ...errors]
    .sort((a, b) => a.line - b.line)
    .map((problem) => withFix(problem, text.split('\n')[problem.line - line] ?? ''));
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

/**
 * Anchors, aliases and tags: YAML's own means of saying a thing twice and of naming types. No text of the site needs
 * them; a value that begins with one of their signs was meant as words. Told once a line.
 */
function unwanted(text: string): Problem[] {
  const found: Problem[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    const isNew = !found.some((other) => !text.slice(other.offset, offset).includes('\n'));
    if ((type === 'alias' || type === 'anchor' || type === 'tag') && isNew) {
      const sign = token.charAt(0);
      const message = `une valeur sans guillemets ne peut pas commencer par « ${sign} », qui a un sens en YAML : ${quoteIt(text, offset)}.`;
      found.push({ offset, message });
    }
    // What the lexer adds of its own, one sign that says what follows, is not in the text.
    if (!LEXER_SIGNS.has(token)) offset += token.length;
  }
  return found;
}

/** A problem that says how its whole line is to be written, with that as its fix. */
function withFix(problem: YamlProblem, line: string): YamlProblem {
  const written = /écrivez « (.*) »\.$/s.exec(problem.message)?.[1];
  if (written === undefined) return problem;
  const column = line.search(/\S/) + 1;
  const { line: row } = problem;
  return {
    ...problem,
    fix: { from: { line: row, column }, to: { line: row, column: line.length + 1 }, text: written },
  };
}

/** The findings of a file's YAML. */
export const yamlFindings = (file: string, problems: readonly YamlProblem[]): Finding[] =>
  problems.map(({ message, fix, ...place }) => finding('entete-yaml', file, place, message, fix));

const LEXER_SIGNS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

const lineAround = (text: string, offset: number): string =>
  (text.slice(0, offset).split('\n').at(-1) ?? '') + (text.slice(offset).split('\n')[0] ?? '');

/** « mettez-la entre guillemets… écrivez « clé: "valeur" » », with the line's own key and value where it has them. */
function quoteIt(text: string, offset: number): string {
  const [, lead, value] = /^\s*((?:- +)*(?:[\w-]+:\s+|- +))(.*?)\s*$/.exec(lineAround(text, offset)) ?? [];
  if (lead === undefined || !value) return 'mettez-la entre guillemets droits, « clé: "valeur" »';
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  const quoted = list === undefined ? inQuotes(value) : `[${list.split(/,\s*/).map(inQuotes).join(', ')}]`;
  return `écrivez « ${lead.trimEnd()} ${quoted} »`;
}

/** A value as YAML's double quotes hold it; a quote it opened or closed with was meant as one of them. */
const inQuotes = (value: string): string =>
  JSON.stringify(/^(["'])(.*)\1$/.exec(value)?.[2] ?? value.replace(/^["'](?=[^"']*$)/, ''));

/** The parser's complaint in an editor's words. */
function explainYaml(error: YAMLError, text: string): string {
  const line = lineAround(text, error.pos[0]);
  if (line.includes('\t')) {
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
      return `cette valeur contient un deux-points ou un retrait que YAML ne comprend pas : ${quoteIt(text, error.pos[0])}.`;
    case 'BAD_SCALAR_START':
      return `une valeur ne peut pas commencer par ce signe : ${quoteIt(text, error.pos[0])}.`;
    case 'BAD_INDENT':
      return 'le retrait de cette ligne ne va pas avec celui des lignes voisines : alignez les clés au bord gauche.';
    default:
      return /^\s*(?:- +)*[\w-]+:\s+\S/.test(line)
        ? `cette ligne n’est pas du YAML correct : ${quoteIt(text, error.pos[0])}.`
        : 'cette ligne n’est pas du YAML correct : une ligne s’écrit « clé: "valeur" », la valeur entre guillemets droits.';
  }
}
