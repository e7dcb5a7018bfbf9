import type { Content } from '@/lib/content/content';
import { withoutEmptyLists } from '@/lib/content/library';
import type { PageFile } from '@/lib/content/page-file';
import { publicationOf } from '@/lib/content/publication';
import { SITE_FILE } from '@/lib/content/site';
import type { Finding } from '@/lib/findings/finding';
import { type AddressChanges, type AddressList, type Before, checkAddresses } from './addresses';
import { checkDuplicates, type LastChange } from './duplicates';
import { checkData, checkFrontMatter } from './front-matter';
import { checkIdentity } from './identity';
import { checkLinkTargets, linkTargets, menuLinks } from './links';
import { checkLists } from './lists';
import { checkReferences } from './references';
import { checkRelated } from './related';
import type { Inspected } from './text';
import { checkUnfinished } from './unfinished';

/** All that the rules over several files look at, read: none of them asks a disk. */
export type SiteReading = {
  content: Content;
  /** What each text says, by its file. */
  bodies: ReadonlyMap<string, Inspected>;
  /** Addresses of what is served beside the pages. */
  served: ReadonlySet<string>;
  /** The addresses that were ever published. */
  addresses: AddressList;
  /** What the change starts from, where somebody says it. */
  before?: Before | undefined;
  lastChange: LastChange;
  /** The day in Paris, `2026-11-22`. */
  day: string;
  /** Whether the public gets what is made of it. */
  isPublic: boolean;
};

/** What is wrong in a site's texts and data, and what the list of published addresses lacks. */
export function checkWholeSite(reading: SiteReading): { findings: Finding[]; addresses: AddressChanges } {
  const { content, bodies, served, day } = reading;
  const { files: pages, site, dataFiles, images } = content;
  const published = publishedFiles(pages, day);
  const before = reading.before && {
    ...reading.before,
    pages: publishedFiles(reading.before.pages, day),
  };
  const addresses = checkAddresses(reading.addresses, pages, published, before);
  const findings = [
    ...content.findings,
    ...[...bodies.values()].flatMap((body) => body.findings),
    ...pages.flatMap((page) => [...checkFrontMatter(page, images), ...checkUnfinished(page)]),
    ...checkData(dataFiles, images),
    ...dataFiles.flatMap(checkUnfinished),
    ...checkReferences(content, new Set(published), day),
    ...checkLists(pages, published),
    ...checkDuplicates(pages, served, reading.lastChange),
    ...checkAllLinks(content, published, served, bodies, day),
    ...(site ? checkIdentity(site, content.sitePlaceOf, reading.isPublic) : []),
    ...checkRelated(content, day),
    ...addresses.findings,
  ];
  return { findings, addresses: addresses.changes };
}

/** The files of the pages that are published on a day. */
export const publishedFiles = (pages: readonly PageFile[], day: string): PageFile[] =>
  withoutEmptyLists(
    pages.filter(({ draft, front }) => publicationOf({ draft, date: front.date }, day) === 'published'),
  );

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
