import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { MANIFEST_FILE } from '@/lib/images/asset';
import { BRAND_SHEET } from '@/lib/images/brand';
import { filesUnder, writeWhole } from '@/tools/files.mjs';

/*
 * Compiling is most of what Next does in a small build, and content is no part of it: as long as the code and the sheet stay the same, Next
 * is told to render the pages of what it has compiled before.
 */

/** Stands in the folder it speaks of, which Next empties before it compiles. */
const MARK = '.next/compiled-from';

/** Which pages Next has rendered: it reads this file before it writes it, and would look for pages of the build before. */
const MANIFEST = '.next/prerender-manifest.json';

/** What Next writes of pages beside the code that renders them: gone with a page that is withdrawn. */
const RENDERED = /\.(?:html|rsc|meta|body|br|gz)$/;

/** What `app/globals.css` imports of the brand, and the list of images, of which Tailwind takes every word that is a class. */
const READ_BY_SHEET = [BRAND_SHEET, MANIFEST_FILE];

/** What Next has compiled in `.next`. */
export class Compilation {
  readonly #root: string;
  readonly #madeFrom: () => readonly string[];
  readonly #digest: string;

  /**
   * @param madeFrom tells all that is compiled but what lies in `READ_BY_SHEET`: `digestCode`, the output. It is asked before Next compiles,
   * and after.
   */
  constructor(root: string, madeFrom: () => readonly string[]) {
    this.#root = root;
    this.#madeFrom = madeFrom;
    this.#digest = this.#digestNow();
  }

  #digestNow(): string {
    const read = READ_BY_SHEET.map((file) => readFileSync(path.join(this.#root, file), 'utf8'));
    return createHash('sha256')
      .update(JSON.stringify([...this.#madeFrom(), ...read]))
      .digest('hex');
  }

  /** True where what lies there was compiled from the same. */
  isThere(): boolean {
    const mark = path.join(this.#root, MARK);
    return existsSync(mark) && readFileSync(mark, 'utf8') === this.#digest;
  }

  /** Before Next renders again. What was compiled counts once more when that has ended well. */
  forgetPages(): void {
    for (const file of [MARK, MANIFEST]) rmSync(path.join(this.#root, file), { force: true });
    const folder = path.join(this.#root, '.next/server/app');
    for (const file of filesUnder(folder)) if (RENDERED.test(file)) rmSync(path.join(folder, file));
  }

  /** After a build that ended well: of a file that was saved meanwhile nobody knows how it was compiled. */
  note(): void {
    if (this.#digestNow() === this.#digest) writeWhole(path.join(this.#root, MARK), this.#digest);
  }
}
