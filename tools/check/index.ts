import { IMAGES_FOLDER } from '@/lib/content/addresses';
import type { Content } from '@/lib/content/content';
import { siteFacts } from '@/lib/content/facts';
import { loadContent } from '@/lib/content/load';
import { isImageName, listFolder, readOne } from '@/lib/content/read';
import { SITE_FILE } from '@/lib/content/site';
import { isPublic, today } from '@/lib/env';
import { type Finding, inDraft, sortFindings } from '@/lib/findings/finding';
import { inspectImages, type Original } from '@/tools/images/inspect';
import { readAddressList } from './address-list';
import type { AddressChanges, Before } from './addresses';
import { checkBrand } from './brand';
import { checkImageNames } from './image-names';
import { lastChange } from './last-change';
import { checkFrontMatterRemains } from './remains/front-matter';
import { servedFiles } from './served';
import { type Inspected, inspectBody } from './text';
import { readLines, WORDS_FILE } from './text-lists';
import { checkUnread } from './unread';
import { checkWeights } from './weights';
import { checkWholeSite } from './whole-site';

/** What was found, and the images that can be encoded: both come from the one reading of `content/`. */
export type Checked = {
  content: Content;
  /** What each text says, by its file. */
  bodies: ReadonlyMap<string, Inspected>;
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
 * Everything that is wrong in `content/`, by file and line: what `check` prints and the build obeys. Who
 * asks again and again may read the texts in a way that remembers what they said.
 * @param before the pages that a change starts from: what it loses of their addresses is told.
 */
export async function checkContent(
  root: string = process.cwd(),
  inspectTexts: InspectTexts = inspectEach(inspectBody),
  before?: Before,
): Promise<Checked> {
  const content = loadContent(root);
  const images = await inspectImages(root);
  const bodies = await inspectTexts(content, images.originals);
  const list = readAddressList(root);
  const { findings, addresses } = checkWholeSite({
    ...{ content, bodies, addresses: list, before, day: today(), isPublic: isPublic() },
    served: servedFiles(root),
    lastChange: (file) => lastChange(root, file),
  });
  return {
    content,
    bodies,
    originals: images.originals,
    addresses,
    findings: sortFindings([
      ...findings,
      ...images.findings,
      ...checkImageNames(listFolder(root, IMAGES_FOLDER).names.filter(isImageName)),
      ...checkBrand(root, images.originals),
      ...checkWeights(root, content.files),
      ...checkWrittenFrontMatter(root, content),
      ...checkUnread(root),
      ...list.findings,
      ...readLines(root, WORDS_FILE).findings,
    ]),
  };
}

/** What looks like a mistake in the YAML of every file. */
const checkWrittenFrontMatter = (root: string, { files, dataFiles }: Content): Finding[] =>
  [...files, ...dataFiles, { file: SITE_FILE }].flatMap((one) => {
    const raw = readOne(root, one.file);
    const found = raw ? checkFrontMatterRemains(raw) : [];
    return 'draft' in one && one.draft ? found.map(inDraft) : found;
  });

/** All texts, one after the other. */
export const inspectEach =
  (inspect: typeof inspectBody): InspectTexts =>
  async ({ files, images, site }) => {
    const context = { images, facts: site && siteFacts(site) };
    return new Map(files.flatMap(({ body }) => (body ? [[body.file, inspect(body, context)]] : [])));
  };
