import { z } from 'zod';
import { BRAND_FILE, brandSchema } from '@/lib/content/brand';
import { ALL_DATA_KINDS, ALL_KINDS } from '@/lib/content/kinds';
import { SITE_FILE } from '@/lib/content/site';
import { siteSchema } from '@/lib/content/site-schema';

/** A schema for VS Code: what it is called there, its file, and the files of `content/` it is for. */
const SCHEMAS: readonly { title: string; file: string; of: string; schema: z.ZodType }[] = [
  ...ALL_KINDS.map(({ folder, name, words, schema }) => ({
    title: `En-tête : ${words.one}`,
    file: `.vscode/schemas/${name}.json`,
    of: `${folder}/*.mdx`,
    schema,
  })),
  ...ALL_DATA_KINDS.map(({ folder, name, words, schema }) => ({
    title: `Fichier : ${words.one}`,
    file: `.vscode/schemas/${name}.json`,
    of: `${folder}/*.yml`,
    schema,
  })),
  { title: SITE_FILE, file: '.vscode/schemas/site.json', of: SITE_FILE, schema: siteSchema },
  { title: BRAND_FILE, file: '.vscode/schemas/apparence.json', of: BRAND_FILE, schema: brandSchema },
];

/**
 * JSON Schemas for editors' programs, made of the schemas the site reads its content with; by the name
 * of their file.
 */
export const jsonSchemas = (): Readonly<Record<string, string>> =>
  Object.fromEntries(SCHEMAS.map(({ file, title, schema }) => [file, toJson(title, schema)]));

/** VS Code's settings, with which schema is for which files. */
export const SETTINGS_FILE = '.vscode/settings.json';

/** @param settings the file as it is: all but the schemas is written by hand. */
export function fillSettings(settings: string): string {
  const all = z.record(z.string(), z.unknown()).parse(JSON.parse(settings));
  const schemas = Object.fromEntries(SCHEMAS.map(({ file, of }) => [file, of]));
  return `${JSON.stringify({ ...all, 'yaml.schemas': schemas }, null, 2)}\n`;
}

function toJson(title: string, schema: z.ZodType): string {
  // Draft 7 is what VS Code's YAML extension reads best.
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  // The site only warns of a key it does not know; a program should underline it.
  const strict = { $schema, title, ...rest, additionalProperties: false };
  return `${JSON.stringify(strict, null, 2)}\n`;
}
