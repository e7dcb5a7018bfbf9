import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { ALL_KINDS, comparableHref, decodeAddress } from '@/migration/site';
import { splitFile } from './frontmatter';
import {
  allIn,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  isBlankText,
  isElement,
  lineOf,
  textOf,
  unwrapAll,
} from './html/nodes';
import type { OldConfig } from './old-site/config';
import type { Placed } from './old-site/destinations';
import type { OldFiles } from './old-site/files';
import { type Note, note } from './report';

const slugsOf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.mdx'))
        .map((name) => name.slice(0, -'.mdx'.length))
    : [];

/** The addresses of pages that are there already, and the old ones that lead to them. */
export function knownAddresses(content: string): Set<string> {
  const addresses = new Set(['/', '/expertises.html', '/contact.html', '/feed.xml', '/sitemap.xml']);
  for (const kind of ALL_KINDS) {
    const folder = path.join(content, kind.name);
    for (const slug of slugsOf(folder)) {
      addresses.add(kind.hrefOf(slug));
      for (const old of redirectsOf(path.join(folder, `${slug}.mdx`))) addresses.add(old);
    }
  }
  return addresses;
}

function redirectsOf(file: string): string[] {
  const { yaml } = splitFile(readFileSync(file, 'utf8'));
  const document = parseDocument(yaml ?? '');
  if (document.errors.length > 0) return [];
  const value: unknown = JSON.parse(JSON.stringify(document.toJS()))?.redirect_from;
  return [value].flat().flatMap((address) => (typeof address === 'string' ? [address] : []));
}

/** A sign for private use stands for Liquid that nobody evaluated. */
const LIQUID = /[\ue000-\uf8ff]/;

/** Endings of hosts that people write without their scheme. */
const HOST =
  /^(?:[a-z0-9-]+\.)+(?:fr|com|org|net|eu|io|info|be|ch|ca|co|dev|app|gouv\.fr|paris|bzh)(?:[/?#]|$)/i;
const MAIL = /^[^\s@/:?#]+@[^\s@/:?#]+\.[a-z]{2,}$/i;

/** An address as it is compared: `/blog/titre`, whatever stands at its end. */
const comparable = (address: string): string =>
  comparableHref(
    decodeAddress(address)
      .normalize('NFC')
      .replace(/\/index\.html?$/, '/'),
  );

export type LinksOptions = {
  config: OldConfig;
  pages: readonly Placed[];
  /** addresses of the new site */
  known: ReadonlySet<string>;
  files: OldFiles;
  /**
   * all pages are known: a link that leads nowhere now never will, and its words stay without it
   */
  isWholeSite: boolean;
};

/** Points the links of a page to where they lead now, and tells those that lead nowhere. */
export class Links {
  readonly #config: OldConfig;
  readonly #files: OldFiles;
  readonly #isWholeSite: boolean;
  /** New addresses by old ones, and by the paths of the files. */
  readonly #moved = new Map<string, string>();
  /** Addresses of the new site as it writes them. */
  readonly #known: ReadonlyMap<string, string>;
  /** Links between imported pages, for what is known once all are written. */
  readonly #inner: { from: Placed; line: number; to: string }[] = [];

  constructor({ config, pages, known, files, isWholeSite }: LinksOptions) {
    this.#isWholeSite = isWholeSite;
    this.#config = config;
    this.#files = files;
    this.#known = new Map([...known].map((address) => [comparable(address), address]));
    for (const { page, href } of pages) {
      const addresses = page.href === undefined ? [] : [page.href, this.#withoutBase(page.href)];
      for (const address of [...addresses, `/${page.relative}`]) {
        if (!this.#moved.has(comparable(address))) this.#moved.set(comparable(address), href);
      }
    }
  }

  /** The change to make to a page's tree. */
  step =
    (placed: Placed) =>
    (nodes: HtmlNode[]): Note[] => {
      const ids = anchorsOf(nodes);
      const dead = new Set<HtmlNode>();
      const notes = elementsIn(nodes, 'a').flatMap((link) => {
        const href = link.properties.href?.trim();
        if (href === undefined || href === '' || LIQUID.test(href)) return [];
        if (href.startsWith('#')) return deadAnchor(link, href, ids);
        const target = this.#target(href, placed);
        const to = typeof target === 'string' ? target : href;
        if (to.startsWith('/')) this.#inner.push({ from: placed, line: lineOf(link), to });
        if (typeof target === 'string') link.properties.href = target;
        if (typeof target !== 'object') return [];
        if (this.#isWholeSite) dead.add(link);
        return [{ ...target, line: lineOf(link) }];
      });
      unwrapAll(nodes, dead);
      return notes;
    };

  /** The links of a page to pages that stay drafts, which the site refuses. */
  toDrafts(placed: Placed, drafts: ReadonlySet<string>): Note[] {
    return this.#inner
      .filter(({ from, to }) => from === placed && drafts.has(to.replace(/#.*$/, '')))
      .map(({ line, to }) =>
        note(
          'warning',
          line,
          `lien vers « ${to} », qui reste un brouillon : publiez-la d’abord, ou ôtez le lien`,
        ),
      );
  }

  /** A new address, a note, or nothing where the link is right as it is. */
  #target(href: string, placed: Placed): string | Note | undefined {
    if (MAIL.test(href)) return `mailto:${href}`;
    const local = this.#ownPath(href);
    if (local === undefined) return undefined;
    const base = placed.page.href ?? placed.href;
    const url = tryUrl(local, base);
    if (!url) return undefined;
    const { pathname, search, hash } = url;
    const bare = this.#withoutBase(pathname);
    const moved = this.#moved.get(comparable(bare)) ?? this.#moved.get(comparable(pathname));
    if (moved !== undefined) {
      // A link to the page's own sections stays one.
      if (moved === placed.href && hash !== '' && search === '') return hash;
      return moved === pathname && local === href ? undefined : moved + hash;
    }
    if (this.#known.has(comparable(bare)))
      return bare === pathname && local === href ? undefined : bare + hash;
    const file = this.#files.bring(decodeAddress(bare), placed.page.file);
    if (file !== undefined) return file === pathname && local === href ? undefined : file + search + hash;
    if (HOST.test(href)) return `https://${href}`;
    const isPage = /(?:\/|\.html?|\.md|\/[^./]+)$/.test(pathname);
    const todo = this.#isWholeSite ? 'ses mots restent, sans lien' : 'corrigez le lien';
    return note(
      'warning',
      1,
      isPage
        ? `lien vers « ${href} », une page qui n’est pas importée : importez-la, ou ${todo}`
        : `lien vers « ${href} », un fichier introuvable : déposez-le dans « public${bare} », ou ${todo}`,
    );
  }

  /** The path of an address of the old site; `undefined` for one that is of another. */
  #ownPath(href: string): string | undefined {
    const origin = this.#config.url.replace(/^https?:\/\/(?:www\.)?/i, '');
    const bare = href.replace(/^(?:https?:)?\/\/(?:www\.)?/i, '');
    if (bare !== href && origin !== '' && (bare === origin || bare.startsWith(`${origin}/`))) {
      return bare.slice(origin.length) || '/';
    }
    return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href) ? undefined : href;
  }

  #withoutBase(pathname: string): string {
    const { baseurl } = this.#config;
    return baseurl !== '' && (pathname === baseurl || pathname.startsWith(`${baseurl}/`))
      ? pathname.slice(baseurl.length) || '/'
      : pathname;
  }
}

function tryUrl(href: string, base: string): URL | undefined {
  try {
    return new URL(href, new URL(base, 'https://site.invalid'));
  } catch {
    return undefined;
  }
}

/** The ids of a page's text. An anchor by its name, as HTML 4 had them, becomes one by its id. */
function anchorsOf(nodes: HtmlNode[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const named: HtmlElement[] = [];
  const marks: HtmlElement[] = [];
  const counts = new Map<string, number>();
  for (const node of allIn(nodes)) {
    if (node.type === 'footnote') ids.add(`fn:${node.name}`);
    if (node.type === 'footnoteCall') ids.add(`fnref:${node.name}`);
    if (!isElement(node)) continue;
    const { id, name, href } = node.properties;
    if (id !== undefined) {
      ids.add(id);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    if (isElement(node, 'a') && name !== undefined) named.push(node);
    const isMark = isElement(node, 'a', 'span') && href === undefined && id !== undefined;
    if (isMark && textOf(node).trim() === '') marks.push(node);
  }
  for (const { properties } of named) {
    const { id, name = '' } = properties;
    delete properties.name;
    // A heading of the same name is where the link leads too.
    if (id !== undefined || ids.has(name)) continue;
    properties.id = name;
    ids.add(name);
  }
  // An empty anchor whose id a heading has too.
  for (const { properties } of marks) {
    const { id = '' } = properties;
    const count = counts.get(id) ?? 0;
    if (count < 2) continue;
    delete properties.id;
    counts.set(id, count - 1);
  }
  removeEmpty(nodes, new Set([...named, ...marks]));
  return ids;
}

/** Takes out anchors that say nothing any more, and paragraphs that held nothing else. */
function removeEmpty(nodes: HtmlNode[], anchors: ReadonlySet<HtmlNode>): void {
  for (let at = nodes.length - 1; at >= 0; at -= 1) {
    const node = nodes[at];
    if (!isElement(node)) continue;
    const before = node.children.length;
    removeEmpty(node.children, anchors);
    const isBare = Object.keys(node.properties).length === 0;
    const isEmptied = isElement(node, 'p') && before > 0;
    if (isBare && (anchors.has(node) || isEmptied) && node.children.every(isBlankText)) nodes.splice(at, 1);
  }
}

function deadAnchor(link: HtmlElement, href: string, ids: ReadonlySet<string>): Note[] {
  const id = decodeAddress(href.slice(1));
  if (id === '' || id === 'top' || ids.has(id) || ids.has(href.slice(1))) return [];
  const message = `lien vers « ${href} », une ancre que la page n’a pas : corrigez-la`;
  return [note('warning', lineOf(link), message)];
}
