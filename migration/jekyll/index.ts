import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { KINDS } from '@/migration/site';
import { displayPath, listPages, readText } from './files';
import { Images } from './images';
import { LIMITS } from './kramdown/limits';
import { deadLinks, knownAddresses } from './links';
import { failure, type ReadPage, readPage, writePage } from './page';
import { emptyCounts, type ImportReport, type Note, note, type PageReport, sortNotes } from './report';

export type ImportOptions = {
  /** a Jekyll page, or a folder of them */
  input: string;
  /** where the pages go, `content/expertises` */
  to: string;
  /** where the images go; `images` beside `to` by default */
  images?: string;
  /** a folder to look for images in */
  assets?: string | undefined;
  dryRun?: boolean;
  /** overwrite pages that differ */
  force?: boolean;
  /** called after each page with how many are done */
  onProgress?: (done: number, total: number) => void;
};

/**
 * Imports Jekyll pages as the site's MDX pages. Nothing is lost without a word: what has no equal
 * stays in the page as it was, the page is a draft, and the report gives the line.
 *
 * A page that cannot be read does not stop the others. @throws Error where the input itself cannot
 * be read
 */
export async function importPages(options: ImportOptions): Promise<ImportReport> {
  const files = listPages(options.input);
  const run = new ImportRun(options);
  const read = files.map((file) => run.read(file));
  run.claim(read.flatMap((page) => page ?? []));
  for (const [index, page] of read.entries()) {
    if (page) await run.write(page);
    options.onProgress?.(index + 1, files.length);
  }
  return run.report();
}

class ImportRun {
  readonly #options: ImportOptions;
  readonly #images: Images;
  readonly #known: Set<string>;
  readonly #reports = new Map<string, PageReport>();
  readonly #owners = new Map<string, string>();
  readonly #counts = emptyCounts();
  readonly #syntax = new Set<string>();

  constructor(options: ImportOptions) {
    this.#options = options;
    const root = statSync(options.input).isDirectory() ? options.input : path.dirname(options.input);
    this.#images = new Images({
      folders: [...(options.assets === undefined ? [] : [options.assets]), root],
      destination: options.images ?? path.join(path.dirname(options.to), 'images'),
      dryRun: options.dryRun ?? false,
      force: options.force ?? false,
    });
    this.#known = knownAddresses(options.to);
  }

  /** Reads one file as far as its address. */
  read(file: string): ReadPage | undefined {
    this.#counts.files += 1;
    const report: PageReport = { input: displayPath(file), output: null, notes: [] };
    this.#reports.set(file, report);
    try {
      return readPage(file, readText(file, LIMITS.fileLength));
    } catch (error) {
      report.notes.push(failure(error));
      this.#counts.failed += 1;
      return undefined;
    }
  }

  /** Gives each address to the first page that claims it. */
  claim(pages: readonly ReadPage[]): void {
    for (const { file, addresses } of pages) {
      for (const address of addresses) {
        if (!this.#owners.has(address)) this.#owners.set(address, file);
        this.#known.add(address);
      }
    }
  }

  async write(page: ReadPage): Promise<void> {
    const report = this.#reports.get(page.file);
    if (!report) return;
    try {
      report.notes.push(...this.#contested(page));
      if (page.head.notes.some(({ level }) => level === 'error')) {
        report.notes.push(...page.head.notes);
        this.#counts.failed += 1;
        return;
      }
      this.#takeHeader(page, report.notes);
      const base = KINDS.expertises.hrefOf(page.head.slug);
      const written = await writePage(page, [
        (nodes) => this.#images.take(nodes, page.file),
        (nodes) => deadLinks(nodes, base, this.#known),
      ]);
      report.notes.push(...written.notes);
      for (const [name, count] of written.droppedClasses) {
        this.#counts.droppedClasses[name] = (this.#counts.droppedClasses[name] ?? 0) + count;
      }
      for (const name of written.droppedSyntax) this.#syntax.add(name);
      if (written.isDraft) this.#counts.drafts += 1;
      if (this.#owners.get(base) === page.file) this.#put(page, written.text, report);
      else this.#counts.refused += 1;
    } catch (error) {
      report.notes.push(failure(error));
      this.#counts.failed += 1;
    }
  }

  /** Tells the addresses that another page has. */
  #contested(page: ReadPage): Note[] {
    return page.addresses
      .filter((address) => this.#owners.get(address) !== page.file)
      .map((address) => {
        const owner = displayPath(this.#owners.get(address) ?? '');
        return note(
          'error',
          1,
          `adresse « ${address} » déjà prise par ${owner} : donnez un autre permalink à l’une des deux pages`,
        );
      });
  }

  #takeHeader(page: ReadPage, notes: Note[]): void {
    const { document } = page.head;
    const value: unknown = document.get('header-img');
    if (typeof value !== 'string' || value === '') return;
    const header = this.#images.takeHeader(value, page.file, 1);
    notes.push(...header.notes);
    if (header.value !== value) document.set('header-img', header.value);
  }

  /** Writes a page, unless another text stands there. */
  #put(page: ReadPage, text: string, report: PageReport): void {
    const file = path.join(this.#options.to, `${page.head.slug}.mdx`);
    report.output = displayPath(file);
    if (existsSync(file)) {
      if (readFileSync(file, 'utf8') === text) {
        this.#counts.unchanged += 1;
        return;
      }
      if (!this.#options.force) {
        report.notes.push(
          note(
            'error',
            1,
            `${displayPath(file)} existe et diffère : rien n’est écrit ; « --force » le remplacerait`,
          ),
        );
        this.#counts.refused += 1;
        return;
      }
    }
    this.#counts.written += 1;
    if (this.#options.dryRun) return;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  report(): ImportReport {
    const counts = this.#counts;
    const pages = [...this.#reports.values()].map((page) => ({ ...page, notes: sortNotes(page.notes) }));
    const levels = pages.flatMap(({ notes }) => notes.map(({ level }) => level));
    counts.errors = levels.filter((level) => level === 'error').length;
    counts.warnings = levels.filter((level) => level === 'warning').length;
    counts.infos = levels.filter((level) => level === 'info').length;
    counts.imagesCopied = this.#images.copied.size;
    counts.imagesMissing = this.#images.missing.size;
    counts.droppedSyntax = [...this.#syntax].sort();
    return { pages, counts };
  }
}

export { formatReport, type ImportReport, isClean } from './report';
