import { emptyList, readAttributes } from '../attributes';
import type { KramdownDocument, KramdownOptions } from '../document';
import { createNode, type KramdownNode } from '../nodes';
import { ID_NAME, ialLine } from '../patterns';
import type { Scanner } from '../scanner';
import type { BlockConstruct, BlockReader } from './reader';

const ANY = '(?:\\\\\\}|[^}])';
const definitionLine = new RegExp(` {0,3}\\{:(${ID_NAME}):(${ANY}{1,1000})\\}[ \\t\\r\\f\\v]*\\n`, 'y');
const START = `\\{::(?<name>\\w+)(?:[ \\t\\r\\n\\f\\v](?<list>${ANY}{0,1000}?)|)(?<closed>/)?\\}`;
const STOP = `\\{:/(?<stop>${ID_NAME})?\\}`;
const blockExtension = new RegExp(` {0,3}(?:${START}|${STOP})[ \\t\\r\\n\\f\\v]*?\\n`, 'y');
export const spanExtension = new RegExp(`${START}|${STOP}`, 'y');
const attributeLine = / {0,3}\{:/y;

/**
 * What stands between braces and a colon on a line of its own: lists, their definitions,
 * `{::extensions}`.
 */
export const blockExtensions: BlockConstruct = (reader) => {
  const { scanner } = reader;
  if (!scanner.looksAt(attributeLine)) return false;
  const line = scanner.lineAt();
  const definition = scanner.take(definitionLine);
  if (definition) {
    readAttributes(definition[2] ?? '', reader.doc.define(definition[1] ?? ''));
    reader.add(reader.block('boundary', line, { boundary: 'ald' }));
    return true;
  }
  const extension = scanner.match(blockExtension);
  if (extension)
    return readExtension(scanner, extension, 'block', (node) => placeExtension(reader, node), reader.doc);
  const list = scanner.take(ialLine);
  if (!list) return false;
  attach(reader, list.groups?.ial ?? '', line);
  return true;
};

function placeExtension(reader: BlockReader, node: KramdownNode): void {
  if (node.type !== 'boundary') reader.add(node);
  else reader.add(reader.block('boundary', node.line, { boundary: 'extension' }));
}

/** A list of attributes belongs to the block above it; after a blank line, to the one under it. */
function attach(reader: BlockReader, text: string, line: number): void {
  const { last } = reader;
  const definesSomething =
    last?.type === 'boundary' && ['link', 'abbreviation', 'footnote'].includes(last.boundary ?? '');
  let understood: boolean;
  if (last && last.type !== 'blank' && (last.type !== 'boundary' || definesSomething)) {
    last.ial ??= emptyList();
    understood = readAttributes(text, last.ial);
    last.endLine = Math.max(last.endLine, reader.lineBefore());
    if (!reader.scanner.looksAt(ialLine)) reader.add(reader.block('boundary', line, { boundary: 'ial' }));
  } else {
    if (!reader.pending) reader.pendingLine = line;
    reader.pending ??= emptyList();
    understood = readAttributes(text, reader.pending);
  }
  if (!understood) reader.doc.note(line, `liste d’attributs illisible, Jekyll l’ignorait : {:${text}}`);
}

/**
 * Reads `{::comment}`, `{::nomarkdown}` and `{::options}` where `match` was found.
 * @returns false, the cursor where it was, when the name is unknown or the closing mark is missing
 */
export function readExtension(
  scanner: Scanner,
  match: RegExpExecArray,
  category: 'block' | 'span',
  place: (node: KramdownNode) => void,
  doc: KramdownDocument,
): boolean {
  const start = scanner.pos;
  const line = scanner.lineAt();
  const { name, list, closed } = match.groups ?? {};
  if (!name || !['comment', 'nomarkdown', 'options'].includes(name)) return false;
  const attributes = emptyList();
  readAttributes(list ?? '', attributes);
  scanner.pos += match[0].length;
  let body: string | undefined;
  if (!closed) {
    const stop =
      category === 'block'
        ? new RegExp(`^ {0,3}\\{:/(?:${name})?\\}[ \\t\\r\\n\\f\\v]*?\\n`, 'gm')
        : new RegExp(`\\{:/(?:${name})?\\}`, 'g');
    stop.lastIndex = scanner.pos;
    const end = stop.exec(scanner.text);
    doc.budget.spend((end?.index ?? scanner.text.length) - scanner.pos, line);
    if (!end) {
      scanner.pos = start;
      return false;
    }
    body = scanner.text.slice(scanner.pos, end.index);
    if (category === 'block') body = body.replace(/\n$/, '');
    scanner.pos = end.index + end[0].length;
  }
  const endLine = scanner.lineAt(Math.max(start, scanner.pos - 1));
  if (name === 'options') {
    for (const [key, value] of attributes.own) {
      if (!setOption(doc.options, key, value))
        doc.note(line, `option de kramdown sans effet ici : ${key}="${value}"`);
    }
    if (category === 'block') place(createNode('boundary', line));
  } else if (body !== undefined) {
    const formats = (attributes.own.get('type') ?? '').split(/\s+/).filter((format) => format !== '');
    place(
      createNode(name === 'comment' ? 'comment' : 'raw', line, { value: body, category, endLine, formats }),
    );
  }
  return true;
}

/**
 * What the other options change does not show in a page, or is the site's own affair. @returns
 * whether it is one that is heeded
 */
export function setOption(options: KramdownOptions, key: string, value: string): boolean {
  const yes = value.trim().toLowerCase() !== 'false' && value !== '';
  if (key === 'auto_ids') options.autoIds = yes;
  else if (key === 'auto_id_prefix') options.autoIdPrefix = value;
  else if (key === 'parse_block_html') options.parseBlockHtml = yes;
  else if (key === 'parse_span_html') options.parseSpanHtml = yes;
  else if (key === 'html_to_native') options.htmlToNative = yes;
  else if (key === 'header_offset' && /^-?\d+$/.test(value.trim())) options.headerOffset = Number(value);
  else if (key === 'footnote_nr' && /^\d+$/.test(value.trim())) options.footnoteStart = Number(value);
  else if (key === 'footnote_backlink') options.footnoteBacklink = value;
  else if (key === 'toc_levels') options.tocLevels = readLevels(value) ?? options.tocLevels;
  else return false;
  return true;
}

function readLevels(value: string): number[] | undefined {
  const range = /^(\d)\.\.(\d)$/.exec(value);
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    return [1, 2, 3, 4, 5, 6].filter((level) => level >= from && level <= to);
  }
  return /^\d(?:,\d)*$/.test(value) ? value.split(',').map(Number) : undefined;
}
