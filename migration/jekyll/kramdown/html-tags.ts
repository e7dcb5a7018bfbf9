import { isKnownElement } from './html-names';
import { TAG_NAME, WHITE } from './patterns';
import type { Scanner } from './scanner';

export type OpenTag = {
  name: string;
  attributes: Map<string, string>;
  closed: boolean;
  end: number;
};

const tagName = new RegExp(`<(${TAG_NAME})`, 'uy');
const attribute = new RegExp(
  `${WHITE}+(${TAG_NAME})(?:${WHITE}*=${WHITE}*(?:([\\p{L}\\p{M}\\p{N}\\p{Pc}]+)|("|')))?`,
  'uy',
);
const tagEnd = new RegExp(`${WHITE}*(/)?>`, 'y');
const closeTag = new RegExp(`</(${TAG_NAME})${WHITE}*>`, 'uy');

/**
 * The opening tag at a position, read as kramdown does: an attribute without quotes is one word.
 */
export function openTagAt(text: string, pos: number): OpenTag | undefined {
  tagName.lastIndex = pos;
  const name = tagName.exec(text)?.[1];
  if (!name) return undefined;
  let at = pos + 1 + name.length;
  const found: [string, string][] = [];
  for (;;) {
    attribute.lastIndex = at;
    const match = attribute.exec(text);
    if (!match) break;
    let value = match[2] ?? '';
    let next = at + match[0].length;
    if (match[3]) {
      const close = text.indexOf(match[3], next);
      if (close === -1) break;
      value = text.slice(next, close);
      next = close + 1;
    }
    found.push([match[1] ?? '', value]);
    at = next;
  }
  tagEnd.lastIndex = at;
  const end = tagEnd.exec(text);
  if (!end) return undefined;
  const known = isKnownElement(name.toLowerCase());
  const attributes = new Map<string, string>();
  for (const [key, value] of found) attributes.set(known ? key.toLowerCase() : key, value);
  return { name, attributes, closed: end[1] === '/', end: at + end[0].length };
}

/** The closing tag at a position. */
export function closeTagAt(text: string, pos: number): { name: string; end: number } | undefined {
  closeTag.lastIndex = pos;
  const match = closeTag.exec(text);
  return match ? { name: match[1] ?? '', end: pos + match[0].length } : undefined;
}

/** The end of the comment that starts at a position. */
export function commentEndAt(text: string, pos: number): number | undefined {
  if (!text.startsWith('<!--', pos)) return undefined;
  const end = text.indexOf('-->', pos + 4);
  return end === -1 ? undefined : end + 3;
}

/** Where the element closes, looking no further than the end of the text. */
export function findClose(scanner: Scanner, name: string): { start: number; end: number } | undefined {
  const pattern = new RegExp(`</${name.replace(/[.]/g, '\\.')}${WHITE}*>`, 'gi');
  pattern.lastIndex = scanner.pos;
  const match = pattern.exec(scanner.text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
