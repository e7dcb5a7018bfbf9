import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Content, Expertise, Page, Site } from '@/lib/content';
import { absoluteUrl, HOME_SLUG, markdownHref } from '@/lib/content/addresses';
import { readableTelephone } from '@/lib/content/telephone';
import { filesUnder } from '../files.mjs';
import { isMarkdownCopy } from './markdown-copy.mjs';

/*
 * Each page as plain Markdown beside its HTML. The App Router has no `[slug].md` segment, and a handler beside `[slug]` would be
 * a second page of the same name: so the files are written to `public/` before Next builds, which ships them in both outputs.
 */

/**
 * Writes the Markdown of every published page, and removes that of pages that are gone. A `.md` file of the owner's is neither
 * removed nor written over. `textOf` tells the Markdown of a page's text.
 */
export function publishMarkdown(
  root: string,
  { site, expertises, pages }: Content,
  textOf: (page: Page) => string,
): void {
  if (!site) return;
  const published = expertises.filter(({ draft }) => !draft);
  const ordinary = pages.filter(({ draft }) => !draft);
  const all = [...ordinary, ...published];
  const folder = path.join(root, 'public');
  const wanted = new Set<string>();
  for (const page of all) {
    const file = path.join(folder, markdownHref(page.href));
    wanted.add(file);
    if (existsSync(file) && !isMarkdownCopy(folder, markdownHref(page.href).slice(1))) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    const more = page.href.startsWith('/expertises/') ? [] : aroundTheText(site, page, ordinary, published);
    writeFileSync(file, [heading(page), textOf(page), ...more, source(site, page)].join('\n\n'));
  }
  for (const name of filesUnder(folder)) {
    const file = path.join(folder, name);
    if (name.endsWith('.md') && !wanted.has(file) && isMarkdownCopy(folder, name)) rmSync(file);
  }
}

const heading = ({ title, summary }: Page): string => `# ${title}\n\n${summary}`;

const source = (site: Site, page: Page): string => `---\n\n<${absoluteUrl(site.url, page.href)}>\n`;

/** What a page's route shows beside its text: the expertises, or how to reach the agency. */
function aroundTheText(
  site: Site,
  { slug }: Page,
  pages: readonly Page[],
  expertises: readonly Expertise[],
): string[] {
  const link = ({ title, href: address }: Page): string => `[${title}](${absoluteUrl(site.url, address)})`;
  const cards = expertises.map((expertise) => `- ${link(expertise)} : ${expertise.summary}`).join('\n');
  switch (slug) {
    case HOME_SLUG:
      return [`## ${pages.find((page) => page.slug === 'expertises')?.title ?? 'Expertises'}`, cards];
    case 'expertises':
      return [cards];
    case 'plan-du-site':
      return [[...pages, ...expertises].map((page) => `- ${link(page)}`).join('\n')];
    case 'contact': {
      const { street, postal_code: code, city } = site.address;
      return [`- <${site.email}>\n- ${readableTelephone(site.telephone)}\n- ${street}, ${code} ${city}`];
    }
    default:
      return [];
  }
}
