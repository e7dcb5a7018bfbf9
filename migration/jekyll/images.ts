import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { decodeAddress, IMAGES_FOLDER } from '@/migration/site';
import type { TakenDrawing } from './drawings';
import { indexFiles, sameBytes } from './files';
import {
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  lineOf,
  removeAll,
  text,
  unwrapAll,
} from './html/nodes';
import { findFile } from './old-site/files';
import { type Note, note } from './report';

const isLocal = (address: string): boolean =>
  address !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(address);

/** Formats that the site shows. */
const SHOWN = /\.(?:jpe?g|png|webp|avif|svg)$/i;

/** The file that an address means. */
const fileOf = (address: string): string => decodeAddress(address.replace(/[?#].*$/, '')).normalize('NFC');

/** What a picture shows, in words. */
function labelOf({ properties }: HtmlElement, src: string): string {
  const words = properties.alt?.trim() || properties.title?.trim();
  return (
    words ||
    decodeAddress(
      src
        .replace(/[?#].*$/, '')
        .split('/')
        .at(-1) ?? '',
    ) ||
    src
  );
}

function becomeLink(image: HtmlElement, src: string): void {
  image.children = [text(labelOf(image, src), lineOf(image))];
  image.tagName = 'a';
  image.properties = { href: src };
}

/** The words alone; `words` gathers what is to be unwrapped. */
function becomeWords(image: HtmlElement, src: string, words: Set<HtmlNode>): void {
  image.children = [text(labelOf(image, src), lineOf(image))];
  words.add(image);
}

/** Finds the pictures of the old site and copies them where the new one has its own. */
export class Images {
  readonly #folders: readonly string[];
  readonly #destination: string;
  readonly #isWholeSite: boolean;
  readonly #dryRun: boolean;
  readonly #force: boolean;
  readonly #readDrawing: (file: string) => TakenDrawing;
  #index: Map<string, string[]> | undefined;
  /** Every picture that was asked for, by the name that it has here. */
  readonly #names = new Map<string, string>();
  readonly copied = new Map<string, string>();
  readonly missing = new Set<string>();

  /** `folders` are looked into in their order: the assets, the folder imported. */
  constructor(options: {
    folders: readonly string[];
    destination: string;
    dryRun: boolean;
    force: boolean;
    /** all files are at hand: a picture that is missing now is missing for good */
    isWholeSite: boolean;
    readDrawing: (file: string) => TakenDrawing;
  }) {
    this.#isWholeSite = options.isWholeSite;
    this.#folders = options.folders;
    this.#destination = options.destination;
    this.#dryRun = options.dryRun;
    this.#force = options.force;
    this.#readDrawing = options.readDrawing;
  }

  /** Points every picture of a page to its copy, and tells those that are not found. */
  take(nodes: HtmlNode[], page: string): Note[] {
    const linked = new Set(elementsIn(nodes, 'a').flatMap((link) => elementsIn(link.children, 'img')));
    const words = new Set<HtmlNode>();
    const gone = new Set<HtmlNode>();
    const notes = elementsIn(nodes, 'img').flatMap((image) => {
      const src = image.properties.src ?? '';
      // A sign for private use stands for Liquid that nobody evaluated.
      if (/[\ue000-\uf8ff]/.test(src)) return [];
      if (/^(?:https?:)?\/\//i.test(src))
        return this.#takeRemote(image, src, page, linked.has(image) ? words : undefined);
      if (src.trim() === '' && image.properties.alt?.trim()) {
        becomeWords(image, '', words);
        return [note('warning', lineOf(image), 'image sans adresse : sa description reste comme texte')];
      }
      if (!isLocal(src)) return [];
      if (!SHOWN.test(src.replace(/[?#].*$/, '')) && this.#find(fileOf(src), page) !== undefined) {
        if (linked.has(image)) becomeWords(image, src, words);
        else becomeLink(image, src);
        const message = `image « ${src} », d’un format que le site ne montre pas : un lien vers elle prend sa place ; enregistrez-la en PNG ou en WebP`;
        return [note('warning', lineOf(image), message)];
      }
      const { name, notes } = this.#bring(src, page, lineOf(image));
      if (name !== undefined) image.properties.src = name;
      else if (this.#isWholeSite) {
        // A picture that nothing describes leaves no words.
        if (image.properties.alt?.trim()) becomeWords(image, '', words);
        else gone.add(image);
      }
      return notes;
    });
    unwrapAll(nodes, words);
    removeAll(nodes, gone);
    return notes;
  }

  /**
   * The name, without extension, of the picture that a page's head names; as written where that is
   * a name already.
   */
  takeHeader(value: string, page: string, line: number): { value: string; notes: Note[] } {
    const isName = !value.includes('/') && !/\.[a-z]{3,4}$/i.test(value);
    if (!isLocal(value)) return { value, notes: [] };
    const known = ['jpg', 'jpeg', 'png', 'webp', 'avif'].map((extension) => `${value}.${extension}`);
    if (isName) {
      if (known.some((name) => this.#isThere(name))) return { value, notes: [] };
      const found = known.find((name) => this.#find(name, page));
      if (found === undefined) return { value, notes: [this.#tellMissing(value, line)] };
      return { value, notes: this.#bring(found, page, line).notes };
    }
    const { name, notes } = this.#bring(value, page, line);
    return { value: (name ?? value).replace(/^.*\//, '').replace(/\.[a-z]{3,4}$/i, ''), notes };
  }

  /** A picture by its whole address: the old site's own where its path is that of a file there. */
  #takeRemote(image: HtmlElement, src: string, page: string, words: Set<HtmlNode> | undefined): Note[] {
    const url = URL.canParse(src, 'https://site.invalid') ? new URL(src, 'https://site.invalid') : undefined;
    const parts = decodeAddress(url?.pathname ?? '')
      .split('/')
      .filter((part) => part !== '');
    const own = parts
      .map((_, index) => parts.slice(index).join('/'))
      .find((name) => this.#folders.some((folder) => findFile(folder, name) !== undefined));
    if (own === undefined) {
      if (words) becomeWords(image, src, words);
      else becomeLink(image, src);
      const message = `image d’un autre site, « ${src} » : le site ne montre que les siennes, elle devient un lien ; déposez-la plutôt dans content/images`;
      return [note('warning', lineOf(image), message)];
    }
    const { name, notes } = this.#bring(own, page, lineOf(image));
    if (name !== undefined) image.properties.src = name;
    return notes;
  }

  #bring(address: string, page: string, line: number): { name: string | undefined; notes: Note[] } {
    const file = fileOf(address);
    const found = this.#find(file, page);
    const name = this.#freeName(file, found);
    const target = path.join(this.#destination, name);
    if (found === undefined) {
      if (!file.includes('/') && this.#isThere(name)) return { name, notes: [] };
      return { name: undefined, notes: [this.#tellMissing(address, line)] };
    }
    // A drawing may have been changed on its way.
    if (existsSync(target) && !this.#force && !sameBytes(found, target) && !/\.svg$/i.test(name)) {
      const message = `image « ${name} » : une autre de ce nom est déjà dans content/images, renommez l’une des deux`;
      return { name: undefined, notes: [note('warning', line, message)] };
    }
    const drawing = /\.svg$/i.test(name) ? this.#readDrawing(found) : undefined;
    if (drawing && 'refusal' in drawing) {
      const message = `dessin « ${address} », que le site ne montre pas : ${drawing.refusal} ; sa description reste, enregistrez-le en PNG`;
      return { name: undefined, notes: [note('warning', line, message)] };
    }
    this.#names.set(name, found);
    if (!existsSync(target) || this.#force) {
      this.copied.set(name, found);
      if (!this.#dryRun) {
        mkdirSync(this.#destination, { recursive: true });
        if (drawing?.isChanged) writeFileSync(target, drawing.text);
        else copyFileSync(found, target);
      }
    }
    return { name, notes: [] };
  }

  /** A name that no other picture of the old site has taken: that of its folder goes before it. */
  #freeName(file: string, found: string | undefined): string {
    const name = path.posix.basename(file).replace(/[<>:"|?*\\]/g, '-');
    // Some disks take capitals for the same letters.
    const isFree = (wanted: string): boolean => {
      const [, other] =
        [...this.#names].find(([taken]) => taken.toLowerCase() === wanted.toLowerCase()) ?? [];
      return found === undefined || other === undefined || other === found || sameBytes(other, found);
    };
    const folders = path.posix
      .dirname(file)
      .split('/')
      .filter((part) => part !== '' && part !== '.');
    const names = [name, ...folders.map((_, index) => [...folders.slice(-1 - index), name].join('-'))];
    return names.find(isFree) ?? name;
  }

  /** Whether the site has a picture of this name already. */
  #isThere(name: string): boolean {
    return [this.#destination, IMAGES_FOLDER].some((folder) => existsSync(path.join(folder, name)));
  }

  #tellMissing(address: string, line: number): Note {
    this.missing.add(address);
    return note(
      'warning',
      line,
      `image introuvable : « ${address} » ; donnez son dossier avec --assets, ou déposez-la dans content/images`,
    );
  }

  /**
   * The file an address means: beside the page, under one of the folders, or anywhere there by its
   * name.
   */
  #find(address: string, page: string): string | undefined {
    const relative = address.replace(/^\/+/, '');
    const roots = address.startsWith('/') ? this.#folders : [path.dirname(page), ...this.#folders];
    const direct = roots.map((folder) => findFile(folder, relative)).find((file) => file !== undefined);
    if (direct !== undefined) return direct;
    this.#index ??= indexFiles(this.#folders);
    return this.#index.get(path.posix.basename(relative).toLowerCase().normalize('NFC'))?.[0];
  }
}
