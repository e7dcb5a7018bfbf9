import { IMAGES_FOLDER } from '@/lib/content/addresses';
import { siteFacts } from '@/lib/content/facts';
import { withoutEmptyLists } from '@/lib/content/library';
import { type Content, loadContent } from '@/lib/content/load';
import type { PageFile } from '@/lib/content/page-file';
import { publicationOf } from '@/lib/content/publication';
import { isImageName, listFolder } from '@/lib/content/read';
import { SITE_FILE } from '@/lib/content/site';
import { today } from '@/lib/env';
import { type Finding, inDraft, sortFindings } from '@/lib/findings/finding';
import { inspectImages, type Original } from '@/tools/images/inspect';
import { type AddressChanges, checkAddresses } from './addresses';
import { checkBrand } from './brand';
import { checkDuplicates } from './duplicates';
import { checkData, checkFrontMatter } from './front-matter';
import { checkIdentity } from './identity';
import { checkImageNames } from './image-names';
import { checkLinkTargets, linkTargets, menuLinks } from './links';
import { checkLists } from './lists';
import { checkReferences } from './references';
import { checkRelated } from './related';
import { checkFrontMatterRemains } from './remains/front-matter';
import { servedFiles } from './served';
import { type Inspected, inspectBody } from './text';
import { readLines, WORDS_FILE } from './text-lists';
import { checkUnfinished } from './unfinished';
import { checkUnread } from './unread';
import { checkWeights } from './weights';

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
 * Everything that is wrong in `content/`, by file and line: what `check` prints and the build obeys. Who
 * asks again and again may read the texts in a way that remembers what they said.
 */
export async function checkContent(
  root: string = process.cwd(),
  inspectTexts: InspectTexts = inspectEach(inspectBody),
): Promise<Checked> {
  const content = loadContent(root);
  const { files: pages, site } = content;
  const day = today();
  const published = publishedFiles(pages, day);
  const images = await inspectImages(root);
  const bodies = await inspectTexts(content, images.originals);
  const served = servedFiles(root);
  const addresses = checkAddresses(root, pages, published);
  const findings = sortFindings([
    ...content.findings,
    ...images.findings,
    ...checkImageNames(listFolder(root, IMAGES_FOLDER).names.filter(isImageName)),
    ...checkBrand(root, images.originals),
    ...[...bodies.values()].flatMap((body) => body.findings),
    ...pages.flatMap((page) => [...checkFrontMatter(page, content.images), ...checkUnfinished(page)]),
    ...checkData(content.dataFiles, content.images),
    ...content.dataFiles.flatMap(checkUnfinished),
    ...checkReferences(content, new Set(published), day),
    ...checkLists(pages, published),
    ...checkWeights(root, pages),
    ...checkDuplicates(root, pages, served),
    ...checkAllLinks(content, published, served, bodies, day),
    ...(site ? checkIdentity(site, content.sitePlaceOf) : []),
    ...checkRelated(content, day),
    ...[...pages, ...content.dataFiles, { file: SITE_FILE, draft: false }].flatMap((one) => {
      const found = checkFrontMatterRemains(root, one.file);
      return 'draft' in one && one.draft ? found.map(inDraft) : found;
    }),
    ...checkUnread(root),
    ...addresses.findings,
    ...readLines(root, WORDS_FILE).findings,
  ]);
  return { content, findings, originals: images.originals, addresses: addresses.changes };
}

/** The files of the pages that are published on a day. */
export const publishedFiles = (pages: readonly PageFile[], day: string): PageFile[] =>
  withoutEmptyLists(
    pages.filter(({ draft, front }) => publicationOf({ draft, date: front.date }, day) === 'published'),
  );

/** All texts, one after the other. */
export const inspectEach =
  (inspect: typeof inspectBody): InspectTexts =>
  async ({ files, images, site }) => {
    const context = { images, facts: site && siteFacts(site) };
    return new Map(files.flatMap(({ body }) => (body ? [[body.file, inspect(body, context)]] : [])));
  };

function checkAllLinks(
  { files: pages, site, sitePlaceOf }: Content,
  published: readonly PageFile[],
  served: ReadonlySet<string>,
  bodies: ReadonlyMap<string, Inspected>,
  day: string,
): Finding[] {
  const ids = new Map([...bodies].map(([file, body]) => [file, body.ids]));
  const targets = linkTargets(site?.url, pages, published, served, ids);
  const menu = { file: SITE_FILE, href: '/', draft: false, day };
  return [
    ...pages.flatMap((page) => {
      const from = {
        ...page,
        day: page.front.date !== undefined && page.front.date > day ? page.front.date : day,
      };
      return checkLinkTargets(from, bodies.get(page.file)?.links ?? [], targets);
    }),
    ...checkLinkTargets(menu, menuLinks(site, sitePlaceOf, pages), targets),
  ];
}
