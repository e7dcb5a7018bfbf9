import { addText, type KramdownNode } from '../nodes';
import { headingStart } from '../patterns';
import type { BlockConstruct, BlockReader } from './reader';

const NAME_START =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const headingId = new RegExp(
  `[\\t ]\\{#(?<id>[${NAME_START}][${NAME_START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*)\\}$`,
  'u',
);

/** Takes `{#id}` off the end of a heading's text. */
function splitId(contents: string): { text: string; id: string | undefined } {
  const text = contents.replace(/[ \t\r\f\v\0]+$/, '');
  const match = headingId.exec(text);
  if (!match) return { text, id: undefined };
  return { text: text.slice(0, match.index).replace(/[ \t\r\f\v\0]+$/, ''), id: match.groups?.id };
}

function addHeading(
  reader: BlockReader,
  heading: { level: number; text: string; id: string | undefined; line: number },
): void {
  const node: KramdownNode = reader.block('heading', heading.line, { level: heading.level });
  addText(node, heading.text, 'rawText', heading.line);
  if (heading.id) node.attributes.set('id', heading.id);
  reader.add(node);
}

/**
 * `## Titre {#id}`; GFM asks for a space behind the signs, and lets a heading follow a paragraph.
 */
export const atxHeading: BlockConstruct = (reader) => {
  const { scanner } = reader;
  const match = scanner.match(headingStart);
  if (!match?.groups) return false;
  const line = scanner.lineAt();
  const { text: whole, id } = splitId(match.groups.contents ?? '');
  const text = /[\t ]#+$/.test(whole) ? whole.replace(/[\t ]#+$/, '').replace(/[ \t\r\f\v]+$/, '') : whole;
  if (text === '') return false;
  scanner.pos += match[0].length;
  addHeading(reader, { level: (match.groups.level ?? '').length, text, id, line });
  return true;
};

const setextStart = / {0,3}(?<contents>[^ \t\n][^\n]*)\n(?<level>[-=])[-=]*[ \t\r\f\v]*\n/y;

/** A line over a line of `===` or `---`. */
export const setextHeading: BlockConstruct = (reader) => {
  const { scanner } = reader;
  const match = scanner.match(setextStart);
  if (!match?.groups || !reader.afterBoundary) return false;
  const line = scanner.lineAt();
  const { text, id } = splitId(match.groups.contents ?? '');
  if (text === '') return false;
  scanner.pos += match[0].length;
  addHeading(reader, { level: match.groups.level === '-' ? 2 : 1, text, id, line });
  return true;
};
