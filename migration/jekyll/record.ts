import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const digests = z.record(z.string(), z.string());

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What became of a text that was to be written. */
export type Outcome = 'written' | 'unchanged' | 'edited' | 'foreign';

/**
 * Remembers what was last written, by digest: what an editor has changed since is left alone, what
 * nobody touched is written again.
 */
export class WriteRecord {
  readonly #file: string;
  readonly #digests: Record<string, string>;
  readonly #options: { dryRun: boolean; force: boolean };

  constructor(file: string, options: { dryRun: boolean; force: boolean }) {
    this.#file = file;
    this.#options = options;
    this.#digests = existsSync(file) ? digests.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  }

  /** Whether a file stands there that was not written here as it is now: it stays, unless forced. */
  isOthers(target: string): boolean {
    if (this.#options.force || !existsSync(target)) return false;
    return this.#digests[this.#keyOf(target)] !== digestOf(readFileSync(target, 'utf8'));
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
    const there = existsSync(target) ? readFileSync(target, 'utf8') : undefined;
    if (there === text) {
      this.#digests[key] = digestOf(text);
      return 'unchanged';
    }
    if (this.isOthers(target)) return this.#digests[key] === undefined ? 'foreign' : 'edited';
    if (!this.#options.dryRun) {
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, text);
      this.#digests[key] = digestOf(text);
    }
    return 'written';
  }

  save(): void {
    if (this.#options.dryRun) return;
    const sorted = Object.fromEntries(Object.entries(this.#digests).sort(([a], [b]) => (a < b ? -1 : 1)));
    mkdirSync(path.dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, `${JSON.stringify(sorted, null, 2)}\n`);
  }
}
