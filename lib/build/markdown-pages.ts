import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Content, Expertise, Page, Site } from '@/lib/content';
import { absoluteUrl, HOME_SLUG, markdownPath } from '@/lib/content/addresses';
import { siteFacts } from '@/lib/content/facts';
import { readableTelephone } from '@/lib/content/telephone';
import { columnVariant, type Manifest } from '@/lib/images/asset';
import { toMarkdown } from '@/lib/mdx/markdown';
import { filesUnder } from './prune';

/*
 * Each page as plain Markdown beside its HTML. The App Router has no `[slug].md` segment, and a handler beside `[slug]` would be
 * a second page of the same name: so the files are written to `public/` before Next builds, which ships them in both outputs.
 */

/** Writes the Markdown of every published page, and removes that of pages that are gone. */
export async function publishMarkdown(
  root: string,
  { site, expertises, pages }: Content,
  images: Manifest,
  cache: string,
): Promise<void> {
  if (!site) return;
  const published = expertises.filter(({ draft }) => !draft);
  const ordinary = pages.filter(({ draft }) => !draft);
  const all = [...ordinary, ...published];
  const folder = path.join(root, 'public');
  const bodyOf = bodies(site, images, cache);
  const wanted = new Set<string>();
  for (const page of all) {
    const file = path.join(folder, markdownPath(page.path));
    wanted.add(file);
    mkdirSync(path.dirname(file), { recursive: true });
    const more = page.path.startsWith('/expertises/') ? [] : aroundTheText(site, page, ordinary, published);
    writeFileSync(file, [heading(page), await bodyOf(page), ...more, source(site, page)].join('\n\n'));
  }
  for (const name of filesUnder(folder)) {
    const file = path.join(folder, name);
    if (name.endsWith('.md') && !wanted.has(file)) rmSync(file);
  }
}

const heading = ({ title, summary }: Page): string => `# ${title}\n\n${summary}`;

const source = (site: Site, page: Page): string => `---\n\n<${absoluteUrl(site.url, page.path)}>\n`;

/** What a page's route shows beside its text: the expertises, or how to reach the agency. */
function aroundTheText(
  site: Site,
  { slug }: Page,
  pages: readonly Page[],
  expertises: readonly Expertise[],
): string[] {
  const link = ({ title, path: address }: Page): string => `[${title}](${absoluteUrl(site.url, address)})`;
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

/** The Markdown of a page's text, kept by all that it is made from. */
function bodies(site: Site, images: Manifest, cache: string): (page: Page) => Promise<string> {
  const facts = siteFacts(site);
  const shared = JSON.stringify([[...facts], images]);
  mkdirSync(cache, { recursive: true });
  return async ({ path: address, body }) => {
    const url = absoluteUrl(site.url, address);
    const digest = createHash('sha256').update(shared).update(`${url}\n`).update(body.text).digest('hex');
    const kept = path.join(cache, `${digest}.md`);
    if (existsSync(kept)) return readFileSync(kept, 'utf8');
    const addressOf = (name: string): string => {
      const image = images[name];
      // The check refuses a text that shows an image there is none of.
      if (!image) throw new Error(`No image "${name}": has the content been checked?`);
      return columnVariant(image).src;
    };
    const markdown = (await toMarkdown(body.text, { url, facts, addressOf })).trimEnd();
    writeFileSync(kept, markdown);
    return markdown;
  };
}
