/** A Jekyll file taken apart. */
export type SplitFile = {
  /** the YAML between the fences, `undefined` where there are none */
  yaml: string | undefined;
  body: string;
  /** the line of the file on which the body starts */
  bodyLine: number;
};

const OPENING = /^---[ \t]*\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m;

/** Parts the front matter from the body, as Jekyll does. */
export function splitFile(text: string): SplitFile {
  const opening = OPENING.exec(text)?.[0];
  if (!opening) return { yaml: undefined, body: text, bodyLine: 1 };
  const rest = text.slice(opening.length);
  const closing = CLOSING.exec(rest);
  if (!closing) return { yaml: undefined, body: text, bodyLine: 1 };
  const yaml = rest.slice(0, closing.index);
  const body = rest.slice(closing.index + closing[0].length);
  return { yaml, body, bodyLine: 1 + text.slice(0, text.length - body.length).split('\n').length - 1 };
}
