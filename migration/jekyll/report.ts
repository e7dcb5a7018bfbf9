import type { Answers } from './old-site/answers';

export type NoteLevel = 'info' | 'warning' | 'error';

/** Something told about a page, at a place of the Jekyll file. */
export type Note = {
  level: NoteLevel;
  line: number;
  column: number;
  /** in French: what was found, what to do */
  message: string;
  /** further lines that it speaks of */
  lines?: number[];
};

/** Why a page stays a draft. */
export type DraftReason = keyof typeof DRAFT_REASONS;

const DRAFT_REASONS = {
  hidden: 'l’ancien site la cachait',
  liquid: 'une boucle ou une extension de Jekyll',
  layout: 'sans texte, son gabarit l’écrivait',
  missing: 'une clé que le site demande',
  unread: 'un passage que MDX ne sait pas lire',
};

export type PageReport = {
  /** the Jekyll file */
  input: string;
  /** the page it became, `null` where there is none */
  output: string | null;
  notes: Note[];
  /** why it is a draft, where it is one */
  draft?: readonly DraftReason[];
};

export type Counts = {
  files: number;
  written: number;
  unchanged: number;
  /** not written: the page exists and differs, or another file has its address */
  refused: number;
  /** not read */
  failed: number;
  /** an editor has changed them since they were written: left alone */
  edited: number;
  drafts: number;
  /** the first reason of each */
  draftReasons: Partial<Record<DraftReason, number>>;
  infos: number;
  warnings: number;
  errors: number;
  imagesCopied: number;
  imagesMissing: number;
  /** files that pages link to, in `public` */
  filesCopied: number;
  /** Liquid's tags: read, and left for a hand */
  tagsEvaluated: number;
  tagsKept: number;
  /** classes of spacing and grid taken away, and how many times */
  droppedClasses: Record<string, number>;
  /** names of tags, attributes, references and options that MDX does without */
  droppedSyntax: string[];
};

export type ImportReport = {
  pages: PageReport[];
  counts: Counts;
  /** of a whole site */
  site?: {
    answers: Answers;
    /** which kinds were guessed for its collections, folders and layouts */
    guesses: { group: string; kind: string; count: number }[];
    /** the list of the addresses that are lost, for `npm run redirects` */
    lostFile: string | undefined;
  };
};

export const emptyCounts = (): Counts => ({
  files: 0,
  written: 0,
  unchanged: 0,
  refused: 0,
  failed: 0,
  edited: 0,
  drafts: 0,
  draftReasons: {},
  infos: 0,
  warnings: 0,
  errors: 0,
  imagesCopied: 0,
  imagesMissing: 0,
  filesCopied: 0,
  tagsEvaluated: 0,
  tagsKept: 0,
  droppedClasses: {},
  droppedSyntax: [],
});

export const note = (level: NoteLevel, line: number, message: string, column = 1): Note => ({
  level,
  line,
  column,
  message,
});

/** From top to bottom, the gravest first on a line. */
export function sortNotes(notes: readonly Note[]): Note[] {
  const rank: Record<NoteLevel, number> = { error: 0, warning: 1, info: 2 };
  return [...notes].sort((a, b) => a.line - b.line || a.column - b.column || rank[a.level] - rank[b.level]);
}

/** True when nothing in the report needs a hand. */
export const isClean = ({ counts }: ImportReport): boolean =>
  counts.errors === 0 && counts.warnings === 0 && counts.failed === 0 && counts.refused === 0;

const LEVELS: Record<NoteLevel, string> = { info: 'info', warning: 'attention', error: 'erreur' };

const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

/** The report as text: one line a note, that tools can jump to, and the counts at the end. */
export function formatReport({ pages, counts, site }: ImportReport, { dryRun }: { dryRun: boolean }): string {
  const notes = pages.flatMap(({ input, notes: all }) =>
    all.map(({ level, line, column, message }) => `${input}:${line}:${column}  ${LEVELS[level]}  ${message}`),
  );
  const dropped = Object.entries(counts.droppedClasses).sort(([a], [b]) => (a < b ? -1 : 1));
  const total = dropped.reduce((sum, [, count]) => sum + count, 0);
  const summary = [
    plural(counts.files, 'fichier lu', 'fichiers lus'),
    plural(
      counts.written,
      dryRun ? 'page à écrire' : 'page écrite',
      dryRun ? 'pages à écrire' : 'pages écrites',
    ),
    ...(counts.unchanged > 0 ? [plural(counts.unchanged, 'inchangée', 'inchangées')] : []),
    ...(counts.refused > 0 ? [plural(counts.refused, 'refusée', 'refusées')] : []),
    ...(counts.edited > 0
      ? [plural(counts.edited, 'retouchée depuis, laissée', 'retouchées depuis, laissées')]
      : []),
    ...(counts.failed > 0 ? [plural(counts.failed, 'illisible', 'illisibles')] : []),
    ...(counts.drafts > 0 ? [plural(counts.drafts, 'brouillon à reprendre', 'brouillons à reprendre')] : []),
    ...(counts.imagesCopied > 0
      ? [
          plural(
            counts.imagesCopied,
            dryRun ? 'image à copier' : 'image copiée',
            dryRun ? 'images à copier' : 'images copiées',
          ),
        ]
      : []),
    ...(counts.imagesMissing > 0
      ? [plural(counts.imagesMissing, 'image manquante', 'images manquantes')]
      : []),
    ...(counts.filesCopied > 0 ? [plural(counts.filesCopied, 'fichier apporté', 'fichiers apportés')] : []),
  ].join(', ');
  const classes =
    total > 0
      ? `Classes de mise en place retirées : ${dropped.map(([name, count]) => `${name} × ${count}`).join(', ')}.`
      : '';
  const drafts = Object.entries(DRAFT_REASONS).flatMap(([reason, words]) => {
    const count = Object.entries(counts.draftReasons).find(([name]) => name === reason)?.[1];
    return count === undefined ? [] : [`${words} (${count})`];
  });
  const grades = `${plural(counts.errors, 'erreur', 'erreurs')}, ${plural(counts.warnings, 'avertissement', 'avertissements')}, ${plural(counts.infos, 'information', 'informations')}.`;
  return [
    ...notes,
    ...(notes.length > 0 ? [''] : []),
    `${summary}.`,
    ...(drafts.length > 0 ? [`Pourquoi des brouillons : ${drafts.join(', ')}.`] : []),
    ...(classes ? [classes] : []),
    grades,
    ...(site ? ['', ...siteLines(site)] : []),
  ].join('\n');
}

/** What a whole site's import ends with: its guesses, its old addresses, what to do next. */
function siteLines({ answers, guesses, lostFile }: NonNullable<ImportReport['site']>): string[] {
  const { source, total, waiting, lost } = answers;
  const origin =
    source === 'sitemap' ? 'du plan de l’ancien site et de ses pages' : 'des pages de l’ancien site';
  return [
    ...guesses.map(
      ({ group, kind, count }) =>
        `« ${group} » (${plural(count, 'page', 'pages')}) : devenu « ${kind} » ; « --map ${group}=… » en déciderait autrement.`,
    ),
    `Adresses ${origin} : ${total - waiting.length - lost.length} sur ${total} répondent sur le nouveau.`,
    ...waiting.map((address) => `  répondra quand son brouillon paraîtra : ${address}`),
    ...lost.map((address) => `  ne répond plus : ${address}`),
    lostFile === undefined
      ? 'Ensuite : npm run check'
      : `Ensuite : npm run check, puis npm run redirects -- ${lostFile}, qui propose où mener chacune`,
  ];
}
