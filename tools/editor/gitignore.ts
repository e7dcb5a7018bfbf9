import { LISTED_KINDS } from '@/lib/content/kinds';

/** What git leaves alone: the Markdown copies that a build writes, one line a kind. */
export const GITIGNORE_FILE = '.gitignore';

const lineOf = (folder: string): string => `public/${folder}/*.md`;

/** The file with the lines of the kinds there are; all else is written by hand. */
export function fillGitignore(text: string): string {
  const wanted = LISTED_KINDS.map(({ name }) => lineOf(name));
  const lines = text.split('\n').filter((line) => !/^public\/[^/]+\/\*\.md$/.test(line));
  const at = lines.indexOf('public/*.md');
  if (at < 0) throw new Error(`${GITIGNORE_FILE} has no line public/*.md.`);
  return [...lines.slice(0, at + 1), ...wanted, ...lines.slice(at + 1)].join('\n');
}
