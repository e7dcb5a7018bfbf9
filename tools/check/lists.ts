import { KINDS, LISTED_KINDS } from '@/lib/content/kinds';
import type { PageFile } from '@/lib/content/page-file';
import { type Finding, finding } from '@/lib/findings/finding';

/**
 * A kind with a published page has the page that lists it, `content/pages/<kind>.mdx`: its title, what
 * search engines show of it, its first sentences.
 * @param published the pages that are published today.
 */
export function checkLists(all: readonly PageFile[], published: readonly PageFile[]): Finding[] {
  return LISTED_KINDS.flatMap(({ name, words }) => {
    const isListed = all.some(
      ({ kind, slug, draft }) => kind === KINDS.pages.name && slug === name && !draft,
    );
    const first = published.find(({ kind }) => kind === name);
    if (isListed || !first) return [];
    const file = `${KINDS.pages.folder}/${name}.mdx`;
    const message = `${first.file} est publiée, et la page qui présente les ${words.many} manque : créez ${file}, ou publiez-la (sans « draft: true »).`;
    return [finding('liste-sans-page', file, { line: 1, column: 1 }, message)];
  });
}
