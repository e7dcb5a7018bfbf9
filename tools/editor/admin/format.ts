import { IMAGES_FOLDER } from '@/lib/content/addresses';
import { fileName, withoutExtension } from '@/lib/content/file-name';
import { findImage } from '@/lib/content/page';
import { editYaml, isEmpty, newYaml, readYaml } from './edit-yaml';

/*
 * How a file of `content/` becomes a form and the form a file again. A save changes what was edited and no other byte.
 */

/** What a form holds: values by key, the text of a page as `body`, and the file as it was read (`sourceOf`). */
export type Entry = Record<string, unknown>;

/** How Sveltia reads and writes a kind of file. */
export type FileFormat = {
  fromFile: (text: string) => Entry;
  /** @throws Error in French where what is edited cannot be put into the file without harm to the rest of it. */
  toFile: (entry: Entry) => string;
};

/** Images as the form has them, by their address in the repository; a file names them without. */
const FORM_FOLDER = `/${IMAGES_FOLDER}/`;

/** Keys of front matter and of people that name an image. */
const IMAGE_KEYS = ['header-img', 'portrait'];

/** What is shown of a page in lists while its front matter cannot be read. */
const UNREADABLE = 'En-tête à réparer';

/** The file as the form carries it: Sveltia takes white space off the ends of every value, which a file may have there. */
const packed = (text: string): string => JSON.stringify(text);

const unpacked = (source: unknown): string | null =>
  typeof source === 'string' && source !== '' ? String(JSON.parse(source)) : null;

/** The file that a form was filled from, as it was read; `null` for a new one. */
export const sourceOf = ({ _source }: Entry): string | null => unpacked(_source);

/** A page taken apart: what stands before its keys, the keys, the line after them, the text. */
type Parts = { before: string; yaml: string; fence: string; body: string };

const OPENING = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/;

/** The line that ends the front matter: the first that begins with three dashes, as gray-matter has it. */
const CLOSING = /^---(.*)(?:\r\n|\r|\n|$)/m;

/** `null` where there is no front matter that can be read. */
function takeApart(text: string): Parts | null {
  const before = OPENING.exec(text)?.[0];
  if (before === undefined) return null;
  const rest = text.slice(before.length);
  const closing = CLOSING.exec(rest);
  const [fence = ''] = closing ?? [];
  if (closing?.[1]?.trim() !== '' || readYaml(rest.slice(0, closing.index)) === null) return null;
  return {
    before,
    yaml: rest.slice(0, closing.index),
    fence,
    body: rest.slice(closing.index + fence.length),
  };
}

/**
 * Pages: front matter and text. Where the front matter cannot be read, the text is the whole file, so that it can be
 * mended and nothing of it is lost.
 * @param images names of the images there are, asked for at each reading.
 */
export const pageFormat = (images: () => readonly string[]): FileFormat => ({
  fromFile: (text) => {
    const parts = takeApart(text);
    // An empty file is filled in like a new one.
    if (text.trim() === '') return { body: '' };
    if (!parts) return { title: UNREADABLE, body: text, _source: packed(text) };
    const data = imagesToForm(readYaml(parts.yaml) ?? {}, images());
    // The default of a new page, which is a draft, would be given to one that does not say so.
    return { ...data, draft: data.draft === true, body: parts.body, _source: packed(text) };
  },
  toFile: ({ _source, body, ...form }) => {
    const source = unpacked(_source);
    const text = withNames(String(body ?? ''), source ?? '');
    if (source === null) {
      return `---\n${newYaml(imagesToFile(form, {}, images()))}---\n\n${text.trim()}\n`;
    }
    const parts = takeApart(source);
    if (!parts) return mergeText(source, text);
    const data = readYaml(parts.yaml) ?? {};
    const { draft, ...others } = form;
    // A `draft` that cannot be read is no reason to publish the page.
    const isUnclear = draft === false && typeof data.draft !== 'boolean';
    const yaml = editYaml(parts.yaml, imagesToFile(isUnclear ? others : form, data, images()));
    const merged = mergeText(parts.body, text);
    // The front matter may be all there is, without a line end.
    const gap = merged === '' || /[\r\n]$/.test(parts.fence) ? '' : eolOf(source);
    return parts.before + yaml + parts.fence + gap + merged;
  },
});

/** Files that are YAML alone. One that cannot be read stays as it is, and takes nothing that is filled in. */
export const dataFormat = (images: () => readonly string[]): FileFormat => ({
  fromFile: (text) => ({ ...imagesToForm(readYaml(text) ?? {}, images()), _source: packed(text) }),
  toFile: ({ _source, ...form }) => {
    const source = unpacked(_source);
    if (source === null) return newYaml(imagesToFile(form, {}, images()));
    const data = readYaml(source);
    if (data) return editYaml(source, imagesToFile(form, data, images()));
    if (isEmpty(form)) return source;
    throw new Error(
      'ce fichier ne peut pas être lu : ce qui est écrit ici n’y entre pas. Réparez-le d’abord, hors de ce formulaire.',
    );
  },
});

const addressOf = (name: unknown, images: readonly string[]): unknown => {
  const image = typeof name === 'string' ? findImage(name, images) : undefined;
  return image === undefined ? name : FORM_FOLDER + image;
};

const imagesToForm = (data: Entry, images: readonly string[]): Entry =>
  changeImages(data, (name) => addressOf(name, images));

/** A name as the file had it where it is the same image; else without its extension, where that names one image alone. */
function imagesToFile(form: Entry, file: Entry, images: readonly string[]): Entry {
  return changeImages(form, (address, key) => {
    if (address === addressOf(file[key], images)) return file[key];
    if (typeof address !== 'string') return address;
    const name = fileName(address);
    const stem = withoutExtension(name);
    return images.some((other) => other !== name && withoutExtension(other) === stem) ? name : stem;
  });
}

const changeImages = (data: Entry, change: (value: unknown, key: string) => unknown): Entry =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, IMAGE_KEYS.includes(key) ? change(value, key) : value]),
  );

/**
 * A text names its images without their folder, which Sveltia writes before those it saves. Lines that the file has stay as
 * they are.
 */
function withNames(text: string, source: string): string {
  const kept = new Set(linesOf(source).map(withoutEnd));
  return linesOf(text)
    .map((line) => (kept.has(withoutEnd(line)) ? line : line.replaceAll(`](${FORM_FOLDER}`, '](')))
    .join('');
}

/** Lines with their ends. */
const linesOf = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];

const eolOf = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';

const withoutEnd = (line: string | undefined): string | undefined => line?.replace(/[\r\n]+$/, '');

/** A text that was edited, between the white space that the file's own begins and ends with. */
function mergeText(before: string, after: string): string {
  const text = after.trim();
  if (text === before.trim()) return before;
  const [start = ''] = /^\s*/.exec(before) ?? [];
  const [end = ''] = /\s*$/.exec(before.slice(start.length)) ?? [];
  return text === '' ? start : mergeLines(before, `${start}${text}${end}`);
}

/**
 * A text that was edited in a browser, which knows one kind of line end, with the line ends of the file: lines before and
 * after the change stay as they are.
 */
function mergeLines(before: string, after: string): string {
  const [old, edited] = [linesOf(before), linesOf(after)];
  const isSame = (a: number, b: number): boolean => withoutEnd(old[a]) === withoutEnd(edited[b]);
  const most = Math.min(old.length, edited.length);
  let head = 0;
  while (head < most && isSame(head, head)) head += 1;
  let tail = 0;
  while (tail < most - head && isSame(old.length - 1 - tail, edited.length - 1 - tail)) tail += 1;
  if (head === old.length && head === edited.length) return before;
  const eol = eolOf(before);
  const middle = edited.slice(head, edited.length - tail).map((line) => line.replace(/(?:\r\n|\r|\n)$/, eol));
  return [...old.slice(0, head), ...middle, ...old.slice(old.length - tail)].join('');
}
