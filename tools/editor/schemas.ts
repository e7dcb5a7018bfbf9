import { z } from 'zod';
import { expertiseSchema, pageSchema, siteSchema } from '@/lib/content/schema';

/** JSON Schemas for editors' programs, made of the schemas the site reads its content with; by the name of their file. */
export const jsonSchemas = (): Readonly<Record<string, string>> => ({
  '.vscode/schemas/expertise.json': toJson('En-tête d’une expertise', expertiseSchema),
  '.vscode/schemas/page.json': toJson('En-tête d’une page', pageSchema),
  '.vscode/schemas/site.json': toJson('content/site.yml', siteSchema),
});

function toJson(title: string, schema: z.ZodObject): string {
  // Draft 7 is what VS Code's YAML extension reads best.
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  // The site only warns of a key it does not know; a program should underline it.
  const strict = { $schema, title, ...rest, additionalProperties: false };
  return `${JSON.stringify(strict, null, 2)}\n`;
}
