import { type Content, type Finding, loadContent } from '@/lib/content';
import { siteFacts } from '@/lib/content/facts';
import { SITE_FILE } from '@/lib/content/site';
import { sortFindings } from '@/lib/findings/finding';
import { inspectImages, type Original } from '@/tools/images/inspect';
import { type AddressChanges, checkAddresses } from './addresses';
import { checkDuplicates } from './duplicates';
import { checkLinkTargets, linkTargets, menuLinks } from './links';
import { servedFiles } from './served';
import { type Inspected, inspectBody } from './text';

/** What was found, and the images that can be encoded: both come from the one reading of `content/`. */
export type Checked = {
  content: Content;
  findings: Finding[];
  originals: Original[];
  /** What the list of published addresses lacks. */
  addresses: AddressChanges;
};

/** Reads all texts and tells what each says, by its file. */
export type InspectTexts = (
  content: Content,
  originals: readonly Original[],
) => Promise<ReadonlyMap<string, Inspected>>;

/**
 * Everything that is wrong in `content/`, by file and line: what `check` prints and the build obeys. Who asks again and again
 * may read the texts in a way that remembers what they said.
 */
export async function checkContent(
  root: string = process.cwd(),
  inspectTexts: InspectTexts = inspectEach(inspectBody),
): Promise<Checked> {
  const content = loadContent(root);
  const images = await inspectImages(root);
  const bodies = await inspectTexts(content, images.originals);
  const files = servedFiles(root);
  const addresses = checkAddresses(root, content.heads);
  const findings = sortFindings([
    ...content.findings,
    ...images.findings,
    ...[...bodies.values()].flatMap((body) => body.findings),
    ...checkDuplicates(content.heads, files),
    ...checkAllLinks(content, files, bodies),
    ...addresses.findings,
  ]);
  return { content, findings, originals: images.originals, addresses: addresses.changes };
}

/** All texts, one after the other. */
export const inspectEach =
  (inspect: typeof inspectBody): InspectTexts =>
  async ({ bodies, images, site }) => {
    const context = { images, facts: site && siteFacts(site) };
    return new Map(bodies.map((body) => [body.file, inspect(body, context)]));
  };

function checkAllLinks(
  content: Content,
  files: ReadonlySet<string>,
  bodies: ReadonlyMap<string, Inspected>,
): Finding[] {
  const { heads, site, sitePlaceOf } = content;
  const ids = new Map([...bodies].map(([file, body]) => [file, body.ids]));
  const targets = linkTargets(site?.url, heads, files, ids);
  const menu = menuLinks(site, sitePlaceOf);
  return [
    ...heads.flatMap((head) => checkLinkTargets(head, bodies.get(head.file)?.links ?? [], targets)),
    ...checkLinkTargets({ file: SITE_FILE, address: '/', draft: false }, menu, targets),
  ];
}
