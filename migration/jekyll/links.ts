import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { KINDS, pageHref } from '@/migration/site';
import { splitFile } from './frontmatter';
import { childrenOf, type HtmlElement, type HtmlNode } from './html/nodes';
import { type Note, note } from './report';

const linksOf = (nodes: readonly HtmlNode[]): HtmlElement[] =>
  nodes.flatMap((node) => {
    const inside = linksOf(childrenOf(node));
    return node.type === 'element' && node.name === 'a' ? [node, ...inside] : inside;
  });

const slugsOf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.mdx'))
        .map((name) => name.slice(0, -'.mdx'.length))
    : [];

/**
 * The addresses of pages that are there already: those of `content/`, and the old ones that lead to
 * them.
 */
export function knownAddresses(to: string): Set<string> {
  const pages = path.join(path.dirname(to), 'pages');
  const addresses = new Set(['/', '/expertises.html', '/contact.html', '/feed.xml', '/sitemap.xml']);
  for (const slug of slugsOf(to)) {
    addresses.add(KINDS.expertises.hrefOf(slug));
    for (const old of redirectsOf(path.join(to, `${slug}.mdx`))) addresses.add(old);
  }
  for (const slug of slugsOf(pages)) addresses.add(pageHref(slug));
  return addresses;
}

function redirectsOf(file: string): string[] {
  const { yaml } = splitFile(readFileSync(file, 'utf8'));
  const value: unknown = parseDocument(yaml ?? '').get('redirect_from');
  if (typeof value === 'string') return [value];
  const plain: unknown =
    value && typeof value === 'object' && 'toJSON' in value ? JSON.parse(JSON.stringify(value)) : [];
  return Array.isArray(plain) ? plain.map(String) : [];
}

/** The address on this site that a link of a page leads to; nothing where it leads elsewhere. */
function pathOf(href: string, base: string): string | undefined {
  if (href === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(href) || href.includes('{{')) return undefined;
  const { pathname } = new URL(href, `https://site.invalid${base}`);
  return pathname;
}

const isPage = (pathname: string): boolean => /(?:\/|\.html?|\/[^./]+)$/.test(pathname);

/** Tells the links of a page, which stands at `base`, that lead to pages nobody imported. */
export const deadLinks = (nodes: readonly HtmlNode[], base: string, known: ReadonlySet<string>): Note[] =>
  linksOf(nodes).flatMap((link) => {
    const href = link.attributes.get('href') ?? '';
    let pathname: string | undefined;
    try {
      pathname = pathOf(href, base);
    } catch {
      return [];
    }
    if (pathname === undefined || !isPage(pathname)) return [];
    const forms = [pathname, `${pathname.replace(/\/$/, '')}.html`, pathname.replace(/index\.html$/, '')];
    if (forms.some((form) => known.has(form))) return [];
    return [
      note(
        'warning',
        link.line,
        `lien vers « ${href} », une page qui n’est pas importée : importez-la ou corrigez le lien`,
      ),
    ];
  });
