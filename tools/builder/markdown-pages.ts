import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { absoluteUrl, markdownHref } from '@/lib/content/addresses';
import { besideText, pagesInOrder, type Section } from '@/lib/content/beside';
import { indexedPages, type Library } from '@/lib/content/library';
import { OWN_PAGES } from '@/lib/content/own-pages';
import type { Page } from '@/lib/content/page';
import { readableTelephone } from '@/lib/content/telephone';
import { filesUnder } from '../files.mjs';
import { isMarkdownCopy } from './markdown-copy.mjs';

/*
 * Each page as plain Markdown beside its HTML. The App Router has no `[slug].md` segment, and a handler
 * beside `[slug]` would be a second page of the same name: so the files are written to `public/` before
 * Next builds, which ships them in both outputs.
 */

/**
 * Writes the Markdown of every page that machines are told of, and removes that of pages that are gone.
 * A `.md` file of the owner's is neither removed nor written over. `textOf` tells the Markdown of a
 * page's text.
 */
export function publishMarkdown(root: string, library: Library, textOf: (page: Page) => string): void {
  const folder = path.join(root, 'public');
  const wanted = new Set<string>();
  for (const page of indexedPages(library)) {
    const name = markdownHref(page.href).slice(1);
    const file = path.join(folder, name);
    wanted.add(file);
    if (existsSync(file) && !isMarkdownCopy(folder, name)) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, markdownOf(page, textOf(page), library));
  }
  for (const name of filesUnder(folder)) {
    const file = path.join(folder, name);
    if (name.endsWith('.md') && !wanted.has(file) && isMarkdownCopy(folder, name)) rmSync(file);
  }
}

/** A page's title and text, what stands beside it (`lib/content/beside.ts`), and where it is from. */
function markdownOf(page: Page, text: string, library: Library): string {
  const { site } = library;
  const address = (href: string): string => absoluteUrl(site.url, href);
  const link = ({ title, href }: Page): string => `[${title}](${address(href)})`;
  const entry = (one: Page): string => `- ${link(one)} : ${one.summary}`;
  const { sections } = besideText(page, library);
  const section = ({ title, href, pages }: Section): string =>
    `${href === page.href ? '' : `## ${title}\n\n`}${pages.map(entry).join('\n')}`;
  return [
    `# ${page.title}\n\n${page.summary}`,
    text,
    ...(page.slug === OWN_PAGES.siteMap.slug
      ? [
          [...pagesInOrder(library), ...sections.flatMap(({ pages }) => pages)]
            .map((one) => `- ${link(one)}`)
            .join('\n'),
        ]
      : sections.map(section)),
    ...(page.slug === OWN_PAGES.contact.slug ? [contactDetails(library)] : []),
    `---\n\n<${address(page.href)}>\n`,
  ].join('\n\n');
}

function contactDetails({ site: { email, telephone, address } }: Library): string {
  const { street, postal_code: code, city } = address;
  return `- <${email}>\n- ${readableTelephone(telephone)}\n- ${street}, ${code} ${city}`;
}
