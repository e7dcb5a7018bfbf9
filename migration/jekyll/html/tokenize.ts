import { parseFragment } from 'parse5';

export type Handlers = {
  open: (name: string, attributes: Map<string, string>, closed: boolean) => void;
  close: (name: string) => void;
  text: (value: string) => void;
};

const tagName = /<([a-zA-Z][^\t\n\r\f />\0]*)/y;
const attribute = /[\s/]*([^\s/>=][^\s/=>]*)(?:\s*=\s*(?:'([^']*)'|"([^"]*)"|((?!['"])[^>\s]*)))?/y;
const tagEnd = /\s*(?:\/\s*)*>/y;
const closeTag = /<\/([a-zA-Z][^\t\n\r\f />\0]*)[^>]*>/y;

/**
 * Reads HTML as a stream of tags and text, forgiving as a browser is but without moving anything.
 */
export class Parser {
  readonly #handlers: Handlers;

  constructor(handlers: Handlers) {
    this.#handlers = handlers;
  }

  read(html: string): void {
    let at = 0;
    while (at < html.length) {
      const next = html.indexOf('<', at);
      if (next === -1) {
        this.#text(html.slice(at));
        return;
      }
      if (next > at) this.#text(html.slice(at, next));
      at = this.#markup(html, next);
    }
  }

  #text(source: string): void {
    this.#handlers.text(decode(source));
  }

  #markup(html: string, at: number): number {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      return end === -1 ? html.length : end + 3;
    }
    if (html.startsWith('<!', at) || html.startsWith('<?', at)) {
      const end = html.indexOf('>', at);
      return end === -1 ? html.length : end + 1;
    }
    closeTag.lastIndex = at;
    const close = closeTag.exec(html);
    if (close) {
      this.#handlers.close((close[1] ?? '').toLowerCase());
      return at + close[0].length;
    }
    const open = openTagAt(html, at);
    if (!open) {
      this.#text('<');
      return at + 1;
    }
    const { name, end: after } = open;
    this.#handlers.open(name, open.attributes, open.closed);
    if (name !== 'script' && name !== 'style') return after;
    const end = html.slice(after).search(new RegExp(`</${name}\\s*>`, 'i'));
    const stop = end === -1 ? html.length : after + end;
    if (stop > after) this.#handlers.text(html.slice(after, stop));
    return stop;
  }
}

function openTagAt(
  html: string,
  at: number,
): { name: string; attributes: Map<string, string>; closed: boolean; end: number } | undefined {
  tagName.lastIndex = at;
  const name = tagName.exec(html)?.[1];
  if (!name) return undefined;
  const attributes = new Map<string, string>();
  let pos = at + 1 + name.length;
  for (;;) {
    attribute.lastIndex = pos;
    const match = attribute.exec(html);
    if (!match) break;
    const [whole, key = '', single, double, bare] = match;
    attributes.set(key.toLowerCase(), decode(single ?? double ?? bare ?? ''));
    pos += whole.length;
  }
  tagEnd.lastIndex = pos;
  const end = tagEnd.exec(html);
  if (!end) return undefined;
  return { name: name.toLowerCase(), attributes, closed: end[0].includes('/'), end: pos + end[0].length };
}

const REFERENCE = /&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)/g;
const decoded = new Map<string, string>();

/** The text that character references stand for. */
const decode = (source: string): string =>
  source.includes('&')
    ? source.replace(REFERENCE, (reference) => {
        const known = decoded.get(reference);
        if (known !== undefined) return known;
        const [node] = parseFragment(reference).childNodes;
        const value = node && 'value' in node ? node.value : reference;
        if (decoded.size < 5000) decoded.set(reference, value);
        return value;
      })
    : source;
