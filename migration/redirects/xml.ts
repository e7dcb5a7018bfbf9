import { SaxesParser } from 'saxes';

/** An element of an XML document: as much of it as a sitemap needs. Attributes are read over. */
export type XmlElement = {
  /** Without its namespace's prefix. */
  name: string;
  /** Line of its opening tag, from 1. */
  line: number;
  /** The characters that stand in it directly, references resolved. */
  text: string;
  children: XmlElement[];
};

/** The document is not well-formed. The message, in French, says what was found. */
export class XmlError extends Error {
  override readonly name = 'XmlError';

  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Reads a document strictly: what is not well-formed is an `XmlError` at its line. Entities that a
 * document declares itself are refused with its `<!DOCTYPE … [`: no list of addresses needs them,
 * and they can be made to fill the memory.
 */
export function readXml(text: string): XmlElement {
  const top: XmlElement = { name: '', line: 1, text: '', children: [] };
  const open = [top];
  const parser = new SaxesParser();
  let startLine = 1;
  parser.on('error', ({ message }) => {
    throw explain(message, parser.line, open.at(-1), text);
  });
  parser.on('doctype', (declaration) => {
    if (declaration.includes('[')) throw new XmlError(parser.line, 'il déclare ses propres entités');
  });
  parser.on('opentagstart', () => {
    startLine = parser.line;
  });
  parser.on('opentag', ({ name }) => {
    const element = { name: localName(name), line: startLine, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (characters: string): void => {
    const parent = open.at(-1) ?? top;
    parent.text += characters;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  const [root] = top.children;
  if (!root) throw new XmlError(1, 'il n’a aucune balise');
  return root;
}

const localName = (tag: string): string => tag.slice(tag.indexOf(':') + 1);

/** An ampersand that begins no reference. */
const BARE_AMPERSAND = /&(?!(?:#\d+|#x[\da-f]+|[\w:.-]+);)/i;

/** The parser's complaints in an owner's words. */
const EXPLAINED: readonly (readonly [RegExp, string])[] = [
  [/undefined entity/, 'une référence comme « &eacute; » est inconnue : écrivez la lettre elle-même'],
  [/entity|character reference/, 'un « & » s’écrit « &amp; »'],
  [/close tag/, 'une balise de fin ne ferme pas celle qui est ouverte'],
  [/outside of root node/, 'du texte est hors de toute balise'],
  [/only one root/, 'une seconde balise est de trop : une seule tient tout'],
  [/tag name/, 'un « < » ne commence pas une balise : il s’écrit « &lt; »'],
];

/** Where a document is wrong, and how. */
function explain(message: string, line: number, open: XmlElement | undefined, text: string): XmlError {
  if (/unclosed tag/.test(message)) {
    // A bare ampersand swallows what follows it, up to the end.
    const at = text.search(BARE_AMPERSAND);
    if (at !== -1) return new XmlError(text.slice(0, at).split('\n').length, 'un « & » s’écrit « &amp; »');
    return new XmlError(open?.line ?? line, `la balise <${open?.name ?? ''}> n’est pas refermée`);
  }
  const [, words] = EXPLAINED.find(([pattern]) => pattern.test(message)) ?? [];
  return new XmlError(line, words ?? 'ce qui est écrit là ne peut pas être lu');
}
