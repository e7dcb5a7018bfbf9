import { createHash } from 'node:crypto';
import { ask } from '@/tools/hosts/ask';
import { indexed, richest } from '../site';

const PAGES = [...indexed.map(({ href }) => href).slice(0, 4), richest.href, '/nouvelle.html'];

/** Addresses of files that a page names by their hash. */
const HASHED = /\/(?:images|fonts|partage|_next\/static)\/[\w./-]+/g;

/**
 * What a visitor's browser would miss of a page at this moment: the page, its style, or a file that
 * it shows.
 */
export async function readPage(origin: string, address: string): Promise<string[]> {
  const { status, headers, body } = await ask(origin, address);
  // The one page that comes and goes.
  if (address === '/nouvelle.html' && status === 404) return [];
  if (status !== 200) return [`${address}: ${status}`];
  const html = body.toString();
  const faults: string[] = [];
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const hash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  if (!String(headers['content-security-policy']).includes(hash)) faults.push(`${address}: unstyled`);
  for (const file of new Set(html.match(HASHED) ?? [])) {
    const answer = await ask(origin, file);
    if (answer.status !== 200 || answer.body.length === 0)
      faults.push(`${address}: ${file} ${answer.status}`);
  }
  return faults;
}

/**
 * Reads all pages again and again. What it returns stops it, and tells what was read and missed.
 */
export function keepReading(origin: string): () => Promise<{ pages: number; faults: string[] }> {
  let goesOn = true;
  let pages = 0;
  const faults: string[] = [];
  const reading = (async () => {
    while (goesOn) {
      for (const address of PAGES) {
        faults.push(...(await readPage(origin, address)));
        pages += 1;
      }
    }
  })();
  return async () => {
    goesOn = false;
    await reading;
    return { pages, faults };
  };
}
