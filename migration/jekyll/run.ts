import path from 'node:path';
import type { drawingReader } from './drawings';
import { displayPath, readText } from './files';
import { Images } from './images';
import { LIMITS } from './kramdown/limits';
import { unreadNote, whyLeft } from './leftovers';
import { knownAddresses, readHead } from './links';
import { answersOf, oldAddresses } from './old-site/answers';
import { builtPage } from './old-site/built';
import type { OldConfig } from './old-site/config';
import type { Placed } from './old-site/destinations';
import { type OldFile, type OldPage, readOldPage } from './old-site/documents';
import { OldFiles } from './old-site/files';
import { authorOf, type Person, personOfPage, readPeople } from './old-site/people';
import type { ImportOptions } from './options';
import { failure, fileText, type TextFacts, type WrittenPage, writePage, writeText } from './page';
import { makePlan, type Plan } from './plan';
import { WriteRecord } from './record';
import { type ImportReport, type Note, note, type PageReport } from './report';
import { Writer } from './writer';

/** One import, from the reading of its pages to its report. */
export class ImportRun {
  readonly #options: ImportOptions;
  readonly #config: OldConfig;
  readonly #content: string;
  readonly #images: Images;
  readonly #files: OldFiles;
  readonly #record: WriteRecord;
  readonly #writer: Writer;
  readonly #people: Map<string, Person>;
  #pages: readonly OldPage[] = [];
  #plan: Plan | undefined;
  /** Pages that are read, and not yet written. */
  readonly #read = new Map<Placed, { written: WrittenPage; facts: TextFacts }>();
  readonly #drafts = new Set<string>();
  /** Pages that stand on the new site. */
  readonly #taken = new Set<Placed>();

  constructor(
    options: ImportOptions,
    config: OldConfig,
    readDrawing: Awaited<ReturnType<typeof drawingReader>>,
  ) {
    this.#options = options;
    this.#config = config;
    this.#content = options.content ?? (options.to === undefined ? 'content' : path.dirname(options.to));
    const { dryRun = false, force = false } = options;
    const folders = [...(options.assets === undefined ? [] : [options.assets]), config.root];
    const destination = options.images ?? path.join(this.#content, 'images');
    this.#images = new Images({
      folders,
      destination,
      dryRun,
      force,
      isWholeSite: options.to === undefined,
      readDrawing,
    });
    const root = path.dirname(path.resolve(this.#content));
    this.#files = new OldFiles({ roots: folders, destination: path.join(root, 'public'), dryRun });
    this.#record = new WriteRecord(path.join(root, 'migration', 'written.json'), {
      from: path.relative(root, config.root).split(path.sep).join('/'),
      dryRun,
      force,
    });
    this.#writer = new Writer(this.#record);
    this.#people = options.to === undefined ? readPeople(config.data) : new Map();
  }

  /** Reads one file as far as its address. */
  read(old: OldFile): OldPage | undefined {
    this.#writer.counts.files += 1;
    this.#writer.reportOf(old.file);
    try {
      const page = readOldPage(old, readText(old.file, LIMITS.fileLength), this.#config);
      const { problem } = page.front;
      if (!problem) return page;
      this.#writer.fail(old.file, note('error', problem.line, `en-tête illisible : ${problem.message}`));
    } catch (error) {
      this.#writer.fail(old.file, failure(error));
    }
    return undefined;
  }

  tell({ file }: OldFile, ...notes: Note[]): void {
    this.#writer.tell(file, ...notes);
  }

  /** Gives each page its place, and each old address to the first page that claims it. */
  place(pages: readonly OldPage[]): void {
    this.#pages = pages;
    this.#plan = makePlan(pages, {
      options: this.#options,
      config: this.#config,
      content: this.#content,
      files: this.#files,
      tell: (page, told) => this.tell(page, told),
    });
  }

  /** Reads a page's text and its front matter; what it leads to may still change it. */
  async convert(page: OldPage): Promise<void> {
    const placed = this.#plan?.placed.get(page);
    if (!this.#plan || !placed) return;
    const { claims, layoutOf, links, scopeOf } = this.#plan;
    const report = this.#writer.reportOf(page.file);
    try {
      if (placed.destination.kind === 'pages' && placed.slug === '404') {
        report.notes.push(
          note('info', 1, 'page d’erreur de l’ancien site : le nouveau a la sienne, elle est laissée'),
        );
        return;
      }
      if (placed.destination.kind === 'equipe') {
        this.#writePerson(placed, report);
        return;
      }
      const isWholeSite = this.#options.to === undefined;
      const author = isWholeSite ? authorOf(page, this.#people) : undefined;
      if (author?.note) report.notes.push(author.note);
      const { redirects, notes } = claims.redirectsOf(placed);
      report.notes.push(...notes);
      this.#takeHeader(page, report.notes);
      const facts: TextFacts = {
        scope: scopeOf(page),
        steps: [(nodes) => this.#images.take(nodes, page.file), links.step(placed)],
        printed: builtPage(this.#config, page.href),
        layout: layoutOf(page),
      };
      const written = await writePage(placed, {
        ...facts,
        redirects,
        author: author?.slug,
        isWholeSite,
        ...(placed.href === '/' && { site: this.#config.values ?? {} }),
      });
      const why = isWholeSite ? whyLeft(placed, written) : undefined;
      if (why === undefined) this.#read.set(placed, { written, facts });
      else report.notes = [note('warning', 1, why)];
    } catch (error) {
      this.#writer.fail(page.file, failure(error));
    }
  }

  /** Addresses that links must not lead to, and why. */
  #unseen(): Map<string, string> {
    const known = knownAddresses(this.#content);
    const unseen = new Map<string, string>();
    for (const placed of this.#plan?.placed.values() ?? []) {
      const read = this.#read.get(placed);
      const file = fileOf(placed);
      if (!read) {
        if (!known.has(placed.href)) unseen.set(placed.href, 'une page que le nouveau site n’a pas');
        continue;
      }
      const isDraft = this.#record.isOthers(file)
        ? readHead(file).isDraft
        : read.written.head.draft.length > 0;
      if (!isDraft) continue;
      this.#drafts.add(placed.href);
      unseen.set(placed.href, 'un brouillon (publiez-le, puis relancez l’import : il remet le lien)');
    }
    return unseen;
  }

  /**
   * Writes what was read. A page that leads to a draft is read once more, without the link: which
   * pages stay drafts is known only now.
   */
  async writeAll(): Promise<void> {
    const unseen = this.#unseen();
    const links = this.#plan?.links;
    for (const [placed, { written, facts }] of this.#read) {
      const [pictures = () => []] = facts.steps;
      const body = links?.leadsAstray(placed, unseen)
        ? await writeText(placed, {
            ...facts,
            steps: [pictures, links.step(placed, unseen)],
          })
        : written.body;
      this.#writeOne(placed, { ...written, body });
    }
  }

  #writeOne(placed: Placed, { head, body }: WrittenPage): void {
    const { counts } = this.#writer;
    const report = this.#writer.reportOf(placed.page.file);
    report.notes.push(...head.notes, ...body.notes);
    this.#writer.count(body);
    if (this.#writer.put(fileOf(placed), fileText({ head, body }), report)) this.#taken.add(placed);
    const [reason] = head.draft;
    if (reason === undefined || !this.#drafts.has(placed.href)) return;
    report.draft = head.draft;
    counts.drafts += 1;
    counts.draftReasons[reason] = (counts.draftReasons[reason] ?? 0) + 1;
  }

  #writePerson({ page, destination }: Placed, report: PageReport): void {
    const person = personOfPage(page);
    report.notes.push(...person.notes);
    this.#writer.put(path.join(destination.folder, `${person.slug}.yml`), person.text, report);
  }

  #takeHeader(page: OldPage, notes: Note[]): void {
    const { document } = page.front;
    const value: unknown = document.get('header-img');
    if (typeof value !== 'string' || value === '') return;
    const header = this.#images.takeHeader(value, page.file, page.front.lineOf('header-img') ?? 1);
    notes.push(...header.notes);
    if (header.value !== value) document.set('header-img', header.value);
  }

  /** Ends the import. `unread` are files that no page is made of. */
  report(unread: readonly string[]): ImportReport {
    const isWholeSite = this.#options.to === undefined;
    for (const name of unread) this.#writer.tell(path.join(this.#config.root, name), unreadNote(name));
    if (isWholeSite) this.#putPeople();
    const { counts: totals } = this.#writer;
    totals.imagesCopied = this.#images.copied.size;
    totals.imagesMissing = this.#images.missing.size;
    totals.filesCopied = this.#files.brought.size;
    if (isWholeSite) this.#writer.removeStale();
    const { pages, counts } = this.#writer.end();
    if (!isWholeSite) return { pages, counts };
    const standing = {
      owners: this.#plan?.claims.owners ?? new Map(),
      taken: this.#taken,
      drafts: this.#drafts,
      others: [...knownAddresses(this.#content), ...this.#files.brought.keys()],
    };
    const guesses = this.#plan?.guesses ?? [];
    const answers = answersOf(oldAddresses(this.#config, this.#pages, unread), standing);
    return { pages, counts, site: { answers, guesses, lostFile: this.#record.saveLost(answers.lost) } };
  }

  #putPeople(): void {
    const file = path.join(this.#config.root, '_data', 'authors.yml');
    for (const person of this.#people.values()) {
      const report = this.#writer.reportOf(`${file} ${person.slug}`, displayPath(file));
      report.notes.push(...person.notes);
      this.#writer.put(path.join(this.#content, 'equipe', `${person.slug}.yml`), person.text, report);
    }
  }
}

const fileOf = ({ destination, slug }: Placed): string => path.join(destination.folder, `${slug}.mdx`);
