import path from 'node:path';
import type { drawingReader } from './drawings';
import { displayPath, readText } from './files';
import { Images } from './images';
import { LIMITS } from './kramdown/limits';
import { dataNote, redirecting, unreadNote, whyLeft } from './leftovers';
import { knownAddresses, Links, readHead } from './links';
import { answersOf, oldAddresses } from './old-site/answers';
import { builtPage } from './old-site/built';
import { Claims } from './old-site/claims';
import type { OldConfig } from './old-site/config';
import { destinationIn, groupOf, kindOfPage, type Placed, placePages } from './old-site/destinations';
import { type OldFile, type OldPage, readOldPage } from './old-site/documents';
import { OldFiles } from './old-site/files';
import { layoutsOf } from './old-site/layouts';
import { authorOf, type Person, personOf, readPeople } from './old-site/people';
import { OldPlaces } from './old-site/places';
import { redirectTarget } from './old-site/redirects';
import { liquidScopes } from './old-site/scope';
import type { ImportOptions } from './options';
import { failure, fileText, type TextFacts, type WrittenPage, writePage, writeText } from './page';
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
  readonly #groups = new Map<string, { kind: string; count: number }>();
  readonly #people: Map<string, Person>;
  #pages: readonly OldPage[] = [];
  #placed = new Map<OldPage, Placed>();
  #claims: Claims | undefined;
  /** Pages that are read, and not yet written. */
  readonly #read = new Map<Placed, { written: WrittenPage; facts: TextFacts }>();
  readonly #drafts = new Set<string>();
  /** Pages that stand on the new site. */
  readonly #taken = new Set<Placed>();
  #links: Links | undefined;
  #scopeOf: ReturnType<typeof liquidScopes> | undefined;
  #layoutOf: ReturnType<typeof layoutsOf> | undefined;

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
    const { to, map = new Map() } = this.#options;
    const isWholeSite = to === undefined;
    const leading = pages.filter((page) => isWholeSite && redirectTarget(page) !== undefined);
    const others = pages.filter((page) => {
      const data = isWholeSite ? dataNote(page, map) : undefined;
      if (data) this.tell(page, data);
      return !data && !leading.includes(page);
    });
    const placed = placePages(others, (page) => {
      if (to !== undefined) return destinationIn(to);
      const { kind, isAsked } = kindOfPage(page, map);
      if (!isAsked) this.#guess(groupOf(page) || String(page.data.layout ?? ''), kind);
      return destinationIn(path.join(this.#content, kind));
    });
    this.#placed = new Map(placed.map((one) => [one.page, one]));
    const places = new OldPlaces(this.#config, placed);
    const led = leading.flatMap((page): [OldPage, Placed][] => {
      const { placed: target, told } = redirecting(page, places, this.#config);
      this.tell(page, told);
      return target ? [[page, target]] : [];
    });
    this.#claims = new Claims(this.#config, placed, new Map(led));
    this.#links = new Links({
      config: this.#config,
      places,
      known: new Set([...knownAddresses(this.#content), ...placed.map(({ href }) => href)]),
      files: this.#files,
      isWholeSite,
    });
    this.#scopeOf = liquidScopes(this.#config, pages);
    this.#layoutOf = layoutsOf(this.#config, pages);
  }

  #guess(group: string, kind: string): void {
    const known = this.#groups.get(group);
    if (known) known.count += 1;
    else this.#groups.set(group, { kind, count: 1 });
  }

  /** Reads a page's text and its front matter; what it leads to may still change it. */
  async convert(page: OldPage): Promise<void> {
    const placed = this.#placed.get(page);
    if (!placed || !this.#links || !this.#claims || !this.#scopeOf) return;
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
      const { redirects, notes } = this.#claims.redirectsOf(placed);
      report.notes.push(...notes);
      this.#takeHeader(page, report.notes);
      const facts: TextFacts = {
        scope: this.#scopeOf(page),
        steps: [(nodes) => this.#images.take(nodes, page.file), this.#links.step(placed)],
        printed: builtPage(this.#config, page.href),
        layout: isWholeSite ? this.#layoutOf?.(page) : undefined,
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
    for (const placed of this.#placed.values()) {
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
    for (const [placed, { written, facts }] of this.#read) {
      if (!this.#links) continue;
      const [pictures = () => []] = facts.steps;
      const body = this.#links.leadsAstray(placed, unseen)
        ? await writeText(placed, {
            ...facts,
            steps: [pictures, this.#links.step(placed, unseen)],
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
    const person = personOf(
      page.name,
      page.data,
      /^author|^auteur/.test(page.collection) ? 'Rédaction' : 'Équipe',
    );
    report.notes.push(...person.notes);
    const body = page.split.body.trim();
    if (body !== '') {
      const message = `texte qu’une personne n’a pas sur le site, laissé : ${body.replace(/\s+/g, ' ')}`;
      report.notes.push(note('warning', page.split.bodyLine, message));
    }
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
    const owned = [...(this.#claims?.owners ?? [])];
    const isDraft = ({ href }: Placed): boolean => this.#drafts.has(href);
    const placed = [...this.#taken];
    const answered = [
      ...owned.flatMap(([address, owner]) => (isDraft(owner) || !this.#taken.has(owner) ? [] : [address])),
      ...placed.flatMap((one) => (isDraft(one) ? [] : [one.href])),
      ...knownAddresses(this.#content),
      ...this.#files.brought.keys(),
    ];
    const ofDrafts = owned.flatMap(([address, owner]) => (isDraft(owner) ? [address] : []));
    const guesses = [...this.#groups]
      .filter(([group]) => group !== '')
      .map(([group, { kind, count }]) => ({ group, kind, count }));
    const answers = answersOf(oldAddresses(this.#config, this.#pages, unread), answered, ofDrafts);
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
