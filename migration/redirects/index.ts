import { readFileSync } from 'node:fs';
import { ContentError, decodeSource, hasErrors, loadContent, readOne, servedFiles } from '@/migration/site';
import { UnreadableList } from './address';
import { compareAddresses, type Missing } from './compare';
import { knownAddresses } from './known';
import { readList } from './list';
import { type RedirectEntry, redirectEntry } from './redirect-entry';
import type { Report } from './report';

/**
 * Compares lists of the old site's addresses, files by their paths, with the site under `root`.
 * @throws UnreadableList, and ContentError where the content has errors: its pages could not be
 * trusted
 */
export function compareLists(files: readonly string[], root: string): Report {
  const olds = files.flatMap((file) => readList(file, readBytes(file)));
  const { site, files: pages, findings } = loadContent(root);
  if (!site || hasErrors(findings)) throw new ContentError(findings);
  const known = knownAddresses(pages, servedFiles(root));
  const comparison = compareAddresses(olds, { origin: site.url, pages, known });
  return { ...comparison, entries: entriesFor(comparison.missing, root) };
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new UnreadableList(file, isAbsent ? 'le fichier n’existe pas.' : 'le fichier ne peut pas être lu.');
  }
}

/** One line for each page that takes over old addresses, in the order of the files. */
function entriesFor(missing: readonly Missing[], root: string): RedirectEntry[] {
  const added = new Map<string, string[]>();
  for (const one of missing) {
    if ('target' in one)
      added.set(one.target.file, [...(added.get(one.target.file) ?? []), writable(one.path)]);
  }
  return [...added]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, paths]) => {
      const raw = readOne(root, file);
      const { source } = raw ? decodeSource(raw) : { source: null };
      return source ? [redirectEntry(source, paths)] : [];
    });
}

/** An address may hold no blank. */
const writable = (path: string): string => path.replace(/\s/g, encodeURIComponent);
