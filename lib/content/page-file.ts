import { z } from 'zod';
import { type Finding, finding, inDraft, type Place } from '../findings/finding';
import { fileName, withoutExtension } from './file-name';
import { readFrontMatter, TOP } from './frontmatter';
import type { PageKind } from './kinds';
import { type Body, type Page, pageShape } from './page';
import type { RawFile } from './read';
import { decodeSource } from './source';

/** The keys that every page may have, as far as they are right. */
const headSchema = z.object({ ...pageShape, date: z.string() }).partial();

/**
 * A page's file, as it was read: what the rules over front matter and over several pages look at,
 * valid or not.
 */
export type PageFile = {
  /** Path of the file, from the project's root. */
  file: string;
  /** Name of its kind. */
  kind: string;
  /** Address that the file's name gives the page. */
  slug: string;
  href: string;
  draft: boolean;
  /** The keys of its front matter that are right: one wrong key does not hide the others. */
  front: Readonly<Record<string, unknown>> & z.infer<typeof headSchema>;
  /** Old addresses, each with its rank in the list. */
  redirectFrom: readonly { address: string; rank: number }[];
  /** Where the value at a path stands; the top of the file where there is none. */
  placeOf: (path: readonly PropertyKey[]) => Place;
  /** Its text; `null` where there is none to be read. */
  body: Body | null;
  /** The page; `null` where anything in its front matter is wrong. */
  page: Page | null;
  /** What is wrong with the file and its front matter. */
  findings: readonly Finding[];
};

/** Reads a page's file. Never throws on bad content: it reports. */
export function readPageFile(kind: PageKind, raw: RawFile, images: readonly string[]): PageFile {
  const { file } = raw;
  const slug = withoutExtension(fileName(file));
  const unread = {
    ...{ file, kind: kind.name, slug, href: kind.hrefOf(slug), draft: false, front: {} },
    ...{ redirectFrom: [], placeOf: () => TOP, body: null, page: null },
  };
  const decoded = decodeSource(raw);
  if (!decoded.source) return { ...unread, findings: decoded.findings };
  const opened = readFrontMatter(decoded.source);
  const opening = [...decoded.findings, ...opened.findings];
  if (!opened.value) return { ...unread, findings: opening };
  const { data, positions, body: text } = opened.value;
  const draft = isMapping(data) && data.draft === true;
  const body = { file, text, draft };
  if (data === undefined) return { ...unread, body, findings: opening };
  const { page, valid, findings } = kind.read({ file, data, positions, top: TOP, slug, body, images });
  const all = [...opening, ...findings];
  return {
    ...unread,
    draft,
    front: { ...valid, ...headSchema.parse(valid) },
    redirectFrom: oldAddresses(data),
    placeOf: (keys) => positions.value(keys) ?? TOP,
    body,
    page,
    findings: draft ? all.map(inDraft) : all,
  };
}

/** A finding about a page's front matter. */
export function frontFinding(
  { file, draft, placeOf }: PageFile,
  rule: Finding['rule'],
  keys: readonly PropertyKey[],
  message: string,
): Finding {
  const found = finding(rule, file, placeOf(keys), message);
  return draft ? inDraft(found) : found;
}

/** Every text of `redirect_from`, whatever is wrong with the one beside it. */
function oldAddresses(data: unknown): { address: string; rank: number }[] {
  const list = isMapping(data) && Array.isArray(data.redirect_from) ? data.redirect_from : [];
  return list.flatMap((address: unknown, rank) => (typeof address === 'string' ? [{ address, rank }] : []));
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
