/** A stretch of lines that Jekyll would have run through Liquid. */
export type LiquidRange = {
  start: number;
  end: number;
  column: number;
  /** the first tag, as written */
  tag: string;
};

const BLOCK_TAGS = new Set([
  'for',
  'if',
  'unless',
  'case',
  'capture',
  'comment',
  'raw',
  'tablerow',
  'highlight',
  'block',
]);

type Tag = {
  start: number;
  end: number;
  name: string | undefined;
};

/**
 * Where Liquid stands in a text; a block tag takes all lines to its end. `line` is the file's line
 * of the text.
 */
export function findLiquid(text: string, line: number): LiquidRange[] {
  const lineAt = lineCounter(text, line);
  const ranges: LiquidRange[] = [];
  const tags = tagsOf(text);
  const pairs = pairsOf(tags);
  for (let index = 0; index < tags.length; index += 1) {
    const tag = tags[index];
    if (!tag) continue;
    const last = pairs.get(index) ?? index;
    const end = tags[last]?.end ?? tag.end;
    const start = lineAt(tag.start);
    const source = text.slice(tag.start, Math.min(tag.end, tag.start + 120)).replace(/\s+/g, ' ');
    const column = tag.start - text.lastIndexOf('\n', tag.start - 1);
    ranges.push({ start, end: lineAt(end - 1), column, tag: source });
    index = last;
  }
  return ranges;
}

/** Finds `{{ … }}` and `{% … %}`; an opening without its closing is text. */
function tagsOf(text: string): Tag[] {
  const tags: Tag[] = [];
  for (let at = nextOpening(text, 0); at !== -1; ) {
    const isOutput = text[at + 1] === '{';
    const close = text.indexOf(isOutput ? '}}' : '%}', at + 2);
    if (close === -1) {
      at = nextOpening(text, at + 2);
      if (at !== -1 && text.indexOf('}}', at) === -1 && text.indexOf('%}', at) === -1) break;
      continue;
    }
    const name = isOutput ? undefined : /^-?\s*(\w+)/.exec(text.slice(at + 2, at + 60))?.[1];
    tags.push({ start: at, end: close + 2, name });
    at = nextOpening(text, close + 2);
  }
  return tags;
}

function nextOpening(text: string, from: number): number {
  for (let at = text.indexOf('{', from); at !== -1; at = text.indexOf('{', at + 1)) {
    if (text[at + 1] === '{' || text[at + 1] === '%') return at;
  }
  return -1;
}

/** For each tag that begins a block, the index of the tag that ends it. */
function pairsOf(tags: readonly Tag[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const open = new Map<string, number[]>();
  tags.forEach(({ name }, index) => {
    if (name === undefined) return;
    if (BLOCK_TAGS.has(name)) open.set(name, [...(open.get(name) ?? []).slice(-200), index]);
    const begun = name.startsWith('end') ? open.get(name.slice(3))?.pop() : undefined;
    if (begun !== undefined) pairs.set(begun, index);
  });
  return pairs;
}

function lineCounter(text: string, first: number): (offset: number) => number {
  let at = 0;
  let line = first;
  return (offset) => {
    if (offset < at) {
      at = 0;
      line = first;
    }
    for (let next = text.indexOf('\n', at); next !== -1 && next < offset; next = text.indexOf('\n', at)) {
      line += 1;
      at = next + 1;
    }
    return line;
  };
}
