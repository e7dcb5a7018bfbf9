/** Which Markdown files under `public/` a build wrote: the rest are the owner's. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * True where a build wrote the file: a copy ends with the address of its page, beside which it stands. The file tells it by itself:
 * a list kept elsewhere could be lost, and the copy of a withdrawn page would be published for ever.
 * @param {string} folder `public/`
 * @param {string} file its path in there
 */
export function isMarkdownCopy(folder, file) {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const source = /\n---\n\n<(https?:\/\/[^>\s]+)>\n$/.exec(text)?.[1];
  if (source === undefined || !URL.canParse(source)) return false;
  const { pathname } = new URL(source);
  return file === (pathname === '/' ? 'index.md' : pathname.slice(1).replace(/\.html$/, '.md'));
}
