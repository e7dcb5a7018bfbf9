import path from 'node:path';
import { ALL_KINDS, HOME_SLUG } from '@/migration/site';
import { displayPath, readText } from './files';
import { Images } from './images';
import { LIMITS } from './kramdown/limits';
import { knownAddresses, Links, readHead } from './links';
import { answersOf, oldAddresses } from './old-site/answers';
import { builtPage } from './old-site/built';
import { Claims } from './old-site/claims';
import type { OldConfig } from './old-site/config';
import { destinationIn, groupOf, kindOfPage, type Placed, placePages } from './old-site/destinations';
import { isHtmlFile, type OldFile, type OldPage, readOldPage } from './old-site/documents';
import { OldFiles } from './old-site/files';
import { authorOf, type Person, personOf, readPeople } from './old-site/people';
import { OldPlaces } from './old-site/places';
import { oldAddress, redirectTarget } from './old-site/redirects';
import { liquidScopes } from './old-site/scope';
import type { ImportOptions } from './options';
import { failure, fileText, type TextFacts, type WrittenPage, writePage, writeText } from './page';
import { WriteRecord } from './record';
import { emptyCounts, type ImportReport, type Note, note, type PageReport, sortNotes } from './report';

/** One import, from the reading of its pages to its report. */
export class ImportRun {
  readonly #options: ImportOptions;
  readonly #config: OldConfig;
  readonly #content: string;
  readonly #images: Images;
  readonly #files: OldFiles;
  readonly #record: WriteRecord;
  readonly #reports = new Map<string, PageReport>();
  readonly #counts = emptyCounts();
  readonly #syntax = new Set<string>();
  readonly #groups = new Map<string, { kind: string; count: number }>();
  readonly #people: ReadonlyMap<string, Person>;
  #pages: readonly OldPage[] = [];
  #placed = new Map<OldPage, Placed>();
  #claims: Claims | undefined;
  /** Pages that are read, and not yet written. */
  readonly #read = new Map<Placed, { written: WrittenPage; facts: TextFacts }>();
  readonly #drafts = new Set<string>();
  #links: Links | undefined;
  #scopeOf: ReturnType<typeof liquidScopes> | undefined;

  constructor(options: ImportOptions, config: OldConfig) {
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
    });
    const root = path.dirname(path.resolve(this.#content));
    this.#files = new OldFiles({ roots: folders, destination: path.join(root, 'public'), dryRun });
    this.#record = new WriteRecord(path.join(root, 'migration', 'written.json'), { dryRun, force });
    this.#people = options.to === undefined ? readPeople(config.data) : new Map();
  }

  /** Reads one file as far as its address. */
  read(old: OldFile): OldPage | undefined {
    this.#counts.files += 1;
    const report: PageReport = { input: displayPath(old.file), output: null, notes: [] };
    this.#reports.set(old.file, report);
    try {
      const page = readOldPage(old, readText(old.file, LIMITS.fileLength), this.#config);
      const { problem } = page.front;
      if (!problem) return page;
      report.notes.push(note('error', problem.line, `en-tête illisible : ${problem.message}`));
    } catch (error) {
      report.notes.push(failure(error));
    }
    this.#counts.failed += 1;
    return undefined;
  }

  /** A page of the old site that is no Markdown: its own words are to be taken over by hand. */
  tellUnread(file: string): void {
    const message =
      'page qui n’est ni du Markdown ni du HTML : elle n’est pas importée, reprenez à la main ce qu’elle disait';
    const shown = displayPath(path.join(this.#config.root, file));
    this.#reports.set(file, { input: shown, output: null, notes: [note('warning', 1, message)] });
  }

  tell({ file }: OldFile, ...notes: Note[]): void {
    this.#reports.get(file)?.notes.push(...notes);
  }

  /** Gives each page its place, and each old address to the first page that claims it. */
  place(pages: readonly OldPage[]): void {
    this.#pages = pages;
    const { to, map = new Map() } = this.#options;
    const isWholeSite = to === undefined;
    const leading = pages.filter((page) => isWholeSite && redirectTarget(page) !== undefined);
    const others = pages.filter((page) => !leading.includes(page) && !this.#isData(page));
    const placed = placePages(others, (page) => {
      if (to !== undefined) return destinationIn(to);
      const { kind, isAsked } = kindOfPage(page, map);
      if (!isAsked) this.#guess(groupOf(page) || String(page.data.layout ?? ''), kind);
      return destinationIn(path.join(this.#content, kind));
    });
    this.#placed = new Map(placed.map((one) => [one.page, one]));
    const places = new OldPlaces(this.#config, placed);
    this.#claims = new Claims(this.#config, placed, this.#redirecting(leading, places));
    this.#links = new Links({
      config: this.#config,
      places,
      known: new Set([...knownAddresses(this.#content), ...placed.map(({ href }) => href)]),
      files: this.#files,
      isWholeSite,
    });
    this.#scopeOf = liquidScopes(this.#config, pages);
  }

  /** Whether Jekyll made no page of it and it has no text: loops read it, as they do `_data`. */
  #isData(page: OldPage): boolean {
    const { to, map = new Map() } = this.#options;
    if (to !== undefined || page.isShown || page.split.body.trim() !== '') return false;
    const { kind, isAsked } = kindOfPage(page, map);
    if (isAsked || kind === 'equipe') return false;
    const message = `collection sans « output: true » : Jekyll n’en faisait pas une page, et celle-ci n’a pas de texte ; elle est laissée, « --map ${page.collection}=… » la prendrait`;
    this.tell(page, note('info', 1, message));
    return true;
  }

  /** Pages that only led elsewhere, with the page that each led to; the others are told. */
  #redirecting(pages: readonly OldPage[], places: OldPlaces): Map<OldPage, Placed> {
    const found = new Map<OldPage, Placed>();
    for (const page of pages) {
      const target = redirectTarget(page) ?? '';
      const local = oldAddress(target, this.#config);
      const placed = local === undefined ? undefined : places.at(local);
      const line = page.front.lineOf('redirect_to') ?? 1;
      if (placed) found.set(page, placed);
      const message = placed
        ? `page qui menait à « ${target} » : son adresse mène à « ${placed.href} »`
        : `page qui menait à « ${target} » : elle n’est pas importée, faites mener son adresse là-bas chez votre hébergeur`;
      this.tell(page, note(placed ? 'info' : 'warning', line, message));
    }
    return found;
  }

  #guess(group: string, kind: string): void {
    const known = this.#groups.get(group);
    if (known) known.count += 1;
    else this.#groups.set(group, { kind, count: 1 });
  }

  /** Reads a page's text and its front matter; what it leads to may still change it. */
  async convert(page: OldPage): Promise<void> {
    const placed = this.#placed.get(page);
    const report = this.#reports.get(page.file);
    if (!placed || !report || !this.#links || !this.#claims || !this.#scopeOf) return;
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
      };
      const written = await writePage(placed, {
        ...facts,
        redirects,
        author: author?.slug,
        isWholeSite,
        ...(placed.href === '/' && { site: this.#config.values ?? {} }),
      });
      const why = this.#whyLeft(placed, written);
      if (why === undefined) this.#read.set(placed, { written, facts });
      else report.notes = [note('warning', 1, why)];
    } catch (error) {
      report.notes.push(failure(error));
      this.#counts.failed += 1;
    }
  }

  /** Why a page is not taken over; `undefined` where it is. */
  #whyLeft({ page, destination, slug }: Placed, { head, body }: WrittenPage): string | undefined {
    if (this.#options.to !== undefined) return undefined;
    const isOwn = destination.kind === 'pages' && OWN_PAGES.has(slug);
    if (isOwn && head.draft.includes('layout')) {
      return `page sans texte, que son gabarit remplissait : elle est laissée, le nouveau site a la sienne (content/pages/${slug}.mdx)`;
    }
    return isHtmlFile(page.relative) && !body.hasText
      ? 'page HTML sans texte à elle, que des boucles ou son gabarit remplissaient : elle est laissée, voyez laquelle du nouveau site la remplace'
      : undefined;
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
      const report = this.#reports.get(placed.page.file);
      if (!report || !this.#links) continue;
      const [pictures = () => []] = facts.steps;
      const body = this.#links.leadsTo(placed, unseen)
        ? await writeText(placed, {
            ...facts,
            steps: [pictures, this.#links.step(placed, unseen)],
          })
        : written.body;
      this.#writeOne(placed, { ...written, body }, report);
    }
  }

  #writeOne(placed: Placed, { head, body }: WrittenPage, report: PageReport): void {
    const counts = this.#counts;
    report.notes.push(...head.notes, ...body.notes);
    counts.tagsEvaluated += body.liquid.evaluated;
    counts.tagsKept += body.liquid.kept;
    for (const [name, count] of body.droppedClasses) {
      counts.droppedClasses[name] = (counts.droppedClasses[name] ?? 0) + count;
    }
    for (const name of body.droppedSyntax) this.#syntax.add(name);
    this.#put(fileOf(placed), fileText({ head, body }), report);
    const [reason] = head.draft;
    if (reason === undefined || !this.#drafts.has(placed.href)) return;
    report.draft = head.draft;
    counts.drafts += 1;
    counts.draftReasons[reason] = (counts.draftReasons[reason] ?? 0) + 1;
  }

  #writePerson({ page, destination }: Placed, report: PageReport): void {
    const person = personOf(page.name, page.data);
    report.notes.push(...person.notes);
    const body = page.split.body.trim();
    if (body !== '') {
      const message = `texte qu’une personne n’a pas sur le site, laissé : ${body.replace(/\s+/g, ' ')}`;
      report.notes.push(note('warning', page.split.bodyLine, message));
    }
    this.#put(path.join(destination.folder, `${person.slug}.yml`), person.text, report);
  }

  #takeHeader(page: OldPage, notes: Note[]): void {
    const { document } = page.front;
    const value: unknown = document.get('header-img');
    if (typeof value !== 'string' || value === '') return;
    const header = this.#images.takeHeader(value, page.file, page.front.lineOf('header-img') ?? 1);
    notes.push(...header.notes);
    if (header.value !== value) document.set('header-img', header.value);
  }

  /** Writes a file, unless another text stands there that nobody here wrote. */
  #put(file: string, text: string, report: PageReport): void {
    report.output = displayPath(file);
    const outcome = this.#record.put(file, text);
    if (outcome === 'written') this.#counts.written += 1;
    else if (outcome === 'unchanged') this.#counts.unchanged += 1;
    else if (outcome === 'edited') {
      this.#counts.edited += 1;
      // What was told of it has been seen to, or is told by the check.
      report.notes = [
        note('info', 1, `${displayPath(file)} a été retouchée depuis l’import : laissée telle quelle`),
      ];
    } else {
      const message = `${displayPath(file)} existe et diffère : rien n’est écrit ; « --force » le remplacerait`;
      report.notes.push(note('error', 1, message));
      this.#counts.refused += 1;
    }
  }

  /** Ends the import. */
  report(): ImportReport {
    const isWholeSite = this.#options.to === undefined;
    if (isWholeSite) this.#putPeople();
    const counts = this.#counts;
    const pages = [...this.#reports.values()].map((page) => ({ ...page, notes: sortNotes(page.notes) }));
    const levels = pages.flatMap(({ notes }) => notes.map(({ level }) => level));
    counts.errors = levels.filter((level) => level === 'error').length;
    counts.warnings = levels.filter((level) => level === 'warning').length;
    counts.infos = levels.filter((level) => level === 'info').length;
    counts.imagesCopied = this.#images.copied.size;
    counts.imagesMissing = this.#images.missing.size;
    counts.filesCopied = this.#files.brought.size;
    counts.droppedSyntax = [...this.#syntax].sort();
    this.#record.save();
    if (!isWholeSite) return { pages, counts };
    const owned = [...(this.#claims?.owners ?? [])];
    const isDraft = ({ href }: Placed): boolean => this.#drafts.has(href);
    const placed = [...this.#read.keys()];
    const answered = [
      ...owned.flatMap(([address, owner]) => (isDraft(owner) || !this.#read.has(owner) ? [] : [address])),
      ...placed.flatMap((one) => (isDraft(one) ? [] : [one.href])),
      ...knownAddresses(this.#content),
      ...this.#files.brought.keys(),
    ];
    const ofDrafts = owned.flatMap(([address, owner]) => (isDraft(owner) ? [address] : []));
    const guesses = [...this.#groups]
      .filter(([group]) => group !== '')
      .map(([group, { kind, count }]) => ({ group, kind, count }));
    return {
      pages,
      counts,
      site: {
        answers: answersOf(oldAddresses(this.#config, this.#pages), answered, ofDrafts),
        guesses,
      },
    };
  }

  #putPeople(): void {
    const file = path.join(this.#config.root, '_data', 'authors.yml');
    for (const person of this.#people.values()) {
      const report: PageReport = { input: displayPath(file), output: null, notes: [...person.notes] };
      this.#put(path.join(this.#content, 'equipe', `${person.slug}.yml`), person.text, report);
      this.#reports.set(`${file} ${person.slug}`, report);
    }
  }
}

/** Pages that the site has of its own: its home, and what stands over its lists. */
const OWN_PAGES: ReadonlySet<string> = new Set([HOME_SLUG, ...ALL_KINDS.map(({ name }) => name)]);

const fileOf = ({ destination, slug }: Placed): string => path.join(destination.folder, `${slug}.mdx`);
