import { gunzipSync } from 'node:zlib';
import { type OldAddress, UnreadableList } from './address';
import { readLines } from './lines';
import { readSitemap } from './sitemap';

/** A sitemap has 50 MB at most (sitemaps.org), so what unpacks to more is none. */
const MOST_BYTES = 50 * 1024 * 1024;

/**
 * The addresses of a list: a sitemap, compressed or not, or a text of one address a line. At least
 * one.
 * @throws UnreadableList
 */
export function readList(file: string, bytes: Uint8Array): OldAddress[] {
  const text = decode(file, unpack(file, bytes));
  if (text.trim() === '') throw new UnreadableList(file, 'le fichier est vide.');
  const start = text.trimStart();
  if (/^<!doctype\s+html\b|<html\b/i.test(start.slice(0, 1000))) {
    throw new UnreadableList(
      file,
      'c’est une page HTML, sans doute une page d’erreur : téléchargez le fichier sitemap.xml lui-même.',
    );
  }
  return start.startsWith('<') ? readSitemap(file, text) : readLines(file, text);
}

function unpack(file: string, bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    throw new UnreadableList(
      file,
      'le fichier compressé est abîmé ou trop grand : téléchargez-le à nouveau.',
    );
  }
}

/** UTF-8, with or without a byte-order mark, or UTF-16 with one, as spreadsheets save it. */
function decode(file: string, bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    if (!text.includes('\0')) return text;
  } catch {
    // Said below.
  }
  throw new UnreadableList(
    file,
    'ce n’est pas un texte en UTF-8 : donnez un sitemap.xml, ou un texte d’une adresse par ligne.',
  );
}
