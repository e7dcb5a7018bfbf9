import type { Root } from 'mdast';
import { BRAND_FILE, parseBrand } from '@/lib/content/brand';
import { sortedData, sortedPages } from '@/lib/content/content';
import { readDataFile } from '@/lib/content/data-file';
import { type PageFile, readPageFile } from '@/lib/content/page-file';
import { parseSite, SITE_FILE } from '@/lib/content/site';
import { type Finding, inDraft, sortFindings } from '@/lib/findings/finding';
import { parseTolerantly } from '@/lib/mdx/parse';
import { checkContrast } from '@/tools/check/contrast';
import { checkFrontMatterRemains } from '@/tools/check/remains/front-matter';
import { type Inspected, inspectParsed } from '@/tools/check/text';
import { checkWholeSite, type SiteReading } from '@/tools/check/whole-site';
import { dataKindOf, type Known, pageKindOf, rawFile } from './known';

/** What the site's check says of a file that is being written. */
export type Checked = {
  /** Of the file itself, from top to bottom. */
  own: readonly Finding[];
  /** Of other files, and only what this one brings about: a link to it that is dead now. */
  elsewhere: readonly Finding[];
  /** Where it is a page: its file as it was read, and its text as the parser has it. */
  written: { file: PageFile; tree: Root } | null;
};

/**
 * Checks one file in its place among the others, as it would be after it is saved.
 * @param added names of images that come with it.
 */
export function checkFile(known: Known, file: string, text: string, added: readonly string[] = []): Checked {
  const { reading, own, written } = reread(known, file, text, added);
  const { findings } = checkWholeSite(reading);
  const before = baseline(known);
  const ofFile = (found: Finding): boolean => found.file === file;
  return {
    own: sortFindings([...findings.filter(ofFile), ...own]),
    elsewhere: sortFindings(findings.filter((found) => !ofFile(found) && !before.has(keyOf(found)))),
    written,
  };
}

type Reread = { reading: SiteReading; own: readonly Finding[]; written: Checked['written'] };

/** The site with one of its files as it is written now. */
function reread(known: Known, file: string, text: string, added: readonly string[]): Reread {
  const { reading, facts } = known;
  const { content } = reading;
  const raw = rawFile(file, text);
  const images = [...content.images, ...added];
  const changed = (part: Partial<SiteReading['content']>): SiteReading => ({
    ...reading,
    content: { ...content, images, ...part },
    lastChange: (one) => (one === file ? 1 : 0),
  });
  const kind = pageKindOf(file);
  if (kind) {
    const page = readPageFile(kind, raw, images);
    const files = [...content.files.filter((one) => one.file !== file), page];
    const parsed = page.body && parseTolerantly(page.body);
    // The rules work on the tree itself.
    const tree: Root = parsed ? structuredClone(parsed.tree) : { type: 'root', children: [] };
    const inspected: Inspected =
      page.body && parsed
        ? inspectParsed(page.body, parsed, { images, facts })
        : { findings: [], ids: new Set(), links: [] };
    const remains = checkFrontMatterRemains(raw);
    return {
      reading: {
        ...changed({ files, pages: sortedPages(files.flatMap((one) => one.page ?? [])) }),
        bodies: new Map([...reading.bodies, [file, inspected]]),
      },
      own: [...page.findings, ...(page.draft ? remains.map(inDraft) : remains)],
      written: { file: page, tree },
    };
  }
  const dataKind = dataKindOf(file);
  if (dataKind) {
    const read = readDataFile(dataKind, raw, images);
    const dataFiles = [...content.dataFiles.filter((one) => one.file !== file), read];
    return {
      reading: changed({ dataFiles, data: sortedData(dataFiles) }),
      own: [...read.findings, ...checkFrontMatterRemains(raw)],
      written: null,
    };
  }
  return { reading, own: [], written: null, ...rereadSingle(reading, file, text) };
}

/** `site.yml` and `apparence.yml`. */
function rereadSingle(reading: SiteReading, file: string, text: string): Partial<Reread> {
  const raw = rawFile(file, text);
  if (file === SITE_FILE) {
    const { value, findings, placeOf } = parseSite(raw);
    const content = { ...reading.content, site: value, sitePlaceOf: placeOf };
    return { reading: { ...reading, content }, own: [...findings, ...checkFrontMatterRemains(raw)] };
  }
  if (file !== BRAND_FILE) return {};
  const brand = parseBrand(raw);
  return { own: [...brand.findings, ...checkContrast(brand)] };
}

/** What a finding says, wherever it stands now. */
const keyOf = ({ file, rule, message }: Finding): string => JSON.stringify([file, rule, message]);

const baselines = new WeakMap<Known, ReadonlySet<string>>();

/** What was wrong before anything was written. */
function baseline(known: Known): ReadonlySet<string> {
  const found = baselines.get(known) ?? new Set(checkWholeSite(known.reading).findings.map(keyOf));
  baselines.set(known, found);
  return found;
}
