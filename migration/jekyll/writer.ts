import type { Body } from './body';
import { displayPath } from './files';
import type { WriteRecord } from './record';
import { type Counts, emptyCounts, type Note, note, type PageReport, sortNotes } from './report';

/** Writes pages, and keeps what is to be reported of each. */
export class Writer {
  readonly counts = emptyCounts();
  readonly #record: WriteRecord;
  readonly #reports = new Map<string, PageReport>();
  readonly #syntax = new Set<string>();

  constructor(record: WriteRecord) {
    this.#record = record;
  }

  /** The report of a file; `shown` is the path it is called by. */
  reportOf(file: string, shown = displayPath(file)): PageReport {
    const known = this.#reports.get(file);
    if (known) return known;
    const report: PageReport = { input: shown, output: null, notes: [] };
    this.#reports.set(file, report);
    return report;
  }

  tell(file: string, ...notes: Note[]): void {
    this.reportOf(file).notes.push(...notes);
  }

  /** A page that could not be read. */
  fail(file: string, why: Note): void {
    this.counts.failed += 1;
    this.tell(file, why);
  }

  /** Counts what a page's text was made of. */
  count(body: Body): void {
    const { counts } = this;
    counts.tagsEvaluated += body.liquid.evaluated;
    counts.tagsKept += body.liquid.kept;
    for (const [name, count] of body.droppedClasses) {
      counts.droppedClasses[name] = (counts.droppedClasses[name] ?? 0) + count;
    }
    for (const name of body.droppedSyntax) this.#syntax.add(name);
  }

  /**
   * Writes a file, unless another text stands there that nobody here wrote. @returns whether what
   * stands there is the page
   */
  put(file: string, text: string, report: PageReport): boolean {
    report.output = displayPath(file);
    const outcome = this.#record.put(file, text);
    if (outcome === 'written') this.counts.written += 1;
    else if (outcome === 'unchanged') this.counts.unchanged += 1;
    else if (outcome === 'edited') {
      this.counts.edited += 1;
      // What was told of it has been seen to, or is told by the check.
      report.notes = [
        note('info', 1, `${displayPath(file)} a été retouchée depuis l’import : laissée telle quelle`),
      ];
    } else {
      const message = `${displayPath(file)} existe et diffère : rien n’est écrit ; « --force » le remplacerait`;
      report.notes.push(note('error', 1, message));
      this.counts.refused += 1;
    }
    return outcome !== 'foreign';
  }

  /** Takes away what an earlier import wrote and this one did not, where nobody has changed it. */
  removeStale(): void {
    for (const { file, isRemoved } of this.#record.stale(this.counts.failed === 0)) {
      const message = isRemoved
        ? 'écrite par un import précédent, et plus par celui-ci : supprimée'
        : 'écrite par un import précédent, et plus par celui-ci : gardée, supprimez-la si elle fait double emploi';
      this.tell(file, note(isRemoved ? 'info' : 'warning', 1, message));
    }
  }

  /** Every page's report, and the counts. */
  end(): { pages: PageReport[]; counts: Counts } {
    const { counts } = this;
    const pages = [...this.#reports.values()].map((page) => ({ ...page, notes: sortNotes(page.notes) }));
    const levels = pages.flatMap(({ notes }) => notes.map(({ level }) => level));
    const numberOf = (level: Note['level']): number => levels.filter((one) => one === level).length;
    counts.errors = numberOf('error');
    counts.warnings = numberOf('warning');
    counts.infos = numberOf('info');
    counts.droppedSyntax = [...this.#syntax].sort();
    this.#record.save();
    return { pages, counts };
  }
}
