import { type Level, RULES, type RuleId } from './rules';

/** One thing to mend in one place of one file. The shape is also that of `npm run check -- --format json`. */
export type Finding = {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** Line in the file, from 1. */
  line: number;
  /** Column in the line, from 1, in UTF-16 units as editors count them. */
  column: number;
  level: Level;
  /** The file is a draft: an error in it stops nothing, for it is not published. */
  draft?: true;
  rule: RuleId;
  /** In French: what was found, what is expected, what to write. */
  message: string;
  /** What « écrivez » asks for, for a program to do: there only where the check would then have nothing to say. */
  fix?: Fix;
};

/** A place in a file. */
export type Place = { line: number; column: number };

/** Puts a text in place of a piece of the finding's own file; `to` is the place after its last character. */
export type Fix = { from: Place; to: Place; text: string };

/** The finding of a rule at a place, with the rule's own level. */
export function finding(rule: RuleId, file: string, place: Place, message: string, fix?: Fix): Finding {
  const { line, column } = place;
  return { file, line, column, level: RULES[rule].level, rule, message, ...(fix && { fix }) };
}

/** A finding of a draft. */
export const inDraft = (found: Finding): Finding => ({ ...found, draft: true });

/** Whether a finding stops the build. */
export const isError = ({ level, draft }: Finding): boolean => level === 'error' && !draft;

/** A finding as the one line every tool can jump to: `file:line:column  level  message  (rule)`. */
export function formatFinding(found: Finding): string {
  return `${found.file}:${found.line}:${found.column}  ${levelName(found)}  ${found.message}  (${found.rule})`;
}

/** How much a finding weighs, in French: `erreur`, `erreur de brouillon`, `avertissement`. */
export const levelName = ({ level, draft }: Pick<Finding, 'level' | 'draft'>): string =>
  level === 'warning' ? 'avertissement' : draft ? 'erreur de brouillon' : 'erreur';

/** The order of a report: by file, then from top to bottom. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule),
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const hasErrors = (findings: readonly Finding[]): boolean => findings.some(isError);

/** Thrown where bad content would otherwise be rendered. Its message is the whole report. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(`Le contenu a des erreurs :\n${sortFindings(findings).map(formatFinding).join('\n')}`);
    this.findings = findings;
  }
}
