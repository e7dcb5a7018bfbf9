import { type Content, type Finding, loadContent } from '@/lib/content';
import { sortFindings } from '@/lib/content/diagnostics';
import { siteFacts } from '@/lib/content/facts';
import { SITE_FILE } from '@/lib/content/site';
import { inspectImages, type Original } from '@/lib/images/inspect';
import { type Inspected, inspectBody } from '@/lib/mdx/check';
import { type AddressChanges, checkAddresses } from './addresses';
import { checkDuplicates } from './duplicates';
import { checkLinkTargets, linkTargets, menuLinks } from './links';
import { servedFiles } from './served';

/** What was found, and the images that can be encoded: both come from the one reading of `content/`. */
export type Checked = {
  content: Content;
  findings: Finding[];
  originals: Original[];
  /** What the list of published addresses lacks. */
  addresses: AddressChanges;
};

/**
 * Everything that is wrong in `content/`, by file and line: what `check` prints and the build obeys. `inspect` reads
 * one text; who asks again and again may remember what it said.
 */
export async function checkContent(
  root: string = process.cwd(),
  inspect: typeof inspectBody = inspectBody,
): Promise<Checked> {
  const content = loadContent(root);
  const images = await inspectImages(root);
  const facts = content.site && siteFacts(content.site);
  const bodies = new Map(
    content.bodies.map((body) => [body.file, inspect(body, { images: content.images, facts })]),
  );
  const addresses = checkAddresses(root, content.heads);
  const findings = sortFindings([
    ...content.findings,
    ...images.findings,
    ...[...bodies.values()].flatMap((body) => body.findings),
    ...checkDuplicates(content.heads),
    ...checkAllLinks(root, content, bodies),
    ...addresses.findings,
  ]);
  return { content, findings, originals: images.originals, addresses: addresses.changes };
}

function checkAllLinks(root: string, content: Content, bodies: ReadonlyMap<string, Inspected>): Finding[] {
  const { heads, site, sitePlaceOf } = content;
  const ids = new Map([...bodies].map(([file, body]) => [file, body.ids]));
  const targets = linkTargets(site?.url, heads, servedFiles(root), ids);
  const menu = menuLinks(site, sitePlaceOf);
  return [
    ...heads.flatMap((head) => checkLinkTargets(head, bodies.get(head.file)?.links ?? [], targets)),
    ...checkLinkTargets({ file: SITE_FILE, address: '/', draft: false }, menu, targets),
  ];
}
