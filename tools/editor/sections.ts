import { z } from 'zod';
import { ALL_DATA_KINDS, ALL_KINDS, KINDS } from '@/lib/content/kinds';
import type { Schema } from '@/lib/content/validate';
import { RULES, type Rule } from '@/lib/findings/rules';
import { CONTENT_CLASSES } from '@/lib/mdx/classes';
import { DIRECTIVES } from '@/lib/mdx/directives';
import { REMAINS } from '@/tools/check/remains';
import { FRONT_MATTER_REMAINS } from '@/tools/check/remains/front-matter';
import { fillSections, type Sections, table } from './fill';

/** The editors' manual, written by hand but for the sections below, which say what the code says. */
export const MANUAL_FILE = 'docs/redaction.md';

/** Where the pictures of directives lie, from the manual. */
const PICTURES = 'redaction';

const SECTIONS: Sections = {
  cles: keysTable,
  directives: directivesSection,
  classes: classesTable,
  signes: remainsTables,
  regles: rulesTable,
};

/**
 * The manual with its generated sections as they should be.
 * @throws where the manual lacks a section's marks.
 */
export const fillManual = (manual: string): string => fillSections(MANUAL_FILE, manual, SECTIONS);

/** The keys that every page may have, then those of each kind alone. */
function keysTable(): string {
  const common = Object.keys(KINDS.pages.schema.shape);
  const own = [...ALL_KINDS.filter((kind) => kind !== KINDS.pages), ...ALL_DATA_KINDS].map(
    ({ folder, words, schema }) =>
      `### Clés propres à ${words.a} (\`${folder}\`)\n\n${keysOf(schema, (key) => !common.includes(key))}`,
  );
  return [`### Clés de toutes les pages\n\n${keysOf(KINDS.pages.schema)}`, ...own].join('\n\n');
}

function keysOf(schema: Schema<unknown>, isShown: (key: string) => boolean = () => true): string {
  const rows = Object.entries(schema.shape)
    .filter(([key]) => isShown(key))
    .map(([key, field]) => [
      `\`${key}\``,
      z.safeParse(field, undefined).success ? '' : 'oui',
      z.globalRegistry.get(field)?.description ?? '',
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

/** What the check takes for a sign that was forgotten: in texts, then in front matter. */
function remainsTables(): string {
  const tableOf = (rows: readonly { about: string; wrong: string; right: string }[]): string =>
    table(
      ['Règle', 'Ce qui est signalé', 'Ce qu’il faut écrire'],
      rows.map(({ about, wrong, right }) => [about, code(wrong), code(right)]),
    );
  return `Dans le texte :\n\n${tableOf(REMAINS)}\n\nDans l’en-tête et les fichiers \`.yml\` :\n\n${tableOf(FRONT_MATTER_REMAINS)}`;
}

/** Code in a cell: its lines side by side, its own accents kept. */
function code(text: string): string {
  const line = text.replaceAll(/\n+/g, ' ⏎ ');
  return line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``;
}

function rulesTable(): string {
  const rows = Object.entries<Rule>(RULES).map(([id, { level, about }]) => [
    `\`${id}\``,
    level === 'error' ? 'erreur' : 'avertissement',
    about,
  ]);
  return table(['Règle', 'Niveau', 'Ce qui est attendu'], rows);
}
