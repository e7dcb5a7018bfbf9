import { existsSync, lstatSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { IMAGES_FOLDER, IMAGES_MANIFEST } from './addresses';

/** A content file as it lies on the disk. */
export type RawFile = {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** Empty where it could not be read. */
  bytes: Uint8Array;
  /** Why it could not be read, in French, after « ce fichier » or the file's name. */
  problem?: string;
};

/** Bytes of a text: past them a file is no page that anybody wrote. */
export const MOST_TEXT_BYTES = 2_000_000;

/**
 * Files of a folder of `content/` with one extension, by name; none where the folder is absent. A folder that cannot
 * be read is the one file of the list, with its problem.
 */
export function readFolder(root: string, folder: string, extension: string): RawFile[] {
  const { names, problem } = listFolder(root, folder);
  if (problem !== undefined) return [{ file: folder, bytes: new Uint8Array(), problem }];
  return names
    .filter((name) => name.endsWith(extension) && !name.startsWith('.'))
    .map((name) => readRaw(root, `${folder}/${name}`));
}

/** One file; `null` where there is none. */
export function readOne(root: string, file: string): RawFile | null {
  const raw = readRaw(root, file);
  return raw.problem === ABSENT ? null : raw;
}

function readRaw(root: string, file: string): RawFile {
  const absolute = path.join(root, file);
  const problem = refusal(absolute, MOST_TEXT_BYTES);
  if (problem !== undefined) return { file, bytes: new Uint8Array(), problem };
  try {
    return { file, bytes: readFileSync(absolute) };
  } catch (error) {
    return { file, bytes: new Uint8Array(), problem: unreadable(error) };
  }
}

const ABSENT = 'n’existe pas.';

/**
 * Why a path is not to be opened, in French, or nothing: a folder, a link to nowhere, and what would never end. Asked
 * before any reading, for a fifo answers no one.
 * @param most bytes that are read.
 */
export function refusal(absolute: string, most: number): string | undefined {
  let stats: Stats;
  try {
    stats = statSync(absolute);
  } catch (error) {
    return unreachable(absolute, error);
  }
  if (stats.isDirectory()) return 'est un dossier, pas un fichier : renommez-le, ou sortez-en les fichiers.';
  if (!stats.isFile()) {
    return 'n’est pas un fichier ordinaire (un tube, une prise ou un périphérique) : effacez-le.';
  }
  if (stats.size <= most) return undefined;
  const size = (bytes: number): string => (Math.ceil(bytes / 1e5) / 10).toLocaleString('fr-FR');
  return `pèse ${size(stats.size)} Mo, plus que les ${size(most)} Mo permis : découpez-le, ou allégez-le.`;
}

/** What is listed and cannot be reached: a link that leads nowhere, a name that is no text. */
function unreachable(absolute: string, error: unknown): string {
  const code = errorCode(error);
  if (code === 'ELOOP') {
    return 'est un lien qui revient à lui-même : effacez-le, et mettez le fichier à sa place.';
  }
  if (code !== 'ENOENT') return unreadable(error);
  if (path.basename(absolute).includes('\ufffd')) {
    return 'a un nom qui n’est pas en UTF-8 : renommez-le, sans accent.';
  }
  return isLink(absolute)
    ? 'est un lien vers un fichier qui n’existe pas : effacez-le, et mettez le fichier à sa place.'
    : ABSENT;
}

function isLink(absolute: string): boolean {
  try {
    return lstatSync(absolute).isSymbolicLink();
  } catch {
    return false;
  }
}

function unreadable(error: unknown): string {
  const code = errorCode(error);
  return code === 'EACCES' || code === 'EPERM'
    ? 'ne peut pas être lu : donnez-vous le droit de le lire.'
    : `ne peut pas être lu (${code}) : effacez-le, ou copiez-le à nouveau.`;
}

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** Names in a folder of `content/`, sorted; none where the folder is absent. */
export function listFolder(root: string, folder: string): { names: string[]; problem?: string } {
  const absolute = path.join(root, folder);
  try {
    return { names: readdirSync(absolute).sort() };
  } catch (error) {
    if (errorCode(error) === 'ENOTDIR') {
      return { names: [], problem: 'est un fichier, et ce nom est celui d’un dossier : renommez-le.' };
    }
    const problem = unreachable(absolute, error);
    return problem === ABSENT ? { names: [] } : { names: [], problem };
  }
}

/** True for the name of an image that the site can show. */
export const isImageName = (name: string): boolean => /\.(?:jpe?g|png|webp|avif|svg)$/i.test(name);

/**
 * Names of the original images, `inspiration-5.png`, sorted, their accents in one sign as texts have them. A server that
 * was deployed without them, for they are large, has the record of those that were encoded.
 */
export function listImages(root: string): string[] {
  if (existsSync(path.join(root, IMAGES_FOLDER))) {
    return listFolder(root, IMAGES_FOLDER)
      .names.filter(isImageName)
      .map((name) => name.normalize('NFC'));
  }
  const record = path.join(root, IMAGES_MANIFEST);
  return existsSync(record) ? Object.keys(JSON.parse(readFileSync(record, 'utf8'))).sort() : [];
}

/** Path of an original. macOS writes the accents of names in two signs: the file is found under both. */
export function imagePath(root: string, name: string): string {
  const forms = [name, name.normalize('NFD')].map((form) => path.join(root, IMAGES_FOLDER, form));
  return forms.find((file) => existsSync(file)) ?? path.join(root, IMAGES_FOLDER, name);
}
