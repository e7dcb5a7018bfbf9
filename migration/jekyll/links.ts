import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { ALL_KINDS, decodeAddress, isSafeAddress } from '@/migration/site';
import { anchorFor, settleAnchors } from './anchors';
import { splitFile } from './frontmatter';
import { elementsIn, type HtmlNode, lineOf, unwrapAll } from './html/nodes';
import type { OldConfig } from './old-site/config';
import type { Placed } from './old-site/destinations';
import type { OldFiles } from './old-site/files';
import { comparable, type OldPlaces, withoutBase } from './old-site/places';
import { type Note, note } from './report';

const slugsOf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.mdx'))
        .map((name) => name.slice(0, -'.mdx'.length))
    : [];

/** The addresses of published pages that are there already, and the old ones that lead to them. */
export function knownAddresses(content: string): Set<string> {
  const addresses = new Set(['/', '/contact.html', '/feed.xml', '/sitemap.xml']);
  for (const kind of ALL_KINDS) {
    const folder = path.join(content, kind.name);
    for (const slug of slugsOf(folder)) {
      const { isDraft, redirects } = readHead(path.join(folder, `${slug}.mdx`));
      if (isDraft) continue;
      addresses.add(kind.hrefOf(slug));
      for (const old of redirects) addresses.add(old);
    }
  }
  return addresses;
}

/** What a page that is there says of its place. */
export function readHead(file: string): { isDraft: boolean; redirects: string[] } {
  const { yaml } = splitFile(readFileSync(file, 'utf8'));
  const document = parseDocument(yaml ?? '');
  const values = document.errors.length > 0 ? null : JSON.parse(JSON.stringify(document.toJS()));
  const redirects = [values?.redirect_from].flat();
  return {
    isDraft: values?.draft === true,
    redirects: redirects.flatMap((address) => (typeof address === 'string' ? [address] : [])),
  };
}

/** A sign for private use stands for Liquid that nobody evaluated. */
const LIQUID = /[\ue000-\uf8ff]/;

/** Endings of hosts that people write without their scheme. */
const HOST =
  /^(?:[a-z0-9-]+\.)+(?:fr|com|org|net|eu|io|info|be|ch|ca|co|dev|app|gouv\.fr|paris|bzh)(?:[/?#]|$)/i;
const MAIL = /^[^\s@/:?#]+@[^\s@/:?#]+\.[a-z]{2,}$/i;

export type LinksOptions = {
  config: OldConfig;
  places: OldPlaces;
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
  readonly #places: OldPlaces;
  /** Addresses of the new site as it writes them. */
  readonly #known: ReadonlyMap<string, string>;
  /** Where each page leads within the site, for what is known once all are read. */
  readonly #inner = new Map<Placed, Set<string>>();
  /** The anchors of each page that was read, by its address. */
  readonly #anchors = new Map<string, ReadonlySet<string>>();

  constructor({ config, places, known, files, isWholeSite }: LinksOptions) {
    this.#isWholeSite = isWholeSite;
    this.#config = config;
    this.#files = files;
    this.#places = places;
    this.#known = new Map([...known].map((address) => [comparable(address), address]));
  }

  /**
   * The change to make to a page's tree. A link to a page that no visitor can see leaves its words;
   * `unseen`, which is known once all pages are read, says why each is not.
   */
  step =
    (placed: Placed, unseen?: ReadonlyMap<string, string>) =>
    (nodes: HtmlNode[]): Note[] => {
      const { ids, notes } = settleAnchors(nodes);
      const inner = new Set<string>();
      const dead = new Set<HtmlNode>();
      for (const link of elementsIn(nodes, 'a')) {
        const href = link.properties.href?.trim();
        if (href === undefined || LIQUID.test(href)) continue;
        if (href.startsWith('#')) {
          const anchor = anchorFor(href, ids);
          if (anchor !== undefined) link.properties.href = anchor;
          else {
            const message = `lien vers « ${href} », une ancre que la page n’a pas : ${this.#todo('corrigez-la')}`;
            notes.push(note('warning', lineOf(link), message));
            if (this.#isWholeSite) dead.add(link);
          }
          continue;
        }
        const target = this.#target(href, placed);
        if (typeof target === 'object') {
          notes.push({ ...target, line: lineOf(link) });
          if (this.#isWholeSite || href === '') dead.add(link);
          continue;
        }
        const to = target ?? href;
        link.properties.href = to;
        inner.add(to);
        const why = unseen?.get(pageOf(to));
        const anchor = unseen && this.#anchorAt(to);
        if (anchor !== undefined) {
          link.properties.href = pageOf(to) + anchor;
          if (anchor === '') {
            const message = `lien vers « ${href} » : cette page n’a pas d’ancre de ce nom, il mène à son début`;
            notes.push(note('info', lineOf(link), message));
          }
        }
        if (why === undefined) continue;
        notes.push(
          note('warning', lineOf(link), `lien vers « ${href} », ${why} : ses mots restent, sans lien`),
        );
        dead.add(link);
      }
      this.#inner.set(placed, inner);
      this.#anchors.set(placed.href, ids);
      unwrapAll(nodes, dead);
      return notes;
    };

  /** Whether a page that was read leads to one that no visitor can see, or to an anchor that is not there. */
  leadsAstray(placed: Placed, unseen: ReadonlyMap<string, string>): boolean {
    return [...(this.#inner.get(placed) ?? [])].some(
      (to) => unseen.has(pageOf(to)) || this.#anchorAt(to) !== undefined,
    );
  }

  /** What stands in the place of an address's anchor that its page has not: another, or nothing. */
  #anchorAt(to: string): string | undefined {
    const ids = this.#anchors.get(pageOf(to));
    const hash = /#.*$/.exec(to)?.[0];
    if (!ids || hash === undefined) return undefined;
    const anchor = anchorFor(hash, ids);
    return anchor === hash ? undefined : (anchor ?? '');
  }

  /** A new address, a note, or nothing where the link is right as it is. */
  #target(href: string, placed: Placed): string | Note | undefined {
    if (href === '') return note('warning', 1, 'lien sans adresse : ses mots restent, sans lien');
    if (MAIL.test(href)) return `mailto:${href}`;
    if (!isSafeAddress(href)) {
      const message = `lien vers « ${href} », une adresse que le site ne suit pas : ${this.#todo('corrigez-la')}`;
      return note('warning', 1, message);
    }
    const local = this.#ownPath(href);
    if (local === undefined) return undefined;
    const base = placed.page.href ?? placed.href;
    const url = tryUrl(local, base);
    if (!url) return undefined;
    const { pathname, search, hash } = url;
    const bare = withoutBase(pathname, this.#config);
    const moved = this.#places.at(pathname)?.href;
    if (moved !== undefined) {
      // A link to the page's own sections stays one.
      if (moved === placed.href && hash !== '' && search === '') return hash;
      return moved + hash;
    }
    if (this.#known.has(comparable(bare))) return bare + hash;
    const file = this.#files.bring(decodeAddress(bare), placed.page.file);
    if (file !== undefined) return file + search + hash;
    if (HOST.test(href)) return `https://${href}`;
    const isPage = /(?:\/|\.html?|\.md|\/[^./]+)$/.test(pathname);
    const todo = this.#todo('corrigez le lien');
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

  /** What is left to do for a link that leads nowhere. */
  #todo(otherwise: string): string {
    return this.#isWholeSite ? 'ses mots restent, sans lien' : otherwise;
  }
}

const pageOf = (address: string): string => address.replace(/[?#].*$/, '');

function tryUrl(href: string, base: string): URL | undefined {
  try {
    return new URL(href, new URL(base, 'https://site.invalid'));
  } catch {
    return undefined;
  }
}
