import { KramdownDocument } from '../document';
import { createNode } from '../nodes';
import { Scanner } from '../scanner';
import { SPANS } from '.';
import { inlineCode } from './code';
import { spanHtml } from './html';
import { type SpanGrammar, SpanReader } from './reader';

/** A part of a table's source: what stands inside code or a tag does not part its cells. */
export type Piece = {
  type: 'text' | 'code' | 'html';
  value: string;
};

const CODE: SpanGrammar = { constructs: [inlineCode], startsAt: (text, pos) => text[pos] === '`' };
const CODE_AND_HTML: SpanGrammar = {
  constructs: [inlineCode, spanHtml],
  startsAt: (text, pos) => text[pos] === '`' || text[pos] === '<',
};

function split(text: string, grammar: SpanGrammar): Piece[] {
  const holder = createNode('rawText', 1);
  new SpanReader(new KramdownDocument(1), new Scanner(text, 1), holder, grammar, SPANS).read(holder);
  return holder.children.map(({ type, value }) => {
    if (type === 'inlineCode') return { type: 'code', value };
    return { type: type === 'text' ? 'text' : 'html', value };
  });
}

export const splitCode = (text: string): Piece[] => split(text, CODE);
export const splitCodeAndHtml = (text: string): Piece[] => split(text, CODE_AND_HTML);
