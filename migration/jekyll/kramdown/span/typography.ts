import { isEntityName } from '../entities';
import { createNode } from '../nodes';
import type { SpanConstruct } from './reader';

const quoteStart = /[^\\]?["']/suy;
const WHITE = '[ \\t\\r\\n\\f\\v]';
const PUNCTUATION = '[!"#$%\'()*+,\\-./:;<=>?@\\[\\\\\\]^_`{|}~]';

/**
 * Where a quotation mark stands decides how many characters are taken with it. Which mark kramdown
 * would print is not kept: the site sets its own typography, from the characters as typed.
 */
const QUOTE_RULES = [
  `(["'])(?=[_*]{1,2}[^ \\t\\r\\n\\f\\v])`,
  `(["'])(?=${PUNCTUATION}(?!\\.\\.)\\B)`,
  `(${WHITE}?)"'(?=\\w)`,
  `(${WHITE}?)'"(?=\\w)`,
  `(${WHITE}?)'(?=\\d\\ds)`,
  `(${WHITE})('|")(?=\\w)`,
  `([^ \\\\\\t\\r\\n\\[{(-])('|")`,
  `(["'])(?=${WHITE}|s\\b|$)`,
  `(.?)'`,
  `(.?)"`,
].map((source) => new RegExp(source, 'smuy'));

export const quotes: SpanConstruct = (reader) => {
  const { scanner } = reader;
  if (!scanner.looksAt(quoteStart)) return false;
  const line = scanner.lineAt();
  for (const rule of QUOTE_RULES) {
    const match = scanner.take(rule);
    if (!match) continue;
    const [, before = '', after = ''] = /^([\s\S]*?)(["']{1,2})$/u.exec(match[0]) ?? [];
    // Of two marks taken by the general rules, the first is text like any other character.
    const isPair = rule === QUOTE_RULES[2] || rule === QUOTE_RULES[3];
    const mark = isPair ? after : match[0].slice(-1);
    reader.text(isPair ? before : match[0].slice(0, -1));
    for (const sign of mark) reader.add(createNode('quote', line, { value: sign, source: sign }));
    return true;
  }
  return false;
};

const symbols = /---|--|\.\.\.|\\<<|\\>>|<< | >>|<<|>>/y;
const GUILLEMETS: Readonly<Record<string, string>> = {
  '<< ': '«\u00a0',
  ' >>': '\u00a0»',
  '<<': '«',
  '>>': '»',
};

/**
 * Dashes and ellipses stay as typed, for the site's typography; `<<` and `>>` become what they
 * stand for.
 */
export const typographicSymbols: SpanConstruct = (reader) => {
  const { scanner } = reader;
  const line = scanner.lineAt();
  const match = scanner.take(symbols);
  if (!match) return false;
  const source = match[0];
  if (source.startsWith('\\')) {
    for (const sign of source.slice(1)) reader.add(createNode('entity', line, { value: sign, source: sign }));
  } else reader.add(createNode('symbol', line, { value: GUILLEMETS[source] ?? source, source }));
  return true;
};

const entityStart = /&(?:([\w:][-\w.:]*)|#(\d+)|#x([0-9a-fA-F]+));/y;

/** `&eacute;`, `&#233;`, `&#xE9;`; an unknown name stays text. */
export const entity: SpanConstruct = (reader) => {
  const { scanner } = reader;
  if (scanner.text[scanner.pos] !== '&') return false;
  const line = scanner.lineAt();
  const match = scanner.take(entityStart);
  if (!match) return false;
  const [source, name] = match;
  if (name !== undefined && !isEntityName(name)) {
    reader.add(createNode('entity', line, { value: '&', source: '&' }));
    reader.text(source.slice(1));
  } else reader.add(createNode('entity', line, { value: source, source }));
  return true;
};

const breakStart = /(?: {2}|\\\\)(?=\n)/y;

/** Two spaces or two backslashes at the end of a line. */
export const lineBreak: SpanConstruct = (reader) => {
  const line = reader.scanner.lineAt();
  // Every line end is one then, and blanks before it are text.
  if (reader.doc.options.hardWrap || !reader.scanner.take(breakStart)) return false;
  reader.add(createNode('break', line));
  return true;
};

const escapeStart = /\\([\\.*_+`<>()[\]{}#!:|"'$=\-~])/y;

export const escapedCharacter: SpanConstruct = (reader) => {
  const match = reader.scanner.match(escapeStart);
  if (!match) return false;
  reader.text(match[1] ?? '');
  reader.scanner.pos += match[0].length;
  return true;
};
