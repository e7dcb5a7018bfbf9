import { tokenizeHtml } from './tokenize';

const KEPT = new Set('id href src alt title colspan rowspan start lang key target rel'.split(' '));
const VOID = new Set('br hr img input col wbr area base embed link meta source track'.split(' '));
const SIGNS: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '\u00a0': ' ',
  '\u202f': ' ',
  '–': '-',
  '—': '-',
};

/** Text with white space and typographic signs evened out. */
export const normalizeText = (value: string): string =>
  value
    .replace(/[’‘“”«»\u00a0\u202f–—]/g, (sign) => SIGNS[sign] ?? sign)
    .replaceAll('…', '...')
    .replaceAll('---', '-')
    .replaceAll('--', '-')
    // First, so that the two after it have no long runs to look through.
    .replace(/\s+/gu, ' ')
    .replace(/" | "/g, '"')
    .replace(/ ([?!;:])/g, '$1');

/**
 * HTML as a list of lines (`<p id=x`, `T texte`, `/p`): two renderings are equal when their lines
 * are. Classes do not count unless `classesOf` says which of them do, nor do links to sections.
 */
export function normalizeHtml(html: string, classesOf?: (value: string) => string[]): string[] {
  const lines: string[] = [];
  let buffer = '';
  let skipping = 0;
  const flush = (): void => {
    const value = normalizeText(buffer).trim();
    if (value !== '') lines.push(`T ${value}`);
    buffer = '';
  };
  const open = (name: string, attributes: Map<string, string>): void => {
    const classes = attributes.get('class') ?? '';
    const isSectionLink =
      name === 'a' &&
      (attributes.get('aria-hidden') || classes.includes('anchor') || classes.includes('ancre'));
    if (skipping > 0 || isSectionLink) {
      if (!VOID.has(name)) skipping += 1;
      return;
    }
    flush();
    const kept = [...attributes]
      .filter(([key]) => KEPT.has(key) && !(name === 'p' && key === 'key'))
      // HTML forbids an empty id.
      .filter(([key, value]) => key !== 'id' || value.trim() !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => ` ${key}=${normalizeText(value).trim()}`);
    const counted = classesOf?.(classes).sort().join('.') ?? '';
    lines.push(`<${name}${kept.join('')}${counted === '' ? '' : ` .${counted}`}`);
  };
  const close = (name: string): void => {
    if (skipping > 0) {
      if (!VOID.has(name)) skipping -= 1;
      return;
    }
    if (VOID.has(name)) return;
    flush();
    lines.push(`/${name}`);
  };
  tokenizeHtml(html, {
    open: (name, attributes, closed) => {
      open(name, attributes);
      if (closed && !VOID.has(name)) close(name);
    },
    close,
    text: (value) => {
      if (skipping === 0) buffer += value;
    },
  });
  flush();
  return lines;
}

/**
 * The lines of `normalizeHtml` where no blank counts next to a quotation mark: French marks bring
 * their own, and evening out eats the blanks around a mark one side at a time.
 */
export const withoutQuoteBlanks = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/ ?" ?/g, '"'));
