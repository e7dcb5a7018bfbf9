import { type Block, PREFIX, type Scene } from './scene';

/** Something that was left over. Offsets are those of the page's text. */
export type Hit = {
  start: number;
  /** In French: what was found, and what to write. */
  message: string;
  /** What to put in place of a piece of the text, where that is certain. */
  fix?: { start: number; end: number; text: string };
};

/** One kind of remains: a row of the table. */
export type Remain = {
  /** What the editor meant, for the manual. */
  about: string;
  /** How it looks when it went wrong, and when it is right. */
  wrong: string;
  right: string;
  find: (scene: Scene) => Hit[];
};

/** Says what a match is; `null` where it is none after all. Offsets of the hit are those in the block's sight. */
type ToHit = (match: RegExpExecArray, block: Block, scene: Scene) => Hit | null;

/** The start of a line, less what stands before its text. */
export const LINE = `(?<=^${PREFIX}*)`;

/** Every match of a pattern in every block. */
export const inBlocks =
  (pattern: RegExp, toHit: ToHit) =>
  (scene: Scene): Hit[] =>
    scene.blocks.flatMap((block) =>
      [...block.sight.matchAll(pattern)].flatMap((match) => {
        const hit = toHit(match, block, scene);
        return hit ? [moved(hit, block.start)] : [];
      }),
    );

const moved = ({ start, message, fix }: Hit, by: number): Hit => ({
  start: start + by,
  message,
  ...(fix && { fix: { start: fix.start + by, end: fix.end + by, text: fix.text } }),
});

/** A match whose whole is replaced: « found : écrivez « text » ». `shown` is what is cited, where that is more than the match. */
export function replaced(match: RegExpExecArray, text: string, found: string, shown: string = text): Hit {
  const start = match.index;
  return {
    start,
    message: `${found} : écrivez « ${shown} ».`,
    fix: { start, end: start + match[0].length, text },
  };
}

/** Characters of a line or a passage that a message cites. */
const MOST_SHOWN = 60;

export const shortened = (text: string): string =>
  text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN).trimEnd()}…` : text;

/** What replaces the beginning of a line, cited with the rest of the line. */
export function lineReplaced(text: string, found: string): ToHit {
  return (match, block, { source }) => {
    const rest = source.slice(block.start + match.index + match[0].length).split('\n')[0] ?? '';
    const to = text.replace(/\$(\d)/g, (_, nth) => match[Number(nth)] ?? '');
    return replaced(match, to, found, shortened(`${to}${rest}`.trim()));
  };
}
