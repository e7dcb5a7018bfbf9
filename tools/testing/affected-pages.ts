import { besideText } from '@/lib/content/beside';
import { everyPage, type Library } from '@/lib/content/library';
import type { Page } from '@/lib/content/page';

/** Lists that `npm run check` alone reads. */
const READ_BY_CHECK: ReadonlySet<string> = new Set(['content/adresses.txt', 'content/mots.txt']);

/**
 * Pages that may look otherwise now that these files have changed: those made from them, and those that
 * show them in a list, beside their text or as their image.
 * @param changed files, from the project's root.
 * @returns `null` where that may be any page: `site.yml`, a file that is gone, one that is no content.
 */
export function affectedPages(changed: readonly string[], library: Library): Page[] | null {
  const pages = everyPage(library.pages);
  const seen = changed.filter((file) => !READ_BY_CHECK.has(file));
  const edited = new Set<Page>();
  for (const file of seen) {
    const shown = pages.filter((page) => page.body.file === file || shows(page, file));
    if (shown.length === 0) return null;
    for (const page of shown) edited.add(page);
  }
  const namesEdited = (page: Page): boolean => {
    const { previous, next, sections } = besideText(page, library);
    return [previous, next, ...sections.flatMap((section) => section.pages)].some(
      (near) => near && edited.has(near),
    );
  };
  return pages.filter((page) => edited.has(page) || namesEdited(page));
}

/** An image of the content, in the head of a page or in its text. */
function shows({ header, body }: Page, file: string): boolean {
  const folder = 'content/images/';
  if (!file.startsWith(folder)) return false;
  const name = file.slice(folder.length);
  return header.image === name || body.text.includes(name) || body.text.includes(encodeURI(name));
}
