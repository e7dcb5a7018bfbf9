import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { yamlLimit } from '@/lib/content/yaml-limits';

/*
 * Changes values in the text of a YAML mapping and leaves every other byte of it: what is put in place of a value is written
 * into the text that was read, at the offsets that the parser tells, and the outcome is read again before it is handed out.
 */

type Mapping = Record<string, unknown>;

/** A piece of the text, and what stands in its place. */
type Edit = { start: number; end: number; text: string };

/** The parser's tree of a mapping, and its values; `null` for what is no mapping, or cannot be read. */
function read(yaml: string): { contents: unknown; data: Mapping } | null {
  if (yamlLimit(yaml)) return null;
  const document = parseDocument(yaml, { version: '1.2', prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) return null;
  try {
    const data: unknown = document.toJS() ?? {};
    return isMapping(data) ? { contents: document.contents, data } : null;
  } catch {
    // More aliases than the parser follows.
    return null;
  }
}

/** The values of a mapping; `null` for what is no mapping, or cannot be read. */
export const readYaml = (yaml: string): Mapping | null => read(yaml)?.data ?? null;

/**
 * The same text with other values. A key that `wanted` does not have stays as it is; one whose value says nothing (an empty
 * text or list, `false`) is taken out with its line.
 * @throws Error in French where a value cannot be changed without harm to another.
 */
export function editYaml(yaml: string, wanted: Mapping): string {
  const before = read(yaml);
  if (!before || isSame(before.data, wanted)) return yaml;
  const writer = new Writer(yaml);
  if (isMap(before.contents)) writer.changeMap(before.contents, before.data, wanted);
  else writer.append(wanted);
  const after = writer.text();
  const data = readYaml(after);
  const isKept = (key: string): boolean =>
    key in wanted ? isSame(data?.[key], wanted[key]) : isSame(data?.[key], before.data[key], true);
  const lost = Object.keys({ ...before.data, ...wanted }).find((key) => !isKept(key));
  if (lost !== undefined) {
    throw new Error(
      `la clé « ${lost} » ne peut pas être changée ici sans toucher au reste de l’en-tête : changez-la dans le fichier.`,
    );
  }
  return after;
}

/** A new mapping, a key a line. */
export const newYaml = (data: Mapping): string => {
  const writer = new Writer('');
  writer.append(data);
  return writer.text();
};

class Writer {
  readonly #yaml: string;
  readonly #eol: string;
  readonly #edits: Edit[] = [];

  constructor(yaml: string) {
    this.#yaml = yaml;
    this.#eol = /\r\n|\r|\n/.exec(yaml)?.[0] ?? '\n';
  }

  /** The text with all changes made. */
  text(): string {
    // From the end to the beginning; of insertions at one place, the last one first.
    return this.#edits
      .map((edit, nth) => ({ ...edit, nth }))
      .sort((a, b) => b.start - a.start || b.nth - a.nth)
      .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), this.#yaml);
  }

  /** Writes keys at the end of the text. */
  append(data: Mapping): void {
    const end = this.#yaml.length;
    if (/[^\r\n]$/.test(this.#yaml)) this.#put(end, end, this.#eol);
    for (const [key, value] of Object.entries(data)) {
      if (!isEmpty(value)) this.#put(end, end, renderPair(key, value, '', this.#eol) + this.#eol);
    }
  }

  changeMap(map: YAMLMap, before: Mapping, wanted: Mapping): void {
    const added: [string, unknown][] = [];
    for (const [key, value] of Object.entries(wanted)) {
      if (isSame(before[key], value)) continue;
      const at = map.items.findIndex((item) => isScalar(item.key) && String(item.key.value) === key);
      const pair = map.items[at];
      if (!pair) added.push([key, value]);
      else if (isEmpty(value)) this.#removePair(map, at);
      else this.#changePair(pair, before[key], value);
    }
    this.#addPairs(map, added);
  }

  #put(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text });
  }

  #changePair(pair: Pair, before: unknown, wanted: unknown): void {
    const [, keyEnd] = rangeOf(pair.key);
    const colon = this.#yaml.indexOf(':', keyEnd) + 1;
    const { value } = pair;
    if (!hasRange(value) || value.range[0] === value.range[1]) {
      this.#put(colon, colon, ` ${renderInline(wanted)}`);
    } else {
      this.#changeValue(value, before, wanted);
    }
  }

  #changeValue(node: Node & HasRange, before: unknown, wanted: unknown): void {
    if (isMap(node) && isMapping(before) && isMapping(wanted)) this.changeMap(node, before, wanted);
    else if (isSeq(node) && Array.isArray(before) && Array.isArray(wanted))
      this.#changeSeq(node, before, wanted);
    else this.#put(node.range[0], this.#endOf(node), renderLike(node, wanted) + this.#noteOf(node));
  }

  /**
   * Items that are alike stay where they are; between them, what differs is changed in place, and what is too many or too
   * few is taken out or put in.
   */
  #changeSeq(seq: YAMLSeq, before: readonly unknown[], wanted: readonly unknown[]): void {
    if (seq.flow === true) {
      this.#changeFlow(seq, before, wanted);
      return;
    }
    const segments = seq.items.map((item, nth) => this.#segment(seq, item, nth));
    let from = 0;
    let to = 0;
    const gap = (fromEnd: number, toEnd: number): void => {
      while (from < fromEnd && to < toEnd) {
        const node = seq.items[from];
        if (hasRange(node)) this.#changeValue(node, before[from], wanted[to]);
        from += 1;
        to += 1;
      }
      for (; from < fromEnd; from += 1) this.#put(...(segments[from] ?? [0, 0]), '');
      const place = segments[from]?.[0] ?? segments.at(-1)?.[1] ?? rangeOf(seq)[1];
      for (; to < toEnd; to += 1)
        this.#put(place, place, this.#item(seq, segments, before, wanted[to], place));
    };
    for (const [nextFrom, nextTo] of alike(before, wanted)) {
      gap(nextFrom, nextTo);
      from = nextFrom + 1;
      to = nextTo + 1;
    }
    gap(before.length, wanted.length);
  }

  /** A list on one line: its items in place where there are as many, else all of it anew. */
  #changeFlow(seq: YAMLSeq, before: readonly unknown[], wanted: readonly unknown[]): void {
    if (before.length === wanted.length) {
      for (const [nth, node] of seq.items.entries()) {
        if (hasRange(node) && !isSame(before[nth], wanted[nth]))
          this.#changeValue(node, before[nth], wanted[nth]);
      }
      return;
    }
    const items = wanted.map((item) => {
      const node = seq.items[before.findIndex((one) => isSame(one, item, true))];
      return hasRange(node) ? this.#yaml.slice(node.range[0], node.range[1]) : renderInline(item);
    });
    this.#put(rangeOf(seq)[0], this.#endOf(seq), `[${items.join(', ')}]`);
  }

  /** The lines of an item of a block list: from its dash to the next one's, or to the end of its own last line. */
  #segment(seq: YAMLSeq, item: unknown, nth: number): readonly [number, number] {
    const lineOf = (node: unknown): number => {
      const [start] = rangeOf(node);
      const dash = this.#yaml.lastIndexOf('-', start);
      return this.#lineStart(dash);
    };
    const next = seq.items[nth + 1];
    return [lineOf(item), next === undefined ? this.#lineEnd(this.#endOf(item)) : lineOf(next)];
  }

  /** A new item of a block list; one that only moves keeps its lines. */
  #item(
    seq: YAMLSeq,
    segments: readonly (readonly [number, number])[],
    before: readonly unknown[],
    item: unknown,
    place: number,
  ): string {
    const moved = segments[before.findIndex((one) => isSame(one, item, true))];
    const indent = this.#yaml.slice(segments[0]?.[0] ?? 0).match(/^[ \t]*/)?.[0] ?? '';
    const lines = moved
      ? this.#yaml.slice(...moved)
      : `${indent}- ${renderItem(item, `${indent}  `, this.#eol)}`;
    const ended = /[\r\n]$/.test(lines) ? lines : lines + this.#eol;
    // The last line of a file may lack its end.
    const isOpen = place === this.#yaml.length && !/[\r\n]$/.test(this.#yaml) && seq.items.length > 0;
    return isOpen ? this.#eol + ended.replace(/[\r\n]+$/, '') : ended;
  }

  #addPairs(map: YAMLMap, added: readonly [string, unknown][]): void {
    const said = added.filter(([, value]) => !isEmpty(value));
    const last = map.items.at(-1);
    if (said.length === 0) return;
    if (map.flow === true) {
      const close = this.#yaml.lastIndexOf('}', rangeOf(map)[1]);
      const pairs = said.map(([key, value]) => `${renderKey(key)}: ${renderInline(value)}`).join(', ');
      const end = last ? this.#endOf(last.value ?? last.key) : close;
      this.#put(end, end, last ? `, ${pairs}` : pairs);
      return;
    }
    const end = last ? this.#lineEnd(this.#endOf(last.value ?? last.key)) : this.#yaml.length;
    const indent = ' '.repeat(this.#column(rangeOf(map.items[0]?.key)[0]));
    const lines = said.map(([key, value]) => renderPair(key, value, indent, this.#eol));
    const isOpen = end === this.#yaml.length && !/(?:^|[\r\n])$/.test(this.#yaml);
    this.#put(end, end, isOpen ? this.#eol + lines.join(this.#eol) : lines.join(this.#eol) + this.#eol);
  }

  #removePair(map: YAMLMap, at: number): void {
    const pair = map.items[at];
    const [start] = rangeOf(pair?.key);
    const end = this.#endOf(hasRange(pair?.value) ? pair.value : pair?.key);
    const next = map.items[at + 1];
    const previous = map.items[at - 1];
    const line = this.#lineStart(start);
    // `? key` is another way to write one.
    const isAlone = map.flow !== true && /^[ \t]*(?:\?[ \t]+)?$/.test(this.#yaml.slice(line, start));
    if (isAlone) this.#put(line, this.#lineEnd(end), '');
    else if (next) this.#put(start, rangeOf(next.key)[0], '');
    else if (previous && map.flow === true) this.#put(this.#endOf(previous.value ?? previous.key), end, '');
    else this.#put(start, end, map.flow === true ? '' : '{}');
  }

  /** The comment on the first line of a block scalar, which goes with its sign. */
  #noteOf(node: Node & HasRange): string {
    const isBlock = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
    return isBlock ? (/^\S+([ \t]+#[^\r\n]*)/.exec(this.#yaml.slice(node.range[0]))?.[1] ?? '') : '';
  }

  /** Where a value ends: a block scalar's own line ends are no part of it, nor are those of a collection. */
  #endOf(node: unknown): number {
    const [start, end] = rangeOf(node);
    const isWhole = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
    if (isWhole) return end;
    if (isCollection(node) && node.flow !== true) {
      const last: unknown = isMap(node)
        ? (node.items.at(-1)?.value ?? node.items.at(-1)?.key)
        : node.items.at(-1);
      if (hasRange(last) && last.range[0] !== last.range[1]) return this.#endOf(last);
    }
    return start + this.#yaml.slice(start, end).trimEnd().length;
  }

  #lineStart(offset: number): number {
    return Math.max(this.#yaml.lastIndexOf('\n', offset - 1), this.#yaml.lastIndexOf('\r', offset - 1)) + 1;
  }

  /** The beginning of the line after. */
  #lineEnd(offset: number): number {
    const found = /\r\n|\r|\n/g;
    found.lastIndex = offset;
    const end = found.exec(this.#yaml);
    return end ? end.index + end[0].length : this.#yaml.length;
  }

  #column(offset: number): number {
    return offset - this.#lineStart(offset);
  }
}

type HasRange = { range: readonly [number, number, number] };

const hasRange = (node: unknown): node is Node & HasRange =>
  typeof node === 'object' && node !== null && Array.isArray(Reflect.get(node, 'range'));

/** Offsets of the first sign of a node and of the one after its last. */
function rangeOf(node: unknown): readonly [number, number] {
  if (!hasRange(node))
    throw new Error('cette partie de l’en-tête ne peut pas être changée ici : changez le fichier.');
  return [node.range[0], node.range[1]];
}

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value says nothing, which a form cannot tell from a key that is not there. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isMapping(value) && Object.values(value).every(isEmpty);
}

/**
 * Whether a form says what the file does. A key that the form does not have is left as it is.
 * @param isWhole a key that one of the two does not have makes a difference.
 */
function isSame(file: unknown, form: unknown, isWhole = false): boolean {
  if (isEmpty(file) && isEmpty(form)) return true;
  if (Array.isArray(file) && Array.isArray(form)) {
    return file.length === form.length && file.every((item, nth) => isSame(item, form[nth], isWhole));
  }
  if (isMapping(file) && isMapping(form)) {
    const keys = Object.keys(isWhole ? { ...file, ...form } : form);
    return keys.every((key) => isSame(file[key], form[key], isWhole));
  }
  // Sveltia takes white space off the ends of a text, edited or not.
  if (typeof file === 'string' && typeof form === 'string' && !isWhole) return file.trim() === form.trim();
  return Object.is(file, form);
}

/** Pairs of items that two lists have in common, in the order of both: the longest there are. */
function alike(a: readonly unknown[], b: readonly unknown[]): [number, number][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const lengthAt = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (!row) continue;
      row[j] = isSame(a[i], b[j])
        ? lengthAt(i + 1, j + 1) + 1
        : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (isSame(a[i], b[j])) pairs.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** In double quotes, as the site's own texts are; every JSON string is one of YAML. */
const quoted = (text: string): string => JSON.stringify(text);

const renderKey = (key: string): string => (/^[A-Za-z_][\w-]*$/.test(key) ? key : quoted(key));

/** A value in the quotes of the one it takes the place of. */
function renderLike(node: Node, value: unknown): string {
  const isSingle = isScalar(node) && node.type === Scalar.QUOTE_SINGLE;
  return isSingle && typeof value === 'string' && /^[\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd]*$/.test(value)
    ? `'${value.replaceAll("'", "''")}'`
    : renderInline(value);
}

/** A value on one line. */
function renderInline(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(renderInline).join(', ')}]`;
  if (!isMapping(value)) return String(value);
  const pairs = Object.entries(value).filter(([, one]) => !isEmpty(one));
  return `{ ${pairs.map(([key, one]) => `${renderKey(key)}: ${renderInline(one)}`).join(', ')} }`;
}

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** A key and its value: lists of texts on its line, all else beneath it. */
function renderPair(key: string, value: unknown, indent: string, eol: string): string {
  const name = `${indent}${renderKey(key)}:`;
  const inner = `${indent}  `;
  if (Array.isArray(value) && !value.every(isPlain)) {
    return [name, ...value.map((item) => `${inner}- ${renderItem(item, `${inner}  `, eol)}`)].join(eol);
  }
  if (!isMapping(value)) return `${name} ${renderInline(value)}`;
  const pairs = Object.entries(value).filter(([, one]) => !isEmpty(one));
  return [name, ...pairs.map(([inside, one]) => renderPair(inside, one, inner, eol))].join(eol);
}

/** What stands behind a dash; `indent` is that of its further lines. */
function renderItem(item: unknown, indent: string, eol: string): string {
  if (!isMapping(item)) return renderInline(item);
  const pairs = Object.entries(item).filter(([, value]) => !isEmpty(value));
  return pairs
    .map(([key, value]) => renderPair(key, value, indent, eol))
    .join(eol)
    .slice(indent.length);
}
