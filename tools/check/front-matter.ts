import { STAND_IN } from '@/lib/content/addresses';
import type { DataFile } from '@/lib/content/data-file';
import { fileName, withoutExtension } from '@/lib/content/file-name';
import { TOP } from '@/lib/content/frontmatter';
import { ALL_DATA_KINDS, ALL_KINDS, KINDS } from '@/lib/content/kinds';
import { findImage } from '@/lib/content/page';
import { frontFinding, type PageFile } from '@/lib/content/page-file';
import { SLUG_PATTERN, slugify } from '@/lib/content/slug';
import { type Finding, finding, inDraft } from '@/lib/findings/finding';
import { nearest } from '@/lib/findings/nearest';
import { repeated } from './duplicates';
import { DEVICE } from './image-names';
import { checkLengths } from './lengths';

/** What is wrong with a page's file beside what its schema says: its name, its images, its lengths. */
export const checkFrontMatter = (page: PageFile, images: readonly string[]): Finding[] => [
  ...checkFileName(page, '.mdx'),
  ...checkPermalink(page),
  ...checkImage(page, 'header-img', images),
  ...checkLengths(page),
];

/** The same of the files of data, and that no two are of one name. */
export function checkData(files: readonly DataFile[], images: readonly string[]): Finding[] {
  return ALL_DATA_KINDS.flatMap((kind) => {
    const own = files
      .filter(({ kind: name }) => name === kind.name)
      .map((file) => ({ ...file, draft: false }));
    const twice = repeated(own, ({ front }) => asText(front[kind.nameKey]));
    return [
      ...own.flatMap((file) => [
        ...checkFileName(file, '.yml'),
        ...kind.imageKeys.flatMap((key) => checkImage(file, key, images)),
      ]),
      ...twice.map(({ page, first }) =>
        finding(
          'nom-en-double',
          page.file,
          page.placeOf([kind.nameKey]),
          `« ${asText(page.front[kind.nameKey])} » est déjà le nom de ${first.file} : gardez un seul des deux fichiers, ou distinguez les deux noms.`,
        ),
      ),
    ];
  });
}

type AnyFile = Pick<PageFile, 'file' | 'kind' | 'slug' | 'draft' | 'front' | 'placeOf'>;

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Addresses that hosts and the site keep for themselves. */
const RESERVED = new Set(['404', '500', 'index', 'admin']);

/** Characters: with what a host adds (`.html.br`), a name of 255 bytes is as long as any disk takes. */
const LONGEST_SLUG = 100;

function checkFileName({ file, kind, slug, draft }: AnyFile, extension: string): Finding[] {
  const message = whyNoName(kind, slug, extension);
  if (message === null) return [];
  const found = finding('nom-de-fichier', file, TOP, message);
  return [draft ? inDraft(found) : found];
}

/** What keeps a name from being an address, everywhere; `null` where nothing does. */
function whyNoName(kind: string, slug: string, extension: string): string | null {
  const name = `le nom « ${slug}${extension} »`;
  const rename = (to: string): string => `renommez le fichier « ${to}${extension} »`;
  if (!SLUG_PATTERN.test(slug)) {
    const plain = slugify(slug);
    const todo = plain === '' ? 'renommez-le, en lettres sans accent' : rename(plain);
    return `${name} ne peut pas devenir une adresse : ${todo}.`;
  }
  if (DEVICE.test(slug)) {
    return `${name} est réservé par Windows, où ce fichier ne peut pas exister : ${rename(`page-${slug}`)}.`;
  }
  if (slug.length > LONGEST_SLUG) {
    return `${name} a ${slug.length} signes, et ${LONGEST_SLUG} au plus font une adresse : ${rename(shortened(slug))}.`;
  }
  const isPaged = ALL_KINDS.some(({ name: other, pageSize }) => other === kind && pageSize !== undefined);
  const isTaken =
    slug === STAND_IN ||
    (isPaged && /^page-\d+$/.test(slug)) ||
    (kind === KINDS.pages.name && RESERVED.has(slug));
  return isTaken ? `${name} est celui d’une page que le site écrit lui-même : renommez le fichier.` : null;
}

/** As many whole words as fit; a word longer than all is cut. */
const shortened = (slug: string): string => /^.{1,100}(?=-)/.exec(slug)?.[0] ?? slug.slice(0, LONGEST_SLUG);

function checkPermalink(page: PageFile): Finding[] {
  const { href, front } = page;
  const { permalink } = front;
  if (!permalink?.startsWith('/') || permalink === href) return [];
  const wanted = fileName(permalink).replace(/\.html$/, '');
  const message = `le permalien « ${permalink} » contredit le nom du fichier, qui donne « ${href} » : écrivez « permalink: "${href}" », ou renommez le fichier « ${slugify(wanted)}.mdx ».`;
  return [frontFinding(page, 'permalien-contraire', ['permalink'], message)];
}

function checkImage(
  { file, draft, front, placeOf }: AnyFile,
  key: string,
  images: readonly string[],
): Finding[] {
  const image = asText(front[key]);
  if (image === undefined || findImage(image, images)) return [];
  const near = nearest(image, images.map(withoutExtension));
  const todo = near ? `écrivez « ${near} »` : 'déposez l’image dans ce dossier';
  const message = `l’image « ${image} » n’est pas dans content/images : ${todo}, ou corrigez la clé « ${key} ».`;
  const found = finding('image-introuvable', file, placeOf([key]), message);
  return [draft ? inDraft(found) : found];
}
