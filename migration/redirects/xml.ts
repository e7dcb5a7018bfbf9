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
 * What XML is made of, one piece after the other: comment, CDATA, instruction, document type, tag,
 * characters.
 */
const PIECE =
  /<!--.*?-->|<!\[CDATA\[(?<cdata>.*?)\]\]>|<\?.*?\?>|<!DOCTYPE[^[>]*>|<(?<end>\/?)(?<tag>[^\s<>/=!?"']+)(?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(?<empty>\/?)>|(?<characters>[^<]+)/sy;

/**
 * Reads a document strictly: what is not well-formed is an `XmlError` at its line. Entities that a
 * document declares itself are refused with its `<!DOCTYPE … [`: no list of addresses needs them,
 * and they can be made to fill the memory.
 */
export function readXml(text: string): XmlElement {
  const top: XmlElement = { name: '', line: 1, text: '', children: [] };
  const open = [top];
  let line = 1;
  const piece = new RegExp(PIECE);
  for (let at = 0; at < text.length; at = piece.lastIndex) {
    piece.lastIndex = at;
    const match = piece.exec(text);
    if (!match) throw new XmlError(line, `« ${excerpt(text, at)} » ne peut pas être lu`);
    const { cdata, end, tag, empty, characters } = match.groups ?? {};
    const parent = open.at(-1) ?? top;
    if (cdata !== undefined) parent.text += cdata;
    if (characters !== undefined) parent.text += resolve(characters, line);
    if (parent === top && top.text.trim() !== '') {
      throw new XmlError(line, `« ${excerpt(top.text.trim(), 0)} » est hors de toute balise`);
    }
    if (tag !== undefined && end === '') {
      const element = { name: localName(tag), line, text: '', children: [] };
      parent.children.push(element);
      if (empty === '') open.push(element);
    } else if (tag !== undefined) {
      if (parent === top || parent.name !== localName(tag)) {
        throw new XmlError(line, `la balise </${tag}> ne ferme pas celle qui est ouverte`);
      }
      open.pop();
    }
    line += match[0].split('\n').length - 1;
  }
  const unclosed = open.length > 1 ? open.at(-1) : undefined;
  if (unclosed) throw new XmlError(unclosed.line, `la balise <${unclosed.name}> n’est pas refermée`);
  const [root, second] = top.children;
  if (!root) throw new XmlError(1, 'il n’a aucune balise');
  if (second)
    throw new XmlError(second.line, `la balise <${second.name}> est de trop : une seule tient tout`);
  return root;
}

const localName = (tag: string): string => tag.slice(tag.indexOf(':') + 1);

const excerpt = (text: string, at: number): string => text.slice(at, at + 30).split('\n')[0] ?? '';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Characters with their references resolved: the five names of XML, and numbers. */
function resolve(characters: string, line: number): string {
  return characters.replace(
    /&(?:#x(?<hex>[\da-f]{1,6});|#(?<decimal>\d{1,7});|(?<name>\w+);)?/gi,
    (reference, ...rest) => {
      const { hex, decimal, name } = rest.at(-1);
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      const character = name ? NAMED[name] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
      if (character !== undefined) return character;
      throw new XmlError(
        line,
        reference === '&' ? 'un « & » s’écrit « &amp; »' : `la référence « ${reference} » est inconnue`,
      );
    },
  );
}
