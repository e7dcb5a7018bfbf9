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
import { besideText, footOf } from '@/lib/content/beside';
import type { History } from '@/lib/content/history';
import { everyPage, type Library } from '@/lib/content/library';
import { ownPage } from '@/lib/content/own-pages';
import type { Page } from '@/lib/content/page';
import { MANIFEST_FILE } from '@/lib/images/asset';

/*
 * A static export of a thousand pages in which one has changed need not render the other 999: their HTML is kept. A page is made again
 * whenever anything it may show has changed: the code, the site's data, an image, its own front matter and text, and of other pages what
 * stands beside it and in the foot (`lib/content/beside.ts`). The site's own pages may show all front matter there is.
 */

const CACHE_FOLDER = '.cache/pages';

/** Which addresses Next is to render. */
const SELECTION = 'selection.json';

/** Where the HTML of the pages is kept: one folder for all that they share, one file a page. */
export class PageCache {
  readonly #folder: string;
  readonly #code: () => string;
  readonly #renderedBy: string;
  /** Where each page is kept, by its address. */
  readonly #files: ReadonlyMap<string, string>;

  /**
   * @param code tells the digest of everything that turns a value of `content/` into a page. It is asked before pages are rendered, and after.
   * @param history the days on which texts last changed, which their pages tell machines.
   */
  constructor(root: string, library: Library, code: () => string, history: History) {
    this.#code = code;
    this.#renderedBy = code();
    const { site, pages, data } = library;
    const all = everyPage(pages);
    const everyFront = digest(all);
    const manifest = readFileSync(path.join(root, MANIFEST_FILE), 'utf8');
    const shared = digest([this.#renderedBy, site, data, manifest, footOf(library)]);
    this.#folder = path.join(root, CACHE_FOLDER, shared);
    const fileOf = (page: Page): string => {
      const { href, body } = page;
      const others = page.kind === 'pages' ? everyFront : besideText(page, library);
      const shown = digest([history.get(body.file), page, body.text, others]);
      return path.join(this.#folder, `${href.slice(1).replaceAll('/', '-')}-${shown}.html`);
    };
    const kept = all.filter((page) => !ownPage(page).hasOwnRoute);
    this.#files = new Map(kept.map((page) => [page.href, fileOf(page)]));
    forgetOthers(path.join(root, CACHE_FOLDER), [shared]);
    mkdirSync(this.#folder, { recursive: true });
  }

  /** Writes down the addresses to be rendered. @returns how many they are, and that file, for the channel `selection`. */
  select(): { count: number; file: string } {
    const missing = [...this.#files].filter(([, kept]) => !existsSync(kept)).map(([href]) => href);
    const file = path.join(this.#folder, SELECTION);
    writeFileSync(file, JSON.stringify(missing));
    return { count: missing.length, file };
  }

  /**
   * Keeps the finished pages of an export, except those that need their runtime, and puts the missing ones there. Where code was saved
   * meanwhile, nobody knows which made them: then none is kept.
   */
  complete(out: string, withRuntime: readonly string[]): void {
    const isKnown = this.#code() === this.#renderedBy;
    for (const [href, kept] of this.#files) {
      const made = path.join(out, href);
      if (existsSync(made)) {
        if (isKnown && !withRuntime.includes(href)) copyFileSync(made, kept);
      } else {
        mkdirSync(path.dirname(made), { recursive: true });
        copyFileSync(kept, made);
      }
    }
    forgetOthers(this.#folder, [SELECTION, ...[...this.#files.values()].map((file) => path.basename(file))]);
  }
}

/** Of what is shown; of pages all but their texts, which no other page shows. */
const digest = (shown: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(shown, (key, value: unknown) => (key === 'body' ? undefined : value)))
    .digest('hex')
    .slice(0, 16);

/** What was made from another state of the site, or of a page, is of no use again. */
function forgetOthers(folder: string, kept: readonly string[]): void {
  const names = new Set(kept);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (!names.has(name)) rmSync(path.join(folder, name), { recursive: true });
}
