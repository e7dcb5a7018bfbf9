import { createHash } from 'node:crypto';
import { readOne } from '@/lib/content/read';
import { type Finding, formatFinding, isError, levelName } from '@/lib/findings/finding';

/** How findings are told: to a person, to a program, or to GitHub and GitLab, which show them beside the lines of a change. */
export const FORMATS = ['text', 'json', 'github', 'gitlab'] as const;
export type Format = (typeof FORMATS)[number];

export const isFormat = (name: string): name is Format => FORMATS.some((format) => format === name);

/** GitHub's runners say so themselves. */
export const defaultFormat = (): Format => (process.env.GITHUB_ACTIONS === 'true' ? 'github' : 'text');

/** All findings as one text, without a line end; empty where there is nothing to tell. */
export function formatFindings(findings: readonly Finding[], format: Format, root: string): string {
  if (format === 'json') return JSON.stringify(findings, null, 2);
  if (format === 'github') return findings.map(asAnnotation).join('\n');
  if (format === 'gitlab') return JSON.stringify(findings.map(asIssue), null, 2);
  const excerptOf = excerptReader(root);
  return findings.map((found) => [formatFinding(found), ...excerptOf(found)].join('\n')).join('\n');
}

/** « 1 erreur, 2 avertissements », and « , 3 erreurs de brouillon » where drafts have some. */
export function countFindings(findings: readonly Pick<Finding, 'level' | 'draft'>[]): string {
  const count = (wanted: string, words = wanted.split(' ')): string => {
    const many = findings.filter((found) => levelName(found) === wanted).length;
    const [word = '', ...rest] = words;
    return [many, `${word}${many > 1 ? 's' : ''}`, ...rest].join(' ');
  };
  const hasDraftErrors = findings.some((found) => levelName(found) === 'erreur de brouillon');
  const counts = [count('erreur'), count('avertissement')];
  return [...counts, ...(hasDraftErrors ? [count('erreur de brouillon')] : [])].join(', ');
}

/** Shows the lines of findings. Files are read once, and only those with findings; images have no lines to show. */
export function excerptReader(root: string): (found: Finding) => string[] {
  const known = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const before = known.get(file);
    if (before) return before;
    const raw = /\.(?:mdx|yml|txt)$/.test(file) ? readOne(root, file) : null;
    const lines = new TextDecoder().decode(raw?.bytes).split(/\r\n?|\n/);
    known.set(file, lines);
    return lines;
  };
  return (found) => sourceExcerpt(found, linesOf(found.file)[found.line - 1]);
}

/** Columns of a source line that are shown: a paragraph is one line, and a terminal is not so wide. */
const WIDTH = 90;

/** The line of a finding with a caret under its column; nothing where there is no such line. */
export function sourceExcerpt({ line, column }: Finding, source: string | undefined): string[] {
  if (source === undefined || source.trim() === '') return [];
  const start = column - 1 <= WIDTH * 0.7 ? 0 : column - 1 - WIDTH / 2;
  const end = start + WIDTH;
  const before = start > 0 ? '…' : '';
  const shown = `${before}${source.slice(start, end)}${end < source.length ? '…' : ''}`;
  // A tab stays one, so that the caret stands where the terminal puts the character above it.
  const indent = `${before && ' '}${source.slice(start, column - 1).replace(/[^\t]/g, ' ')}`;
  const number = String(line).padStart(5);
  return [`${number} | ${shown}`, `${' '.repeat(number.length)} | ${indent}^`];
}

/**
 * A workflow command of GitHub Actions. What a command's values may not hold is escaped as its toolkit does
 * (`@actions/core`, `command.ts`).
 */
function asAnnotation(found: Finding): string {
  const { file, line, column, rule, message } = found;
  const value = (text: string): string =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string): string => value(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const level = isError(found) ? 'error' : 'warning';
  const title = found.draft ? `${rule} (brouillon)` : rule;
  return `::${level} file=${property(file)},line=${line},col=${column},title=${property(title)}::${value(message)}`;
}

/** What GitLab reads of code quality (`artifacts:reports:codequality`): a part of Code Climate's issues. */
function asIssue(found: Finding): object {
  const { file, line, rule, message } = found;
  const fingerprint = createHash('sha256').update(`${file}\0${line}\0${rule}\0${message}`).digest('hex');
  return {
    description: message,
    check_name: rule,
    fingerprint,
    severity: isError(found) ? 'major' : 'minor',
    location: { path: file, lines: { begin: line } },
  };
}
