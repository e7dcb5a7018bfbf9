import { DIRECTIVES } from '@/lib/mdx/directives';
import { newExpertise } from '@/tools/new/template';

/** Snippets for VS Code: the front matter, and each directive by its name. */
export const SNIPPETS_FILE = '.vscode/redaction.code-snippets';

type Snippet = { scope: string; prefix: string; description: string; body: readonly string[] };

/** A dollar sign opens a placeholder in a snippet. */
const toBody = (text: string): readonly string[] => text.trimEnd().replaceAll('$', '\\$').split('\n');

export function snippets(): string {
  const directives = Object.entries(DIRECTIVES).map(([name, { about, example }]): [string, Snippet] => [
    `Directive ${name}`,
    { scope: 'mdx,markdown', prefix: name, description: about, body: toBody(example) },
  ]);
  const page: Snippet = {
    scope: 'mdx,markdown',
    prefix: 'page',
    description: 'Une page d’expertise entière, avec son en-tête.',
    body: toBody(newExpertise('Titre de la page')),
  };
  return `${JSON.stringify(Object.fromEntries([['Nouvelle page', page], ...directives]), null, 2)}\n`;
}
