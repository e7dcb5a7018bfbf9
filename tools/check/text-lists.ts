import { readOne } from '@/lib/content/read';
import { decodeSource } from '@/lib/content/source';
import type { Finding } from '@/lib/findings/finding';

/** Words of the agency's own that no dictionary has, one a line. */
export const WORDS_FILE = 'content/mots.txt';

/**
 * A list of `content/`, one entry a line: its text, empty where there is none or none that can be read, and what is
 * wrong with the file. A list may be empty.
 */
export function readLines(root: string, file: string): { text: string; findings: Finding[] } {
  const raw = readOne(root, file);
  const { source, findings } = raw ? decodeSource(raw) : { source: null, findings: [] };
  return { text: source?.text ?? '', findings: findings.filter(({ rule }) => rule !== 'fichier-vide') };
}
