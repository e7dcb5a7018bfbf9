import type { CustomPreviewBaseProps } from '@sveltia/cms';
import { BRAND_FILE } from '@/lib/content/brand';
import { TOP } from '@/lib/content/frontmatter';
import { ALL_DATA_KINDS, ALL_KINDS } from '@/lib/content/kinds';
import { SITE_FILE } from '@/lib/content/site';
import { finding } from '@/lib/findings/finding';
import type { ImageAsset } from '@/lib/images/asset';
import { type Checked, checkFile } from './check';
import { DIGEST_HREF, parseDigest } from './digest';
import { dataFormat, pageFormat, sourceOf } from './format';
import { type Known, knownFrom } from './known';

/*
 * What the editor's parts share while it is open: the site as it was last read, and what is said of the file in
 * the form.
 */

/** An entry as Sveltia hands it to its extensions. */
export type Entry = CustomPreviewBaseProps['entry'];

/** The file in the form, as it would be saved. */
export type Written = {
  file: string;
  text: string;
  checked: Checked;
  /** Addresses of images that will be saved with it, by the names that stand for them until then. */
  added: ReadonlyMap<string, string>;
};

const parisDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

let known: Known | undefined;

/** Reads the site's digest, again each time somebody comes back to the window: others write too. */
export async function openSession(): Promise<Known> {
  const opened = await readKnown();
  known = opened;
  document.addEventListener('visibilitychange', async () => {
    if (document.visibilityState === 'visible') known = await readKnown().catch(() => known);
  });
  return opened;
}

async function readKnown(): Promise<Known> {
  const answer = await fetch(DIGEST_HREF, { cache: 'no-cache' });
  return knownFrom(parseDigest(await answer.json()), parisDay.format(new Date()));
}

/** `fingerprint` of a file as `npm run dev` sees it now; `undefined` where the site was built, or the file is new. */
export async function printOnDisk(file: string): Promise<string | undefined> {
  known = await readKnown().catch(() => known);
  return known?.isLive ? known.prints.get(file) : undefined;
}

/** The site as it was last read. */
export function getKnown(): Known {
  if (!known) throw new Error('The session is not open.');
  return known;
}

const imageNames = (): readonly string[] => known?.reading.content.images ?? [];

/** How files are read and written, by what their names end in. */
export const FORMATS = { mdx: pageFormat(imageNames), yml: dataFormat(imageNames) };

/** Files that stand alone, by the name they go by in the configuration. */
const SINGLE: Readonly<Record<string, string>> = { site: SITE_FILE, apparence: BRAND_FILE };

/** The path of an entry's file; a new one has none before it is saved. */
function fileOf(entry: Entry): string {
  const path = String(entry.get('path') ?? '');
  if (path !== '') return path;
  const collection = String(entry.get('collection'));
  const slug = String(entry.get('slug') ?? '');
  const single = SINGLE[slug];
  if (single !== undefined) return single;
  const isData = ALL_DATA_KINDS.some(({ name }) => name === collection);
  const kind = [...ALL_KINDS, ...ALL_DATA_KINDS].find(({ name }) => name === collection);
  return `${kind?.folder ?? 'content/pages'}/${slug || 'nouvelle-page'}.${isData ? 'yml' : 'mdx'}`;
}

/** An image that was chosen and is not saved yet: Sveltia names it when it is. */
const UNSAVED = /blob:[^\s"')\]]+/g;

/** The address that Sveltia gives to an image of the repository, and to one that it is about to save there. */
const SAVED = /\/content\/images\/([^\s"')\]]+)/g;

/** Names of images that were saved from this window: the site's digest does not know them yet. */
const uploaded = new Set<string>();

/** The same data with a name for each image that is not saved yet. */
function withNames(data: unknown, added: Map<string, string>): unknown {
  if (typeof data === 'string') {
    for (const [, name = ''] of data.matchAll(SAVED)) uploaded.add(name);
    return data.replace(UNSAVED, (address) => {
      const before = [...added].find(([, known]) => known === address)?.[0];
      const name = before ?? `image-ajoutee-${added.size + 1}.png`;
      added.set(name, address);
      return name;
    });
  }
  if (Array.isArray(data)) return data.map((item) => withNames(item, added));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withNames(value, added)]));
}

let last: (Written & { known: Known }) | undefined;

/** What an entry would be saved as, with what the check says of it. */
export function writtenOf(entry: Entry): Written {
  const file = fileOf(entry);
  const added = new Map<string, string>();
  const data = withNames(toPlain(entry.get('data')), added) as Record<string, unknown>;
  const site = getKnown();
  const { text, problem } = toText(file, data);
  // Control and preview ask one after the other.
  if (last?.file === file && last.text === text && last.known === site && problem === null) return last;
  const checked = checkFile(site, file, text, [...added.keys(), ...uploaded]);
  const own = problem === null ? checked.own : [finding('entete-yaml', file, TOP, problem), ...checked.own];
  last = { file, text, added, known: site, checked: { ...checked, own } };
  return last;
}

/** The text of a file; of one that cannot be written so, the text it has, and why. */
function toText(file: string, data: Record<string, unknown>): { text: string; problem: string | null } {
  try {
    return { text: (file.endsWith('.yml') ? FORMATS.yml : FORMATS.mdx).toFile(data), problem: null };
  } catch (error) {
    return {
      text: sourceOf(data) ?? '',
      problem: error instanceof Error ? error.message : String(error),
    };
  }
}

/** Of an Immutable map the plain values. */
const toPlain = (map: unknown): unknown =>
  typeof map === 'object' && map !== null && 'toJS' in map && typeof map.toJS === 'function'
    ? map.toJS()
    : map;

/**
 * Looks an image up as the page would: among those of the site, then those that are about to be saved, then those that
 * were saved since the site was built.
 */
export const imageNamer =
  ({ added }: Pick<Written, 'added'>, getAsset: CustomPreviewBaseProps['getAsset']) =>
  (name: string): ImageAsset =>
    getKnown().assets[name] ??
    asDrawing(name, added.get(name) ?? blobOf(getAsset(`/content/images/${name}`)));

/** Where an image of the repository can be seen; nowhere as long as it is being fetched. */
const blobOf = (asset: { url: string } | undefined): string =>
  asset?.url.startsWith('blob:') ? asset.url : '';

/** A file that is shown as it is. */
const asDrawing = (name: string, address: string): ImageAsset => ({
  ...{ kind: 'drawing', name, day: address, look: '', colorClass: 'bg-line', width: 960, height: 480 },
});
