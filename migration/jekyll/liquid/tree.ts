import type { Piece } from './tokens';

/** A branch of `if`, `unless` or `case`: the tag that opens it and what it holds. */
export type Branch = { tag: Piece; children: LiquidNode[] };

/** Liquid as a tree: what stands alone, and what a tag holds up to its end. */
export type LiquidNode =
  | { type: 'text'; piece: Piece }
  | { type: 'output'; piece: Piece }
  | { type: 'tag'; piece: Piece }
  | { type: 'block'; piece: Piece; branches: Branch[]; end: number };

/** Tags that Liquid and Jekyll read to their end. */
const BLOCKS = new Set('if unless case for tablerow capture comment raw highlight'.split(' '));
const BRANCHES: Readonly<Record<string, readonly string[]>> = {
  if: ['elsif', 'else'],
  unless: ['elsif', 'else'],
  case: ['when', 'else'],
  for: ['else'],
};

type Open = { piece: Piece; branches: Branch[] };

/**
 * Nests pieces. A tag nobody knows is a block where its own `end…` follows; a block without its end
 * is a tag alone, and what it would have held follows it.
 */
export function nest(pieces: readonly Piece[]): LiquidNode[] {
  const ends = endsOf(pieces);
  const root: LiquidNode[] = [];
  const open: Open[] = [];
  const here = (): LiquidNode[] => open.at(-1)?.branches.at(-1)?.children ?? root;
  pieces.forEach((piece, index) => {
    const parent = open.at(-1);
    if (piece.kind === 'tag' && ends.closing.has(index) && parent) {
      open.pop();
      here().push({ type: 'block', piece: parent.piece, branches: parent.branches, end: piece.end });
      return;
    }
    if (piece.kind === 'tag' && ends.opening.has(index)) {
      open.push({ piece, branches: [{ tag: piece, children: [] }] });
      return;
    }
    if (piece.kind === 'tag' && parent && BRANCHES[parent.piece.name]?.includes(piece.name)) {
      parent.branches.push({ tag: piece, children: [] });
      return;
    }
    here().push({ type: piece.kind, piece });
  });
  return root;
}

/** Which tags open a block and which close one, properly nested. */
function endsOf(pieces: readonly Piece[]): { opening: Set<number>; closing: Set<number> } {
  const names = new Set(pieces.filter(({ kind }) => kind === 'tag').map(({ name }) => name));
  const stack: { name: string; index: number }[] = [];
  const [opening, closing] = [new Set<number>(), new Set<number>()];
  pieces.forEach(({ kind, name }, index) => {
    if (kind !== 'tag') return;
    if (name.startsWith('end') && name.length > 3) {
      const at = stack.map((entry) => entry.name).lastIndexOf(name.slice(3));
      const begun = stack[at];
      if (!begun) return;
      // What was opened inside and not closed there is no block.
      stack.splice(at);
      opening.add(begun.index);
      closing.add(index);
    } else if (BLOCKS.has(name) || names.has(`end${name}`)) {
      stack.push({ name, index });
      if (stack.length > 500) stack.shift();
    }
  });
  return { opening, closing };
}
