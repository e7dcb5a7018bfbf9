import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Page } from '@/lib/content/page';
import { frontFinding, type PageFile } from '@/lib/content/page-file';
import type { Finding } from '@/lib/findings/finding';

/**
 * What one page may weigh: bytes of its HTML with its stylesheet as gzip sends them, which is about
 * what the first round trip carries, and its elements (docs/performance.md).
 */
export const PAGE_BUDGET = { bytes: 14_000, elements: 300 } as const;

/** What an export leaves of the pages it wrote, for the next check. */
const WEIGHTS_FILE = '.cache/weights.json';

const weightsSchema = z.record(
  z.string(),
  z.object({
    /** Digest of the text that was measured. */
    text: z.string(),
    /** As gzip sends them. */
    bytes: z.number(),
    elements: z.number(),
  }),
);

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** An opening tag, in HTML as React writes it. */
const ELEMENT = /<[a-z][^>]*>/gi;

/** Measures every page of a finished export and notes it by the page's file. */
export function noteWeights(root: string, out: string, pages: readonly Page[]): void {
  const weights = pages.map(({ href, body }) => {
    const html = readFileSync(path.join(out, href === '/' ? 'index.html' : href), 'utf8');
    const markup = html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '<$1>');
    const bytes = gzipSync(html, { level: 9 }).length;
    return [body.file, { text: digest(body.text), bytes, elements: markup.match(ELEMENT)?.length ?? 0 }];
  });
  const file = path.join(root, WEIGHTS_FILE);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(Object.fromEntries(weights)));
}

/**
 * Pages that the last export found over their budget, as long as their text is the one it measured. A
 * warning: how much there is to say is the editor's to decide.
 */
export function checkWeights(root: string, files: readonly PageFile[]): Finding[] {
  const file = path.join(root, WEIGHTS_FILE);
  if (!existsSync(file)) return [];
  const weights = weightsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? {};
  return files.flatMap((page) => {
    const weight = weights[page.file];
    if (!weight || weight.text !== digest(page.body?.text ?? '')) return [];
    const { bytes, elements } = weight;
    const found = [
      ...(bytes > PAGE_BUDGET.bytes
        ? [`${kilobytes(bytes)} ko compressés, plus que les ${kilobytes(PAGE_BUDGET.bytes)} du budget`]
        : []),
      ...(elements > PAGE_BUDGET.elements
        ? [`${elements} éléments, plus que les ${PAGE_BUDGET.elements} du budget`]
        : []),
    ];
    if (found.length === 0) return [];
    const message = `la page a ${found.join(' et ')} : partagez-la en deux, ou raccourcissez-la.`;
    return [frontFinding(page, 'page-lourde', ['title'], message)];
  });
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1).replace('.', ',');
