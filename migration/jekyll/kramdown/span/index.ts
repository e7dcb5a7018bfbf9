import { inlineCode } from './code';
import { emphasis, strikethrough } from './emphasis';
import { spanExtensions } from './extensions';
import { spanHtml } from './html';
import { autolink, footnoteReference, inlineMath, link } from './link';
import type { SpanGrammar } from './reader';
import { entity, escapedCharacter, lineBreak, quotes, typographicSymbols } from './typography';

const isQuote = (sign: string | undefined): boolean => sign === '"' || sign === "'";

/** Everything that stands inside lines, in the order in which kramdown tries it. */
export const SPANS: SpanGrammar = {
  constructs: [
    emphasis,
    inlineCode,
    autolink,
    spanHtml,
    footnoteReference,
    link,
    quotes,
    inlineMath,
    spanExtensions,
    entity,
    typographicSymbols,
    lineBreak,
    escapedCharacter,
    strikethrough,
  ],
  startsAt: (text, pos) => {
    const sign = text[pos];
    const next = text[pos + 1];
    if (isQuote(sign) || (isQuote(next) && sign !== '\\')) return true;
    switch (sign) {
      case '*':
      case '_':
      case '`':
      case '<':
      case '[':
      case '$':
      case '&':
      case '\\':
        return true;
      case '!':
        return next === '[';
      case '{':
        return next === ':';
      case '-':
      case '~':
      case '>':
        return next === sign;
      case '.':
        return next === '.' && text[pos + 2] === '.';
      case ' ':
        return (
          (next === ' ' && text[pos + 2] === '\n') ||
          ((next === '<' || next === '>') && text[pos + 2] === next)
        );
      default:
        return false;
    }
  },
};
