import type { z } from 'zod';
import { RULES, type Rule } from '@/lib/content/rules';
import { expertiseSchema } from '@/lib/content/schema';
import { CONTENT_CLASSES } from '@/lib/mdx/classes';
import { DIRECTIVES } from '@/lib/mdx/directives';

/** The editors' manual, written by hand but for the sections below, which say what the code says. */
export const MANUAL_FILE = 'docs/redaction.md';

/** Where the pictures of directives lie, from the manual. */
const PICTURES = 'redaction';

const SECTIONS: Readonly<Record<string, () => string>> = {
  cles: keysTable,
  directives: directivesSection,
  classes: classesTable,
  regles: rulesTable,
};

export const SECTION_NAMES = Object.keys(SECTIONS);

const opening = (name: string): string => `<!-- début : ${name} (écrit par le code) -->`;
const closing = (name: string): string => `<!-- fin : ${name} -->`;

/**
 * The manual with its generated sections as they should be.
 * @throws where the manual lacks a section's marks.
 */
export function fillManual(manual: string): string {
  return Object.entries(SECTIONS).reduce((text, [name, write]) => {
    const start = text.indexOf(opening(name));
    const end = text.indexOf(closing(name));
    if (start < 0 || end < start) throw new Error(`${MANUAL_FILE} has no section "${name}".`);
    return `${text.slice(0, start)}${opening(name)}\n${write()}\n${text.slice(end)}`;
  }, manual);
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

function keysTable(): string {
  const rows = Object.entries<z.ZodType>(expertiseSchema.shape).map(([key, schema]) => [
    `\`${key}\``,
    schema.isOptional() ? '' : 'oui',
    schema.description ?? '',
  ]);
  return table(['Clé', 'Obligatoire', 'Ce qu’elle dit'], rows);
}

function directivesSection(): string {
  return Object.entries(DIRECTIVES)
    .map(
      ([name, { about, example }]) =>
        `### \`${name}\`\n\n${about}\n\n\`\`\`\n${example}\n\`\`\`\n\nRésultat :\n\n![Ce que donne l’exemple de la directive ${name}](${PICTURES}/${name}.png)`,
    )
    .join('\n\n');
}

function classesTable(): string {
  const rows = Object.entries(CONTENT_CLASSES).map(([name, about]) => [`\`.${name}\``, about]);
  return table(['Classe', 'Ce qu’elle donne'], rows);
}

function rulesTable(): string {
  const rows = Object.entries<Rule>(RULES).map(([id, { level, about }]) => [
    `\`${id}\``,
    level === 'error' ? 'erreur' : 'avertissement',
    about,
  ]);
  return table(['Règle', 'Niveau', 'Ce qui est attendu'], rows);
}
