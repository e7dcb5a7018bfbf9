import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { displayPath } from './files';

const entries = z.record(z.string(), z.strictObject({ digest: z.string(), from: z.string() }));

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What became of a text that was to be written. */
export type Outcome = 'written' | 'unchanged' | 'edited' | 'foreign';

/**
 * Remembers what was last written, by digest: what an editor has changed since is left alone, what
 * nobody touched is written again.
 */
export class WriteRecord {
  readonly #file: string;
  readonly #entries: z.infer<typeof entries>;
  /** What this import has put. */
  readonly #put = new Set<string>();
  readonly #options: { from: string; dryRun: boolean; force: boolean };

  /** `from` is the old site's folder: another one's pages are none of this import's. */
  constructor(file: string, options: { from: string; dryRun: boolean; force: boolean }) {
    this.#file = file;
    this.#options = options;
    this.#entries = existsSync(file) ? entries.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  }

  #remember(key: string, text: string): void {
    this.#entries[key] = { digest: digestOf(text), from: this.#options.from };
  }

  /** Whether a file stands there that was not written here as it is now: it stays, unless forced. */
  isOthers(target: string): boolean {
    if (this.#options.force || !existsSync(target)) return false;
    return this.#entries[this.#keyOf(target)]?.digest !== digestOf(readFileSync(target, 'utf8'));
  }

  #keyOf(target: string): string {
    return path
      .relative(path.dirname(path.dirname(this.#file)), target)
      .split(path.sep)
      .join('/');
  }

  /** Writes a text: `edited` and `foreign` are left as they are, unless forced. */
  put(target: string, text: string): Outcome {
    const key = this.#keyOf(target);
    this.#put.add(key);
    const there = existsSync(target) ? readFileSync(target, 'utf8') : undefined;
    if (there === text) {
      this.#remember(key, text);
      return 'unchanged';
    }
    if (this.isOthers(target)) return this.#entries[key] === undefined ? 'foreign' : 'edited';
    if (!this.#options.dryRun) {
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, text);
      this.#remember(key, text);
    }
    return 'written';
  }

  /**
   * What an earlier import wrote and this one did not. Files that nobody has changed since are taken
   * away, where `removes` says so.
   */
  stale(removes: boolean): { file: string; isRemoved: boolean }[] {
    if (this.#options.dryRun) return [];
    const root = path.dirname(path.dirname(this.#file));
    return Object.entries(this.#entries).flatMap(([key, { from }]) => {
      if (from !== this.#options.from || this.#put.has(key)) return [];
      const file = path.join(root, key);
      const isThere = existsSync(file);
      const isRemoved = removes && isThere && !this.isOthers(file);
      if (isRemoved) rmSync(file);
      if (isRemoved || !isThere) delete this.#entries[key];
      return isThere ? [{ file, isRemoved }] : [];
    });
  }

  /** Keeps a list of addresses beside the digests. @returns its file, where there is one to read */
  saveLost(addresses: readonly string[]): string | undefined {
    const file = path.join(path.dirname(this.#file), 'adresses-perdues.txt');
    if (this.#options.dryRun) return undefined;
    rmSync(file, { force: true });
    if (addresses.length === 0) return undefined;
    writeFileSync(file, addresses.map((address) => `${address}\n`).join(''));
    return displayPath(file);
  }

  save(): void {
    if (this.#options.dryRun) return;
    const sorted = Object.fromEntries(Object.entries(this.#entries).sort(([a], [b]) => (a < b ? -1 : 1)));
    mkdirSync(path.dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, `${JSON.stringify(sorted, null, 2)}\n`);
  }
}
