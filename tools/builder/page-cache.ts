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
import { z } from 'zod';
import type { Expertise } from '@/lib/content/kinds';
import type { Content } from '@/lib/content/load';
import { received } from '@/lib/env';
import { MANIFEST_FILE } from '@/lib/images/asset';

/*
 * A static export of a thousand pages in which one has changed need not render the other 999: their HTML is kept. A page is made
 * again whenever anything it may show has changed: the code, the site's data, an image, its own text, or the front matter of any
 * page (lists and links to neighbours show those). Its neighbours' texts it never shows.
 */

const CACHE_FOLDER = '.cache/pages';

/** Where the HTML of each expertise is kept: one folder for all that they share, one file a text. */
export class PageCache {
  readonly #folder: string;
  readonly #expertises: readonly Expertise[];

  /** @param code digest of everything that turns a value of `content/` into a page. */
  constructor(root: string, content: Content, code: string) {
    const fronts = [...content.expertises, ...content.pages].map(({ body, ...front }) => front);
    const manifest = readFileSync(path.join(root, MANIFEST_FILE), 'utf8');
    const shared = digest(JSON.stringify([code, content.site, fronts, manifest]));
    this.#folder = path.join(root, CACHE_FOLDER, shared);
    this.#expertises = content.expertises.filter(({ draft }) => !draft);
    forgetOthers(path.join(root, CACHE_FOLDER), shared);
    mkdirSync(this.#folder, { recursive: true });
  }

  /** Writes down which pages are to be rendered, and returns that file, for the channel `selection`. */
  select(): string {
    const missing = this.#expertises.filter((expertise) => !existsSync(this.#file(expertise)));
    // Next takes an empty list for a mistake: one page is always made.
    const selected = missing.length > 0 ? missing : this.#expertises.slice(0, 1);
    const file = path.join(this.#folder, 'selection.json');
    writeFileSync(file, JSON.stringify(selected.map(({ slug }) => slug)));
    return file;
  }

  /** Keeps the finished pages of an export, except those that need their runtime, and puts the missing ones there. */
  complete(out: string, withRuntime: readonly string[]): void {
    for (const expertise of this.#expertises) {
      const kept = this.#file(expertise);
      const page = path.join(out, expertise.href);
      if (existsSync(page)) {
        if (!withRuntime.includes(expertise.href)) copyFileSync(page, kept);
      } else {
        copyFileSync(kept, page);
      }
    }
  }

  #file({ slug, body }: Expertise): string {
    return path.join(this.#folder, `${slug}-${digest(body.text)}.html`);
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

/** The pages of a route that this build renders. */
export function toRender<T extends { slug: string }>(pages: readonly T[]): readonly T[] {
  const file = received('selection');
  if (!file) return pages;
  const slugs = new Set(z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8'))));
  return pages.filter(({ slug }) => slugs.has(slug));
}
