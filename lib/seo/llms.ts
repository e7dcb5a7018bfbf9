import type { Page, Site } from '@/lib/content';
import { absoluteUrl, markdownHref } from '@/lib/content/addresses';

const escapeLabel = (label: string): string => label.replace(/[\\[\]]/g, '\\$&');

/** The site in one page of Markdown, for programs that read it (llmstxt.org): what it is, then its pages as Markdown. */
export function llmsText(site: Site, expertises: readonly Page[], pages: readonly Page[]): string {
  const line = ({ title, href, description }: Page): string =>
    `- [${escapeLabel(title)}](${absoluteUrl(site.url, markdownHref(href))}): ${description}`;
  const section = (title: string, listed: readonly Page[]): string =>
    listed.length === 0 ? '' : `\n## ${title}\n\n${listed.map(line).join('\n')}\n`;
  return `# ${site.name}\n\n> ${site.description}\n${section('Expertises', expertises)}${section('Pages', pages)}`;
}
