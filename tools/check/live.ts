import type { Body } from '@/lib/content/page';
import type { Finding } from '@/lib/findings/finding';
import { checkContent, inspectEach } from '.';
import { excerptReader } from './report';
import { type BodyContext, type Inspected, inspectBody } from './text';

/** A finding as a page shows it: with its line and, under it, a caret. */
export type LiveFinding = Finding & {
  excerpt: readonly string[];
  /** Opens the file at its line in VS Code. */
  href: string;
};

/** What each text said last: of all texts, the one that was saved is the only one to read again. */
const known = new Map<string, { text: string; draft: boolean; context: string; inspected: Inspected }>();

function inspectAgain(body: Body, context: BodyContext): Inspected {
  const asked = JSON.stringify([context.images, [...(context.facts ?? [])]]);
  const { file, text, draft } = body;
  const before = known.get(file);
  if (before?.text === text && before.draft === draft && before.context === asked) return before.inspected;
  const inspected = inspectBody(body, context);
  known.set(file, { text, draft, context: asked, inspected });
  return inspected;
}

/** Everything that is wrong now, errors first: for the pages of `npm run dev`, which ask each time they are drawn. */
export async function liveFindings(root: string = process.cwd()): Promise<LiveFinding[]> {
  const { findings } = await checkContent(root, inspectEach(inspectAgain));
  const excerptOf = excerptReader(root);
  const errorsFirst = [
    ...findings.filter(({ level }) => level === 'error'),
    ...findings.filter(({ level }) => level === 'warning'),
  ];
  return errorsFirst.map((found) => ({
    ...found,
    excerpt: excerptOf(found),
    href: `vscode://file${root.startsWith('/') ? '' : '/'}${root}/${found.file}:${found.line}:${found.column}`,
  }));
}
