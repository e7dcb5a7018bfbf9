import type { AttributeList } from './nodes';

const NAME = String.raw`\w[\w-]*`;
const VALUE = String.raw`(?:\\(?:\}|\k<quote>)|\\(?!\}|\k<quote>)|[^}\\])*?`;
/** A value that an escaped quotation mark closes after all, where there is no other to do it. */
const LOOSE_VALUE = String.raw`(?:\\\}|[^}])*?`;
const ANY = new RegExp(
  String.raw`(?:^|[ \t\r\n\f\v])(?:(?<key>${NAME})=(?<quote>["'])(?<value>${VALUE})\k<quote>` +
    String.raw`|(?<looseKey>${NAME})=(?<looseQuote>["'])(?<looseValue>${LOOSE_VALUE})\k<looseQuote>` +
    `|(?<ref>${NAME})` +
    String.raw`|(?<marks>(?:#[A-Za-z][\w:-]*|\.[^ \t\r\n\f\v.#]+)+))(?=[ \t\r\n\f\v]|$)`,
  'g',
);
const MARK = /#([A-Za-z][\w:-]*)|\.([^ \t\r\n\f\v.#]+)/g;

export const emptyList = (): AttributeList => ({ refs: [], own: new Map() });

function addClass(attributes: Map<string, string>, name: string): void {
  attributes.set('class', `${attributes.get('class') ?? ''} ${name}`.trimStart());
}

/** Reads `.class #id key="value" ref` into a list. @returns whether anything was understood */
export function readAttributes(text: string, list: AttributeList): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === ':') return true;
  let found = false;
  for (const match of text.matchAll(ANY)) {
    found = true;
    const groups = match.groups ?? {};
    const { ref, marks } = groups;
    const key = groups.key ?? groups.looseKey;
    const quote = groups.quote ?? groups.looseQuote;
    const value = groups.value ?? groups.looseValue;
    if (ref) list.refs.push(ref);
    else if (marks) {
      for (const [, id, name] of marks.matchAll(MARK)) {
        if (name) addClass(list.own, name);
        else if (id) list.own.set('id', id);
      }
    } else if (key) {
      list.own.set(key, (value ?? '').replaceAll('\\}', '}').replaceAll(`\\${quote}`, quote ?? ''));
    }
  }
  return found;
}

/**
 * Adds a list to attributes: definitions it refers to first; classes add up, other keys are
 * replaced.
 */
export function applyList(
  attributes: Map<string, string>,
  list: AttributeList,
  definitions: ReadonlyMap<string, AttributeList>,
  depth = 0,
): void {
  for (const ref of list.refs) {
    const definition = definitions.get(ref);
    if (definition && depth < 20) applyList(attributes, definition, definitions, depth + 1);
  }
  for (const [key, value] of list.own) {
    if (key === 'class') addClass(attributes, value);
    else attributes.set(key, value);
  }
}

/** Adds one list to another. */
export function mergeLists(into: AttributeList, list: AttributeList): void {
  into.refs.push(...list.refs);
  applyList(into.own, { refs: [], own: list.own }, new Map());
}
