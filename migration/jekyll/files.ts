import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const PAGE = /\.(?:md|markdown|mkdn|mkd|mkdown)$/i;
const SKIPPED = new Set([
  'node_modules',
  'vendor',
  '_site',
  '_layouts',
  '_includes',
  '_sass',
  '_data',
  '_plugins',
]);

/** The pages of a file or folder, by name; a file named by itself is a page whatever its name. */
export function listPages(input: string): string[] {
  if (!statSync(input).isDirectory()) return [input];
  return readdirSync(input, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const full = path.join(input, entry.name);
      if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) return [];
      if (entry.isDirectory()) return listPages(full);
      return entry.isFile() && PAGE.test(entry.name) ? [full] : [];
    });
}

/** A path as reports show it: from here, with forward slashes. */
export function displayPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return (relative.startsWith('..') ? file : relative).split(path.sep).join('/');
}

/** All files under folders, by their name in lower case. */
export function indexFiles(folders: readonly string[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  const walk = (folder: string, depth: number): void => {
    if (depth > 12) return;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules') walk(full, depth + 1);
      } else if (entry.isFile() && /\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(entry.name)) {
        const key = entry.name.toLowerCase().normalize('NFC');
        index.set(key, [...(index.get(key) ?? []), full]);
      }
    }
  };
  for (const folder of folders) if (existsSync(folder) && statSync(folder).isDirectory()) walk(folder, 0);
  return index;
}

export const sameBytes = (a: string, b: string): boolean => digest(a) === digest(b);

const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** The text of a file. @throws Error in French where it is no text */
export function readText(file: string, maxLength: number): string {
  const bytes = readFileSync(file);
  if (bytes.length > maxLength * 4) throw new Error('fichier trop gros pour une page : découpez-le');
  if (bytes.includes(0)) throw new Error('ce fichier n’est pas du texte : retirez-le du dossier');
  try {
    return new TextDecoder('utf-8', { fatal: true })
      .decode(bytes)
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n');
  } catch {
    throw new Error('ce fichier n’est pas en UTF-8 : enregistrez-le dans cet encodage');
  }
}
