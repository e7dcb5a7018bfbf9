import { z } from 'zod';
import type { PageKind } from '@/lib/content/kinds';
import type { DataKind } from '@/lib/content/kinds/data-kind';

/** A kind of which a file can be begun. */
export type NewKind = PageKind | DataKind;

/** Keys of the old site that a new page has no use for. */
const NOT_OFFERED: ReadonlySet<string> = new Set(['layout', 'permalink']);

/** What is known when a file is begun. */
type Known = {
  title: string;
  /** `2026-11-22` */
  today: string;
};

/**
 * A new file of a kind: every key of its schema explained by the schema's own words. Those that wait
 * for an answer stand there, the others behind a `#`, with an example. A page is a draft.
 */
export function newFile(kind: NewKind, known: Known): string {
  const { started } = kind.template;
  const keys = Object.entries(kind.schema.shape)
    .filter(([key]) => !NOT_OFFERED.has(key))
    .map(([key, field]) => {
      const { description = key, examples } = z.globalRegistry.get(field) ?? {};
      const [example] = Array.isArray(examples) ? examples : [''];
      const sign = started.includes(key) ? '' : '# ';
      return `# ${description}\n${sign}${key}: ${flow(answer(kind, key, known) ?? example)}`;
    });
  const front = keys.join('\n\n');
  return 'body' in kind.template ? `---\n${front}\n---\n${kind.template.body.trimStart()}` : `${front}\n`;
}

/** What needs no example, for it is known. */
function answer(kind: NewKind, key: string, { title, today }: Known): string | undefined {
  if (key === ('nameKey' in kind ? kind.nameKey : 'title')) return title;
  return key === 'date' ? today : undefined;
}

/** A value of YAML on one line. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, one]) => `${key}: ${flow(one)}`);
  return `{ ${pairs.join(', ')} }`;
}
