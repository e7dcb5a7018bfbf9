import {
  type Document,
  isMap,
  isScalar,
  parseDocument,
  type ScalarTag,
  Schema,
  type Tags,
  visit,
  type YAMLMap,
} from 'yaml';
import { parseYaml } from '@/migration/site';

/** A mapping as Ruby's Psych reads it, and as a document to write again. */
export type PsychMapping = {
  data: Record<string, unknown>;
  /** The same values for a reader of YAML 1.2, those that both read alike as they were typed. */
  document: Document;
  map: YAMLMap;
  /** What is wrong, at the first place; in French. Psych read nothing then. */
  problem: { line: number; message: string } | undefined;
  /** What was typed for a value that Psych reads as no text: `Yes`, `2020`, `12:30`. */
  typed: ReadonlyMap<string, string>;
  /** Line of a key in the text, from 1; `undefined` where it is not there. */
  lineOf: (key: string) => number | undefined;
  /** Line of a place in the text. */
  lineAt: (offset: number) => number;
};

/**
 * Psych's rules for scalars are YAML 1.1's, but `y` and `n` are texts. Times stay as they were
 * typed, so that their zone is not lost.
 */
const TAGS: Tags = new Schema({ schema: 'yaml-1.1' }).tags.flatMap((tag) => {
  if (tag.tag === 'tag:yaml.org,2002:timestamp') return [];
  if (tag.tag !== 'tag:yaml.org,2002:bool' || !isScalarTag(tag)) return [tag];
  const isTrue = tag.test?.test('true') ?? false;
  return [{ ...tag, test: isTrue ? /^(?:yes|true|on)$/i : /^(?:no|false|off)$/i }];
});

function isScalarTag(tag: unknown): tag is ScalarTag {
  return typeof tag === 'object' && tag !== null && 'test' in tag;
}

/**
 * Reads a mapping. What is no mapping reads as an empty one. `line` is the file's line of the text.
 */
export function readPsych(yaml: string, line = 1): PsychMapping {
  const text = indentContinuations(yaml);
  const read = parseDocument(text, {
    version: '1.1',
    customTags: () => TAGS,
    strict: false,
    uniqueKeys: false,
    merge: true,
  });
  const document: Document = parseDocument(text, { strict: false, uniqueKeys: false });
  if (!isMap(document.contents)) document.contents = document.createNode({}) as never;
  const map = document.contents;
  if (!isMap(map)) throw new Error('en-tête illisible');
  const [error] = read.errors;
  if (!error) plainMapping(document, map);
  const problem = error && explain(yaml, line, error.pos[0]);
  const data = problem ? {} : plainRecord(read);
  const typed = new Map<string, string>();
  for (const pair of map.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
    const modern: unknown = document.createNode(pair.value).toJSON();
    if (isScalar(pair.value) && pair.value.source !== undefined) typed.set(key, pair.value.source);
    if (Object.hasOwn(data, key) && JSON.stringify(modern) !== JSON.stringify(data[key])) {
      pair.value = document.createNode(data[key]);
    }
  }
  const lineAt = (offset: number): number => line + text.slice(0, offset).split('\n').length - 1;
  const lineOf = (key: string): number | undefined => {
    const pair = map.items.find(({ key: node }) => isScalar(node) && String(node.value) === key);
    const offset = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
    return offset === undefined ? undefined : lineAt(offset);
  };
  return { data, document, map, problem, typed, lineOf, lineAt };
}

/**
 * A mapping without what the site's own reader refuses: of a key that stands twice the last counts,
 * as for Psych; anchors and what refers to them become what they mean.
 */
function plainMapping(document: Document, map: YAMLMap): void {
  visit(map, {
    Alias: (_, alias) => document.createNode(alias.resolve(document)?.toJS(document) ?? null),
    Collection: (_, node) => void delete node.anchor,
    Scalar: (_, node) => void delete node.anchor,
  });
  const names = map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  map.items = map.items.filter((_, at) => names[at] === '' || names.lastIndexOf(names[at] ?? '') === at);
}

function plainRecord(document: Document): Record<string, unknown> {
  try {
    const value: unknown = document.toJS();
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
    return Object.fromEntries(Object.entries(value));
  } catch {
    // An alias without its anchor.
    return {};
  }
}

/** The fault in the words of the site's own check, whose reader sees the same one. */
function explain(yaml: string, line: number, offset: number): { line: number; message: string } {
  const [found] = parseYaml(yaml, line).problems;
  if (found) return { line: found.line, message: found.message };
  return {
    line: line + yaml.slice(0, offset).split('\n').length - 1,
    message: 'cette ligne n’est pas du YAML correct : une ligne s’écrit « clé: "valeur" ».',
  };
}

const OPENING = /^(\s*)(?:-\s+)*[^\s#"'[{-][^"'\n]*?:\s+(["'[{])|^(\s*)-\s+(["'[{])/;

/**
 * Ruby's reader lets the further lines of a text between quotation marks, or of a list between
 * brackets, begin anywhere; ours asks for more blanks than the key has.
 */
function indentContinuations(yaml: string): string {
  const lines = yaml.split('\n');
  let state: { quote: string; depth: number; indent: number } | undefined;
  return lines
    .map((line) => {
      const isInside = state !== undefined;
      const opening = isInside ? null : OPENING.exec(line);
      if (opening) {
        state = { quote: '', depth: 0, indent: (opening[1] ?? opening[3] ?? '').length };
        state = scan(line.slice(opening[0].length - 1), state);
        return line;
      }
      if (!state) return line;
      const { indent } = state;
      state = scan(line, state);
      const blanks = /^\s*/.exec(line)?.[0].length ?? 0;
      return line.trim() === '' || blanks > indent ? line : ' '.repeat(indent + 1 - blanks) + line;
    })
    .join('\n');
}

/** Follows marks and brackets through a line; `undefined` once all are closed. */
function scan(
  line: string,
  state: { quote: string; depth: number; indent: number },
): { quote: string; depth: number; indent: number } | undefined {
  let { quote, depth } = state;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] ?? '';
    if (quote !== '') {
      if (quote === '"' && sign === '\\') at += 1;
      else if (sign === quote) {
        if (quote === "'" && line[at + 1] === "'") at += 1;
        else quote = '';
      }
    } else if (sign === '"' || sign === "'") {
      const before = line[at - 1] ?? ' ';
      if (/[\s[{,:]/.test(before)) quote = sign;
    } else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    else if (sign === '#' && /\s/.test(line[at - 1] ?? '')) break;
    if (quote === '' && depth <= 0) return undefined;
  }
  return { ...state, quote, depth };
}
