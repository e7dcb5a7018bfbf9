import { absoluteUrl, markdownHref } from '@/lib/content/addresses';
import { ALL_KINDS, KINDS } from '@/lib/content/kinds';
import { indexedPages, type Library } from '@/lib/content/library';
import type { Page } from '@/lib/content/page';

const escapeLabel = (label: string): string => label.replace(/[\\[\]]/g, '\\$&');

/**
 * The site in one page of Markdown, for programs that read it (llmstxt.org): what it is, then its pages
 * as Markdown, those of a list before those that stand alone.
 */
export function llmsText(library: Library): string {
  const { site } = library;
  const line = ({ title, href, description }: Page): string =>
    `- [${escapeLabel(title)}](${absoluteUrl(site.url, markdownHref(href))}): ${description}`;
  const pages = indexedPages(library);
  const sections = [...ALL_KINDS.filter((kind) => kind !== KINDS.pages), KINDS.pages].map(
    ({ name, words: { many } }) => {
      const listed = pages.filter(({ kind }) => kind === name);
      const title = many.charAt(0).toUpperCase() + many.slice(1);
      return listed.length === 0 ? '' : `\n## ${title}\n\n${listed.map(line).join('\n')}\n`;
    },
  );
  return `# ${site.name}\n\n> ${site.description}\n${sections.join('')}`;
}
