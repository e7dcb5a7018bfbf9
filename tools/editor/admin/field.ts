import type { Finding, Place } from '@/lib/findings/finding';

/** The field of the form that holds a page's text, for who speaks of places in it. */
export type TextField = {
  area: HTMLTextAreaElement;
  text: string;
  /** Writes another text into the form. */
  onChange: (text: string) => void;
};

let field: TextField | null = null;

/** Tells which field is open now; `null` where none is. */
export function offerField(open: TextField | null): void {
  field = open;
}

const emptyLines = (text: string): number => /^(?:[^\S\n]*\n)*/.exec(text)?.[0].split('\n').length ?? 1;

/**
 * How many lines of a file stand above the text that a form holds of it. Sveltia takes empty lines off its beginning once
 * it has been saved.
 */
export function linesAbove(file: string, text: string): number {
  const lines = file.replace(/\r\n?/g, '\n').split('\n');
  const end = lines.findIndex((line, row) => row > 0 && line.startsWith('---'));
  // Front matter that cannot be read is part of the text.
  if (end < 0 || text.trimStart().startsWith('---\n')) return 0;
  return end + 1 + emptyLines(lines.slice(end + 1).join('\n')) - emptyLines(text);
}

/** The offset of a place of a file in the text that begins under `above` lines of it. */
function offsetOf(text: string, { line, column }: Place, above: number): number {
  const rows = text.split('\n').slice(0, line - above - 1);
  return rows.reduce((sum, row) => sum + row.length + 1, 0) + column - 1;
}

/** Puts the cursor where a finding stands. */
export function goTo(found: Finding, above: number): void {
  if (!field) return;
  const { area, text } = field;
  const at = offsetOf(text, found, above);
  area.focus();
  area.setSelectionRange(at, at + 1);
  // A browser scrolls to the cursor only when something is typed: the line's share of the height is near enough.
  area.scrollTop =
    (area.scrollHeight * (found.line - above)) / text.split('\n').length - area.clientHeight / 2;
}

/** Writes what a finding asks for. */
export function mend({ fix }: Finding, above: number): void {
  if (!field || !fix) return;
  const { text, onChange } = field;
  const [start, end] = [offsetOf(text, fix.from, above), offsetOf(text, fix.to, above)];
  onChange(`${text.slice(0, start)}${fix.text}${text.slice(end)}`);
}
