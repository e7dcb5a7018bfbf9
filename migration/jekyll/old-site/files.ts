import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { sameBytes } from '../files';
import { inside } from '../liquid/scope';

export type OldFilesOptions = {
  /** Folders that an address may begin in. */
  roots: readonly string[];
  /** The new site's `public`. */
  destination: string;
  dryRun: boolean;
};

/** A file by its name, whether its letters with accents are one sign or two (macOS writes two). */
export function findFile(folder: string, name: string): string | undefined {
  const forms = [name, name.normalize('NFC'), name.normalize('NFD')];
  return forms
    .flatMap((form) => inside(folder, form) ?? [])
    .find((file) => existsSync(file) && statSync(file).isFile());
}

/** Files that pages link to: they keep their addresses, in the new site's `public`. */
export class OldFiles {
  readonly #options: OldFilesOptions;
  /** What was brought, by its address. */
  readonly brought = new Map<string, string>();

  constructor(options: OldFilesOptions) {
    this.#options = options;
  }

  /** The address of a file that is there or was brought; `undefined` where there is none. */
  bring(address: string, page: string): string | undefined {
    const name = address.replace(/^\/+/, '').normalize('NFC');
    if (name === '' || /\.(?:md|markdown|html?)$/i.test(name)) return undefined;
    const known = `/${encodeURI(name)}`;
    if (this.brought.has(known)) return known;
    const { roots, destination, dryRun } = this.#options;
    const source = [...roots, path.dirname(page)]
      .map((root) => findFile(root, name))
      .find((file) => file !== undefined);
    const target = inside(destination, name);
    if (target === undefined) return undefined;
    if (source === undefined) return existsSync(target) ? known : undefined;
    // What is there already is the owner's.
    if (existsSync(target) && !sameBytes(source, target)) return known;
    this.brought.set(known, source);
    if (!dryRun && !existsSync(target)) {
      mkdirSync(path.dirname(target), { recursive: true });
      copyFileSync(source, target);
    }
    return known;
  }
}
