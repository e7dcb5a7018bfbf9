import { TokenizationError, Tokenizer } from 'liquidjs';

/** A piece of a template: text, `{{ … }}` or `{% … %}`. */
export type Piece = {
  kind: 'text' | 'output' | 'tag';
  /**
   * Text: what stands there once `{%-` has taken the blanks away. Others: the whole piece, as
   * written.
   */
  source: string;
  /** Between the signs, without the tag's name. */
  content: string;
  /** Of a tag. */
  name: string;
  /** Offset of the piece in the template; of text, where what is left of it begins. */
  start: number;
  end: number;
};

/** How many openings that close nothing are read as text before the rest is. */
const MOST_REPAIRS = 50;

/**
 * The pieces of a template, in their order. An opening that nothing closes is text, as it was
 * typed.
 */
export function readPieces(template: string): Piece[] {
  // Behind the last closing there is no Liquid.
  const last = Math.max(template.lastIndexOf('}}'), template.lastIndexOf('%}')) + 2;
  if (last < 4) return template === '' ? [] : [textPiece(template, 0, template.length)];
  const pieces: Piece[] = [];
  let from = 0;
  for (let repairs = 0; from < last && repairs <= MOST_REPAIRS; repairs += 1) {
    try {
      pieces.push(...tokensOf(template, from, last));
      from = last;
    } catch (error) {
      const at = errorOffset(error, template, from);
      pieces.push(...attempt(template, from, at), textPiece(template, at, at + 2));
      from = at + 2;
    }
  }
  const isTrimmed = template[last - 3] === '-';
  const rest = isTrimmed ? from + (/^\s*/.exec(template.slice(from))?.[0].length ?? 0) : from;
  if (rest < template.length) pieces.push(textPiece(template, rest, template.length));
  return pieces;
}

function attempt(template: string, from: number, to: number): Piece[] {
  try {
    return tokensOf(template, from, to);
  } catch {
    return [textPiece(template, from, to)];
  }
}

function tokensOf(template: string, from: number, to: number): Piece[] {
  if (from >= to) return [];
  const tokens = new Tokenizer(template.slice(0, to), undefined, undefined, [from, to]).readTopLevelTokens();
  return tokens.map((token): Piece => {
    const { begin, end } = token;
    if ('getContent' in token) {
      const source = token.getContent();
      return { kind: 'text', source, content: '', name: '', start: begin + token.trimLeft, end };
    }
    const source = template.slice(begin, end);
    if ('args' in token)
      return { kind: 'tag', source, content: token.args, name: token.name, start: begin, end };
    return { kind: 'output', source, content: token.content, name: '', start: begin, end };
  });
}

/** Where the opening stands that could not be read: behind the text and the tags before it. */
function errorOffset(error: unknown, template: string, from: number): number {
  const begin =
    error instanceof TokenizationError && typeof error.token?.begin === 'number' ? error.token.begin : from;
  const next = [template.indexOf('{{', Math.max(from, begin)), template.indexOf('{%', Math.max(from, begin))];
  const found = next.filter((at) => at !== -1);
  return found.length > 0 ? Math.min(...found) : template.length;
}

const textPiece = (template: string, start: number, end: number): Piece => ({
  kind: 'text',
  source: template.slice(start, end),
  content: '',
  name: '',
  start,
  end,
});
