import type { Finding, Place } from '@/lib/findings/finding';

/** A text with all that findings of it would have written, the last first, so that places stay true. */
export function applyFixes(text: string, findings: readonly Finding[]): string {
  const lines = text.split('\n');
  const offsetOf = ({ line, column }: Place): number =>
    lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  return findings
    .flatMap(({ fix }) => (fix ? [{ start: offsetOf(fix.from), end: offsetOf(fix.to), text: fix.text }] : []))
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((mended, fix) => `${mended.slice(0, fix.start)}${fix.text}${mended.slice(fix.end)}`, text);
}
