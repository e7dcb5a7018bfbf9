import { type Content, type Finding, loadContent } from '@/lib/content';
import { sortFindings } from '@/lib/content/diagnostics';
import { siteFacts } from '@/lib/content/facts';
import { inspectImages, type Original } from '@/lib/images/inspect';
import { checkBody } from '@/lib/mdx/check';

/** What was found, and the images that can be encoded: both come from the one reading of `content/`. */
export type Checked = { content: Content; findings: Finding[]; originals: Original[] };

/** Everything that is wrong in `content/`, by file and line: what `check` prints and the build obeys. */
export async function checkContent(root: string = process.cwd()): Promise<Checked> {
  const content = loadContent(root);
  const images = await inspectImages(root);
  const facts = content.site && siteFacts(content.site);
  const bodies = content.bodies.flatMap((body) => checkBody(body, { images: content.images, facts }));
  const findings = sortFindings([...content.findings, ...images.findings, ...bodies]);
  return { content, findings, originals: images.originals };
}
