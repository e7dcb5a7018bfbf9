import path from 'node:path';
import { KINDS } from '@/migration/site';
import { convertBody, type TreeStep } from './body';
import { type PageHead, readHead, splitFile, writeHead } from './frontmatter';
import { type Note, note } from './report';

/** A Jekyll page read as far as its address: what is needed before any page is written. */
export type ReadPage = {
  file: string;
  head: PageHead;
  body: string;
  bodyLine: number;
  /** every address it claims, old ones too */
  addresses: string[];
};

export function readPage(file: string, text: string): ReadPage {
  const { yaml, body, bodyLine } = splitFile(text.normalize('NFC'));
  const head = readHead(yaml, path.basename(file).replace(/\.[^.]+$/, ''));
  const redirects: unknown = head.document.toJS()?.redirect_from;
  return {
    file,
    head,
    body,
    bodyLine,
    addresses: [
      KINDS.expertises.hrefOf(head.slug),
      ...(Array.isArray(redirects) ? redirects.map(String) : []),
    ],
  };
}

export type WrittenPage = {
  text: string;
  notes: Note[];
  isDraft: boolean;
  droppedClasses: ReadonlyMap<string, number>;
  droppedSyntax: readonly string[];
};

/** The MDX page that a Jekyll page becomes. @throws LimitError */
export async function writePage(page: ReadPage, steps: readonly TreeStep[]): Promise<WrittenPage> {
  const body = await convertBody(page.body, page.bodyLine, steps);
  const { document } = page.head;
  const wasDraft = document.get('draft') === true;
  if (body.isUnfinished && !wasDraft) {
    document.set('draft', document.createNode(true));
  }
  const notes = [...page.head.notes, ...body.notes];
  return {
    text: `${writeHead(document)}${body.mdx.replace(/^\n+/, '')}`,
    notes,
    isDraft: body.isUnfinished || wasDraft,
    droppedClasses: body.droppedClasses,
    droppedSyntax: body.droppedSyntax,
  };
}

/** What is left to say of a page that could not be read. */
export function failure(error: unknown): Note {
  const line = error instanceof Error && 'line' in error && typeof error.line === 'number' ? error.line : 1;
  return note('error', line, error instanceof Error ? error.message : String(error));
}
