import type { Finding } from '@/lib/findings/finding';
import { applyFixes } from './apply-fixes';

/**
 * A text after an editor has done what a message asks for with « écrivez « … » »: by the finding's own fix, else by putting
 * what is to be written in place of what the message cites. `null` where it asks for words that only the editor has.
 */
export function applyAdvice(text: string, found: Finding): string | null {
  if (found.fix) return applyFixes(text, [found]);
  const [, before = '', wanted] = /^(.*?)écrivez « (.*?) »(?=[ ,.;]|$)/su.exec(found.message) ?? [];
  if (wanted === undefined) return null;
  const lines = text.split('\n');
  const line = lines[found.line - 1] ?? '';
  if (/^#{2,} /.test(wanted) || wanted.startsWith('permalink:')) {
    lines[found.line - 1] = wanted;
    return lines.join('\n');
  }
  const cited = [...before.matchAll(/« (.*?) »(?=[ ,.;:’]|$)/gsu)].map(([, words = '']) => words);
  const at = found.column - 1;
  for (const words of cited) {
    // What is cited begins where the finding is, stands behind it, or before it on its line.
    const start = line.startsWith(words, at)
      ? at
      : line.includes(words, at)
        ? line.indexOf(words, at)
        : line.indexOf(words);
    if (start < 0) continue;
    lines[found.line - 1] = `${line.slice(0, start)}${wanted}${line.slice(start + words.length)}`;
    return lines.join('\n');
  }
  // What is cited stands elsewhere: the address of an image that is named by a reference.
  const [words] = cited;
  return words !== undefined && text.includes(words) ? text.replace(words, () => wanted) : null;
}
