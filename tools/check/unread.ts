import path from 'node:path';
import { IMAGES_FOLDER } from '@/lib/content/addresses';
import { BRAND_FILE } from '@/lib/content/brand';
import { ALL_DATA_KINDS, ALL_KINDS } from '@/lib/content/kinds';
import { isImageName } from '@/lib/content/read';
import { SITE_FILE } from '@/lib/content/site';
import { slugify } from '@/lib/content/slug';
import { type Finding, finding } from '@/lib/findings/finding';
import { nearest } from '@/lib/findings/nearest';
import { filesUnder } from '@/tools/files.mjs';
import { FONT_RECORD, FONTS_FOLDER } from '@/tools/images/brand/title-font';
import { ADDRESSES_FILE } from './addresses';
import { WORDS_FILE } from './text-lists';

/** Folders of `content/`, with what the files in each end in. */
const FOLDERS: readonly { folder: string; extension: string }[] = [
  ...ALL_KINDS.map(({ folder }) => ({ folder, extension: '.mdx' })),
  ...ALL_DATA_KINDS.map(({ folder }) => ({ folder, extension: '.yml' })),
  { folder: FONTS_FOLDER, extension: '.woff2' },
];

const SINGLE_FILES: readonly string[] = [SITE_FILE, BRAND_FILE, FONT_RECORD, WORDS_FILE, ADDRESSES_FILE];

/** What systems leave in every folder. */
const OF_A_SYSTEM = /(?:^|\/)(?:\.|Thumbs\.db$|desktop\.ini$)/i;

/** Files of `content/` that nothing reads: whoever put them there waits for a page that never comes. */
export function checkUnread(root: string): Finding[] {
  const told = new Set<string>();
  return filesUnder(path.join(root, 'content')).flatMap((inside) => {
    const file = `content/${inside}`;
    if (OF_A_SYSTEM.test(file) || SINGLE_FILES.includes(file)) return [];
    const message = whyUnread(file);
    if (message === null || told.has(message)) return [];
    told.add(message);
    return [finding('fichier-non-lu', file, { line: 1, column: 1 }, message)];
  });
}

function whyUnread(file: string): string | null {
  const [, first = '', ...rest] = file.split('/');
  const name = rest.at(-1);
  if (name === undefined) return whyUnreadAtTop(first);
  const folder = `content/${first}`;
  const known = FOLDERS.find((one) => one.folder === folder);
  if (!known && folder !== IMAGES_FOLDER) {
    const folders = [...FOLDERS.map((one) => one.folder), IMAGES_FOLDER];
    const near = nearest(
      first,
      folders.map((one) => path.basename(one)),
    );
    const todo = near ? `renommez-le « ${near} »` : `les dossiers sont ${folders.join(', ')}`;
    return `rien ne lit le dossier « ${folder} » : ${todo}.`;
  }
  // A folder that is named like a file is told as one.
  if (rest.length > 1 && known && rest[0]?.endsWith(known.extension)) return null;
  if (rest.length > 1) {
    return `rien ne lit les sous-dossiers : déposez « ${name} » dans ${folder}, directement.`;
  }
  if (!known) return isImageName(name) ? null : whyNoImage(name);
  if (name.endsWith(known.extension)) return null;
  const stem = slugify(/^[^.]*/.exec(name)?.[0] ?? '') || 'page';
  return `rien ne lit « ${name} », qui ne se termine pas par « ${known.extension} » : renommez le fichier « ${stem}${known.extension} ».`;
}

function whyUnreadAtTop(name: string): string {
  const near = nearest(
    name.toLowerCase(),
    SINGLE_FILES.map((file) => path.basename(file)),
  );
  if (near) return `rien ne lit « ${name} » : renommez le fichier « ${near} ».`;
  const places = FOLDERS.filter(({ extension }) => name.endsWith(extension)).map(({ folder }) => folder);
  const todo =
    places.length > 0 ? `déposez-le dans ${places.join(', ou ')}` : 'sortez-le du dossier « content »';
  return `rien ne lit « ${name} » ici : ${todo}.`;
}

function whyNoImage(name: string): string {
  const extension = path.extname(name).slice(1).toUpperCase();
  return `« ${name} » n’est pas une image que le site sache montrer${extension ? ` (${extension})` : ''} : enregistrez-la en JPEG ou en PNG.`;
}
