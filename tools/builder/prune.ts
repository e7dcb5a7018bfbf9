import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { filesUnder } from '../files.mjs';

/**
 * Takes out of a static export what no page needs any more: the payloads of a router that is gone, Next's inner
 * names of the 404 page, and chunks that neither a page nor a chunk in use refers to.
 * @param own what the owner put into `public/`: a payload is a `.txt` too.
 */
export function pruneExport(out: string, own: readonly string[]): void {
  const files = filesUnder(out);
  const published = new Set([...TEXT_ROUTES, ...own]);
  const isPayload = (file: string): boolean => file.endsWith('.txt') && !published.has(file);
  const isInner = (file: string): boolean => /^_not-found(?:\.|\/)/.test(file);
  const payloads = files.filter((file) => isPayload(file) || isInner(file));
  for (const file of payloads) rmSync(path.join(out, file));
  const inUse = chunksInUse(out, files);
  for (const file of files) {
    if (file.startsWith('_next/') && !inUse.has(file)) rmSync(path.join(out, file));
  }
  removeEmptyFolders(out);
}

/** Routes of the site that are text files. */
const TEXT_ROUTES = ['robots.txt', 'llms.txt'];

/** Files of `_next/` that a page names, and those that these name in turn. */
function chunksInUse(out: string, files: readonly string[]): Set<string> {
  const available = files.filter((file) => file.startsWith('_next/'));
  const inUse = new Set<string>();
  const queue = files.filter((file) => file.endsWith('.html') && existsSync(path.join(out, file)));
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (!/\.(?:html|js|css)$/.test(file)) continue;
    const text = readFileSync(path.join(out, file), 'utf8');
    for (const chunk of available) {
      // Chunks name each other without the folder they are served from.
      if (inUse.has(chunk) || !text.includes(chunk.slice('_next/'.length))) continue;
      inUse.add(chunk);
      queue.push(chunk);
    }
  }
  return inUse;
}

function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const inner = path.join(folder, entry.name);
    removeEmptyFolders(inner);
    if (readdirSync(inner).length === 0) rmSync(inner, { recursive: true });
  }
}
