import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SMALL_FILES } from './target';

/** What `fetch` puts into a folder of the small files. */
export function readSmallFiles(fetch: (folder: string) => void): ReadonlyMap<string, string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'publication-'));
  try {
    fetch(folder);
    const found = new Map<string, string>();
    for (const name of SMALL_FILES) {
      const text = textOf(path.join(folder, name));
      if (text !== null) found.set(name, text);
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
