import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { History } from '@/lib/content/history';
import { everyPage, type Library } from '@/lib/content/library';
import { ownPage } from '@/lib/content/own-pages';
import type { Page } from '@/lib/content/page';
import { MANIFEST_FILE } from '@/lib/images/asset';

/*
 * A static export of a thousand pages in which one has changed need not render the other 999: their
 * HTML is kept. A page is made again whenever anything it may show has changed: the code, the site's
 * data, an image, its own text, the list of what is published, or the front matter of any page (lists
 * and links to neighbours show those). Its neighbours' texts it never shows.
 */

const CACHE_FOLDER = '.cache/pages';

/** Where the HTML of the pages is kept: one folder for all that they share, one file a text. */
export class PageCache {
  readonly #folder: string;
  readonly #code: () => string;
  readonly #renderedBy: string;
  readonly #pages: readonly Page[];
  readonly #history: History;

  /**
   * @param code tells the digest of everything that turns a value of `content/` into a page. It is asked before pages are rendered, and after.
   * @param history the days on which texts last changed, which their pages tell machines.
   */
  constructor(root: string, { site, pages, data }: Library, code: () => string, history: History) {
    this.#code = code;
    this.#renderedBy = code();
    const all = everyPage(pages);
    const fronts = all.map(({ body, ...front }) => front);
    const manifest = readFileSync(path.join(root, MANIFEST_FILE), 'utf8');
    const shared = digest(JSON.stringify([this.#renderedBy, site, fronts, data, manifest]));
    this.#folder = path.join(root, CACHE_FOLDER, shared);
    this.#pages = all.filter((page) => !ownPage(page).hasOwnRoute);
    this.#history = history;
    forgetOthers(path.join(root, CACHE_FOLDER), shared);
    mkdirSync(this.#folder, { recursive: true });
  }

  /** Writes down the addresses to be rendered. @returns how many they are, and that file, for the channel `selection`. */
  select(): { count: number; file: string } {
    const missing = this.#pages.filter((page) => !existsSync(this.#file(page)));
    const file = path.join(this.#folder, 'selection.json');
    writeFileSync(file, JSON.stringify(missing.map(({ href }) => href)));
    return { count: missing.length, file };
  }

  /**
   * Keeps the finished pages of an export, except those that need their runtime, and puts the missing ones there. Where code was saved
   * meanwhile, nobody knows which made them: then none is kept.
   */
  complete(out: string, withRuntime: readonly string[]): void {
    const isKnown = this.#code() === this.#renderedBy;
    for (const page of this.#pages) {
      const kept = this.#file(page);
      const made = path.join(out, page.href);
      if (existsSync(made)) {
        if (isKnown && !withRuntime.includes(page.href)) copyFileSync(made, kept);
      } else {
        mkdirSync(path.dirname(made), { recursive: true });
        copyFileSync(kept, made);
      }
    }
  }

  #file({ href, body }: Page): string {
    const name = href.slice(1).replaceAll('/', '-');
    return path.join(this.#folder, `${name}-${digest(`${this.#history.get(body.file)} ${body.text}`)}.html`);
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** What was made from another state of the site is of no use again. */
function forgetOthers(cache: string, kept: string): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    if (name !== kept) rmSync(path.join(cache, name), { recursive: true });
  }
}
